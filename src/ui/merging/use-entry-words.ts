import { useTranslation } from 'react-i18next'
import type { Action } from '@/domain/assessment/action'
import type { Answer } from '@/domain/assessment/answer'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import { useValueWords } from '../versions/use-value-words'

interface EntryWords {
  readonly words: string
  /** Where they are the questionnaire's and not the app's. */
  readonly lang: string | undefined
}

/** What an entry says, whatever it is about. */
export function useEntryWords({
  questionnaire,
  text,
}: OpenAssessment): (entry: JournalEntry) => EntryWords {
  const { t } = useTranslation('merging')
  const format = useFormat()
  const valueWords = useValueWords()
  const actionWords = useActionWords()
  const priorityWords = usePriorityWords()
  const questionLanguage = wordingLanguage(text, format.language)
  const plain = (words: string): EntryWords => ({ words, lang: undefined })

  function answerWords(id: string, { value }: Answer): EntryWords {
    if (value === null) return plain(t('side.noChoice'))
    const question = allQuestions(questionnaire).find((one) => one.id === id)
    const isWorded = value.kind === 'option' || value.kind === 'options'
    return {
      words: valueWords(question, text.questions[id], value),
      lang: isWorded ? questionLanguage : undefined,
    }
  }

  function profileWords(fieldId: string, option: string): EntryWords {
    const field = questionnaire.profile.find(({ id }) => id === fieldId)
    if (field?.kind === 'country') return plain(format.country(option))
    return { words: text.profile[fieldId]?.options[option] ?? option, lang: questionLanguage }
  }

  return (entry) => {
    if (entry.after === null) {
      if (entry.kind === 'priority') return plain(priorityWords(null))
      return plain(t(entry.kind === 'action' ? 'side.removed' : 'side.cleared'))
    }
    switch (entry.kind) {
      case 'answer':
        return answerWords(entry.subjectId, entry.after)
      case 'profile':
        return profileWords(entry.subjectId, entry.after)
      case 'priority':
        return plain(priorityWords(entry.after))
      case 'action':
        return plain(actionWords(entry.after))
      case 'naming':
        return plain(t('side.naming', { ...entry.after }))
    }
  }
}

function usePriorityWords(): (priority: 'high' | 'low' | null) => string {
  const { t } = useTranslation('answering')
  return (priority) => t(`question.priority.${priority ?? 'ordinary'}`)
}

function useActionWords(): (action: Action) => string {
  const { t } = useTranslation('merging')
  const { t: planWords } = useTranslation('plan')
  const format = useFormat()
  return ({ what, ownerRole, due, status, decision }) => {
    const facts = t('side.action', {
      what,
      owner: ownerRole.trim() === '' ? t('side.noOwner') : ownerRole,
      due: due === null ? t('side.noDue') : format.date(due),
      status: planWords(`status.${status}`),
    })
    const asked = decision.trim() === '' ? [] : [t('side.decision', { decision })]
    return [facts, ...asked].join('\n')
  }
}
