import { useTranslation } from 'react-i18next'
import { referenceName } from '@/domain/assessment/assessment'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import type { CatalogueEntry } from '@/state/queries'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import { ChoiceCard } from './choice-card'

interface Props {
  /** The newest version of each questionnaire. */
  readonly newest: readonly CatalogueEntry[]
  /** Versions that a newer one has taken the place of. */
  readonly older: readonly CatalogueEntry[]
  readonly chosen: CatalogueEntry
  /** Called with the reference, as `lordimas@1.0.0`. */
  onChoose: (reference: string) => void
}

/** Every questionnaire on this device with what to know about it before starting. */
export function QuestionnaireChoice({ newest, older, chosen, onChoose }: Props) {
  const { t } = useTranslation('assessments')
  const cards = (entries: readonly CatalogueEntry[]) =>
    entries.map((entry) => (
      <QuestionnaireCard
        key={referenceName(entry.questionnaire)}
        entry={entry}
        isChosen={entry === chosen}
        onChoose={onChoose}
      />
    ))
  return (
    <fieldset className="choices">
      <legend>{t('new.questionnaire.label')}</legend>
      {cards(newest)}
      {older.length === 0 ? null : (
        <details>
          <summary>{t('new.questionnaire.older')}</summary>
          {cards(older)}
        </details>
      )}
    </fieldset>
  )
}

interface CardProps extends Pick<Props, 'onChoose'> {
  readonly entry: CatalogueEntry
  readonly isChosen: boolean
}

function QuestionnaireCard({ entry, isChosen, onChoose }: CardProps) {
  const { t } = useTranslation('assessments')
  const { language } = useFormat()
  const { questionnaire, text, isShipped } = entry
  const reference = referenceName(questionnaire)
  const lang = wordingLanguage(text, language)
  return (
    <ChoiceCard
      name="questionnaire"
      title={text.title}
      isChosen={isChosen}
      lang={lang}
      onChoose={() => {
        onChoose(reference)
      }}
    >
      <span className="choice-line" lang={lang}>
        {text.description}
      </span>
      <span className="choice-line number">
        {t('new.questionnaire.ofVersion', {
          count: allQuestions(questionnaire).length,
          version: questionnaire.version,
        })}
      </span>
      <span className="choice-line small muted" lang={lang}>
        {text.notice}
      </span>
      {isShipped ? null : (
        <span className="choice-line small">{t('new.questionnaire.loaded', { reference })}</span>
      )}
    </ChoiceCard>
  )
}
