import { useTranslation } from 'react-i18next'
import { referenceName } from '@/domain/assessment/assessment'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import type { CatalogueEntry } from '@/state/queries'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import { ChoiceCard } from './choice-card'

interface Props {
  readonly catalogue: readonly CatalogueEntry[]
  readonly chosen: CatalogueEntry
  /** Called with the reference, as `lordimas@1.0.0`. */
  onChoose: (reference: string) => void
}

/** Every questionnaire on this device with what to know about it before starting. */
export function QuestionnaireChoice({ catalogue, chosen, onChoose }: Props) {
  const { t } = useTranslation('assessments')
  const { language } = useFormat()
  return (
    <fieldset className="choices">
      <legend>{t('new.questionnaire.label')}</legend>
      {catalogue.map((entry) => {
        const { questionnaire, text, isShipped } = entry
        const reference = referenceName(questionnaire)
        const lang = wordingLanguage(text, language)
        return (
          <ChoiceCard
            key={reference}
            name="questionnaire"
            title={text.title}
            isChosen={entry === chosen}
            lang={lang}
            onChoose={() => {
              onChoose(reference)
            }}
          >
            <span className="choice-line" lang={lang}>
              {text.description}
            </span>
            <span className="choice-line number">
              {t('new.questionnaire.questions', { count: allQuestions(questionnaire).length })}
            </span>
            <span className="choice-line small muted" lang={lang}>
              {text.notice}
            </span>
            {isShipped ? null : (
              <span className="choice-line small">
                {t('new.questionnaire.loaded', { reference })}
              </span>
            )}
          </ChoiceCard>
        )
      })}
    </fieldset>
  )
}
