import { useTranslation } from 'react-i18next'
import type { Action } from '@/domain/assessment/action'
import { EMPTY_ANSWER } from '@/domain/assessment/answer'
import type { Priority } from '@/domain/assessment/assessment'
import { changedFields } from '@/domain/journal/changed-fields'
import type { Change, JournalEntry, Naming } from '@/domain/journal/journal-entry'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { useFormat } from '../parts/use-format'
import { ANSWER_PARTS, usePartWords } from '../versions/use-part-words'

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
  const priorityWords = (priority: Priority | null) => t(`priority.${priority ?? 'ordinary'}`)
  return (entry) => {
    switch (entry.kind) {
      case 'answer':
        return tellAnswer(entry)
      case 'action':
        return tellAction(entry)
      case 'profile': {
        const words = (option: string | null) => profileWords(entry.subjectId, option)
        return [
          { label: t('part.profile'), before: words(entry.before), after: words(entry.after) },
        ]
      }
      case 'priority': {
        const [before, after] = [priorityWords(entry.before), priorityWords(entry.after)]
        return [{ label: t('part.priority'), before, after }]
      }
      case 'naming':
        return changedFields<Naming>(['municipality', 'name'], entry.before, entry.after).map(
          (field) => ({
            label: t(`part.${field}`),
            before: entry.before?.[field] ?? null,
            after: entry.after?.[field] ?? null,
          }),
        )
    }
  }
}

type EntryOf<Kind extends Change['kind']> = Extract<JournalEntry, { readonly kind: Kind }>

function useAnswerTurns(questionnaire: Questionnaire, text: QuestionnaireText) {
  const { t } = useTranslation('history')
  const partWords = usePartWords(questionnaire, text)
  return ({ subjectId, before, after }: EntryOf<'answer'>): readonly ToldTurn[] => {
    const earlier = partWords(subjectId, before ?? EMPTY_ANSWER)
    const later = partWords(subjectId, after ?? EMPTY_ANSWER)
    return changedFields(ANSWER_PARTS, before, after).map((part) => ({
      label: t(`part.${part}`),
      before: earlier[part] || null,
      after: later[part] || null,
    }))
  }
}

const ACTION_FIELDS = [
  'what',
  'ownerRole',
  'due',
  'decision',
  'status',
  'questionId',
] as const satisfies readonly (keyof Action)[]

function useActionTurns(text: QuestionnaireText) {
  const { t } = useTranslation('history')
  const { date } = useFormat()
  const words = (action: Action | null, field: (typeof ACTION_FIELDS)[number]): string | null => {
    if (action === null) return null
    switch (field) {
      case 'due':
        return action.due === null ? null : date(action.due)
      case 'status':
        return t(`status.${action.status}`)
      case 'questionId': {
        const { questionId } = action
        return questionId === null ? null : (text.questions[questionId]?.title ?? questionId)
      }
      case 'what':
      case 'ownerRole':
      case 'decision':
        return action[field] || null
    }
  }
  return ({ before, after }: EntryOf<'action'>): readonly ToldTurn[] => {
    // Of an action that comes or goes its name says enough.
    const fields = before === null || after === null ? (['what'] as const) : ACTION_FIELDS
    return changedFields<Action>(fields, before, after).map((field) => {
      const told = ACTION_FIELDS.find((one) => one === field) ?? 'what'
      return { label: t(`part.${told}`), before: words(before, told), after: words(after, told) }
    })
  }
}

function useProfileWords({ profile }: Questionnaire, text: QuestionnaireText) {
  const { country } = useFormat()
  return (fieldId: string, option: string | null): string | null => {
    if (option === null) return null
    const isCountry = profile.find(({ id }) => id === fieldId)?.kind === 'country'
    return isCountry ? country(option) : (text.profile[fieldId]?.options[option] ?? option)
  }
}
