import { useTranslation } from 'react-i18next'
import type { Action } from '@/domain/assessment/action'
import { type Answer, EMPTY_ANSWER } from '@/domain/assessment/answer'
import { changedFields } from '@/domain/journal/changed-fields'
import type { Change, JournalEntry, Naming } from '@/domain/journal/journal-entry'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { ACTION_FIELDS, useActionWords } from '../words/use-action-words'
import { ANSWER_PARTS, usePartWords } from '../words/use-part-words'
import { usePriorityWords } from '../words/use-priority-words'
import { useProfileWords } from '../words/use-profile-words'

/** One thing that a change gave another value, in words; null: nothing. */
export interface ToldTurn {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** Says what an entry changed, from what to what. */
export function useChangeWords(
  questionnaire: Questionnaire,
  text: QuestionnaireText,
): (entry: JournalEntry) => readonly ToldTurn[] {
  const { t } = useTranslation('history')
  const tellAnswer = useAnswerTurns(questionnaire, text)
  const tellAction = useActionTurns(text)
  const profileWords = useProfileWords(questionnaire, text)
  const priorityWords = usePriorityWords()
  return (entry) => {
    switch (entry.kind) {
      case 'answer':
        return tellAnswer(entry)
      case 'action':
        return tellAction(entry)
      case 'profile': {
        const words = (option: string | null) =>
          option === null ? null : profileWords(entry.subjectId, option).words
        return [
          { label: t('part.profile'), before: words(entry.before), after: words(entry.after) },
        ]
      }
      case 'priority': {
        const [before, after] = [priorityWords(entry.before), priorityWords(entry.after)]
        return [{ label: t('part.priority'), before, after }]
      }
      case 'naming':
        return toldFields<Naming>(NAMING_FIELDS, NAMING_FIELDS, entry.before, entry.after).map(
          (field) => ({
            label: t(`part.${field}`),
            before: entry.before?.[field] ?? null,
            after: entry.after?.[field] ?? null,
          }),
        )
    }
  }
}

const NAMING_FIELDS = ['municipality', 'name'] as const satisfies readonly (keyof Naming)[]

/** What changed; of a difference that was settled as it stood nothing has, and its gist is told. */
function toldFields<Value extends object>(
  fields: readonly (keyof Value)[],
  gist: readonly (keyof Value)[],
  before: Value | null,
  after: Value | null,
): readonly (keyof Value)[] {
  const changed = changedFields<Value>(fields, before, after)
  return changed.length === 0 ? gist : changed
}

type EntryOf<Kind extends Change['kind']> = Extract<JournalEntry, { readonly kind: Kind }>

function useAnswerTurns(questionnaire: Questionnaire, text: QuestionnaireText) {
  const { t } = useTranslation('history')
  const partWords = usePartWords(questionnaire, text)
  return ({ subjectId, before, after }: EntryOf<'answer'>): readonly ToldTurn[] => {
    const earlier = partWords(subjectId, before ?? EMPTY_ANSWER)
    const later = partWords(subjectId, after ?? EMPTY_ANSWER)
    return toldFields<Answer>(ANSWER_PARTS, ['value'], before, after)
      .filter((part) => earlier[part] || later[part])
      .map((part) => ({
        label: t(`part.${part}`),
        before: earlier[part] || null,
        after: later[part] || null,
      }))
  }
}

const ACTION_LABELS = {
  what: 'field.what',
  ownerRole: 'field.owner',
  due: 'field.due',
  decision: 'field.decision',
  status: 'field.status',
  questionId: 'field.question',
} as const

function useActionTurns(text: QuestionnaireText) {
  const { t } = useTranslation('plan')
  const actionWords = useActionWords(text)
  const words = (action: Action | null) => (action === null ? null : actionWords(action))
  return ({ before, after }: EntryOf<'action'>): readonly ToldTurn[] => {
    // Of an action that comes or goes its name says enough.
    const fields = before === null || after === null ? (['what'] as const) : ACTION_FIELDS
    const [earlier, later] = [words(before), words(after)]
    const changed = toldFields<Action>(fields, ['what'], before, after)
    return fields
      .filter((field) => changed.includes(field))
      .map((field) => ({
        label: t(ACTION_LABELS[field]),
        before: earlier?.[field] ?? null,
        after: later?.[field] ?? null,
      }))
  }
}
