import { useTranslation } from 'react-i18next'
import type { PlacedFinding } from '@/domain/questionnaire/place-findings'
import { useFormat } from '../parts/use-format'
import { FindingList } from '../questionnaires/finding-list'
import { languageName } from '../questionnaires/language-name'
import type { Preview } from './use-preview'

interface Props {
  readonly preview: Preview
  readonly placed: readonly PlacedFinding[]
}

/** What was found about the wording in the language that is shown. */
export function WordingFindings({ preview: { questionnaire, text }, placed }: Props) {
  const { t } = useTranslation('preview')
  const { language } = useFormat()
  const here = placed.filter((finding) => finding.language === text.language)
  if (here.length === 0) return null
  return (
    <details className="wording-findings">
      <summary>
        {t('findings.inLanguage', {
          count: here.length,
          language: languageName(text.language, language),
        })}
      </summary>
      <FindingList questionnaire={questionnaire} placed={here} />
    </details>
  )
}
