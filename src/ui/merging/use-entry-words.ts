import { useTranslation } from 'react-i18next'
import type { Action } from '@/domain/assessment/action'
import type { Answer } from '@/domain/assessment/answer'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import { useActionWords } from '../words/use-action-words'
import { usePriorityWords } from '../words/use-priority-words'
import { useProfileWords } from '../words/use-profile-words'
import { useValueWords } from '../words/use-value-words'
import type { Worded } from '../words/worded'

/** What an entry says, whatever it is about. */
export function useEntryWords({
  questionnaire,
  text,
}: OpenAssessment): (entry: JournalEntry) => Worded {
  const { t } = useTranslation('merging')
  const { language } = useFormat()
  const valueWords = useValueWords()
  const actionWords = useWholeActionWords(text)
  const priorityWords = usePriorityWords()
  const profileWords = useProfileWords(questionnaire, text)
  const plain = (words: string): Worded => ({ words, lang: undefined })

  function answerWords(id: string, { value }: Answer): Worded {
    if (value === null) return plain(t('side.noChoice'))
    const question = allQuestions(questionnaire).find((one) => one.id === id)
    const isWorded = value.kind === 'option' || value.kind === 'options'
    return {
      words: valueWords(question, text.questions[id], value),
      lang: isWorded ? wordingLanguage(text, language) : undefined,
    }
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

function useWholeActionWords(text: OpenAssessment['text']): (action: Action) => string {
  const { t } = useTranslation(['merging', 'plan'])
  const actionWords = useActionWords(text)
  return (action) => {
    const { what, ownerRole, due, status, decision } = actionWords(action)
    const facts = t('merging:side.action', {
      what,
      owner: ownerRole ?? t('plan:card.noOwner'),
      due: due ?? t('plan:card.noDue'),
      status,
    })
    const asked = decision === null ? [] : [t('merging:side.decision', { decision })]
    return [facts, ...asked].join('\n')
  }
}
