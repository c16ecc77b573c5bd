import { useTranslation } from 'react-i18next'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import { questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useFormat } from '../parts/use-format'
import { paths, questionPath } from '../paths'
import { wordingLanguage } from '../parts/wording-language'

interface SubjectWords {
  readonly title: string
  /** Of the title, where it is the questionnaire's and not the app's. */
  readonly lang: string | undefined
  /** Where it can be said differently; null: nowhere, as it is not asked any more. */
  readonly path: string | null
}

/** What a difference is about, and where that is changed. */
export function useSubjectWords({
  assessment,
  groups,
  text,
}: OpenAssessment): (entry: JournalEntry) => SubjectWords {
  const { t } = useTranslation('merging')
  const { language } = useFormat()
  const lang = wordingLanguage(text, language)
  const questionTitle = (id: string) => text.questions[id]?.title ?? id
  const pathOfQuestion = (id: string) => {
    const dimension = groups.find((group) => questionsInGroup(group).some((one) => one.id === id))
    return dimension === undefined ? null : questionPath(assessment.id, dimension.id, id)
  }
  return ({ kind, subjectId }) => {
    switch (kind) {
      case 'answer':
        return { title: questionTitle(subjectId), lang, path: pathOfQuestion(subjectId) }
      case 'priority': {
        const title = t('subject.priority', { title: questionTitle(subjectId) })
        return { title, lang: undefined, path: pathOfQuestion(subjectId) }
      }
      case 'profile': {
        const title = text.profile[subjectId]?.title ?? subjectId
        const path = paths.profile(assessment.id)
        return { title: t('subject.profile', { title }), lang: undefined, path }
      }
      case 'action':
        return { title: t('subject.action'), lang: undefined, path: paths.plan(assessment.id) }
      case 'naming':
        return { title: t('subject.naming'), lang: undefined, path: paths.profile(assessment.id) }
    }
  }
}
