import { useTranslation } from 'react-i18next'
import { referenceName } from '@/domain/assessment/assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { StoredAssessment } from '@/state/queries'
import { useFormat } from './use-format'
import { useRunningText } from './use-running-text'
import { wordingLanguage } from './wording-language'
import './paper-head.css'

interface Props {
  readonly assessment: StoredAssessment
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
}

/** What a printed page must say of itself, because no address and no menu comes with it. */
export function PaperHead({ assessment, questionnaire, text }: Props) {
  const { t } = useTranslation('parts')
  const { t: shell } = useTranslation('shell')
  const { date, language } = useFormat()
  const { version } = questionnaire
  const reference = referenceName(questionnaire)
  const independence = shell('frame.independence')
  useRunningText('title', `${assessment.municipality} · ${assessment.name} · ${reference}`)
  useRunningText('note', independence)
  useRunningText('example', assessment.isExample ? t('paper.example') : null)
  return (
    <div className="paper-head paper-only">
      <p>
        <span lang={wordingLanguage(text, language)}>{text.title}</span>,{' '}
        {t('paper.version', { version, reference })}
      </p>
      <p>{t('paper.asOf', { date: date(assessment.updatedAt) })}</p>
      <p className="paper-note">{independence}</p>
    </div>
  )
}
