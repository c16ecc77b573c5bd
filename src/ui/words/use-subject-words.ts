import { useTranslation } from 'react-i18next'
import type { Change } from '@/domain/journal/journal-entry'
import { dimensionOfQuestion } from '@/domain/questionnaire/dimension-of-question'
import type { OpenAssessment } from '../parts/assessment-frame'
import { subjectName } from '../parts/subject-name'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import { paths, questionPath } from '../paths'

interface SubjectWords {
  readonly title: string
  /** Of the title, where it is the questionnaire's and not the app's. */
  readonly lang: string | undefined
  /** Where it can be said differently; null: nowhere, as it is not asked any more. */
  readonly path: string | null
}

/** What an entry is about, and where that is changed. */
export function useSubjectWords({
  assessment,
  groups,
  text,
}: Pick<OpenAssessment, 'assessment' | 'groups' | 'text'>): (entry: Change) => SubjectWords {
  const { t } = useTranslation('history')
  const { language } = useFormat()
  const pathOfQuestion = (id: string) => {
    const dimensionId = dimensionOfQuestion(groups, id)
    return dimensionId === null ? null : questionPath(assessment.id, dimensionId, id)
  }
  return (entry) => {
    const name = subjectName(entry, text)
    if (entry.kind === 'answer') {
      const lang = wordingLanguage(text, language)
      return { title: name, lang, path: pathOfQuestion(entry.subjectId) }
    }
    const path = {
      priority: () => pathOfQuestion(entry.subjectId),
      profile: () => paths.profile(assessment.id),
      naming: () => paths.profile(assessment.id),
      action: () => paths.plan(assessment.id),
    }[entry.kind]
    return { title: t(`subject.${entry.kind}`, { name }), lang: undefined, path: path() }
  }
}
