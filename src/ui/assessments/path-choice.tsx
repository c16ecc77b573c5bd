import { useTranslation } from 'react-i18next'
import { groupsOnPath, questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import type { CatalogueEntry } from '@/state/queries'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import { ChoiceCard } from './choice-card'

interface Props {
  readonly entry: CatalogueEntry
  /** The path's id. */
  readonly chosen: string
  onChoose: (pathId: string) => void
}

/** The ways through a questionnaire, where there is more than one. */
export function PathChoice({ entry: { questionnaire, text }, chosen, onChoose }: Props) {
  const { t } = useTranslation('assessments')
  const { language } = useFormat()
  if (questionnaire.paths.length < 2) return null
  const lang = wordingLanguage(text, language)
  return (
    <fieldset className="choices">
      <legend>{t('new.path.label')}</legend>
      <span className="hint">{t('new.path.hint')}</span>
      {questionnaire.paths.map((path) => {
        const words = text.paths[path.id]
        const count = groupsOnPath(questionnaire, path).flatMap(questionsInGroup).length
        return (
          <ChoiceCard
            key={path.id}
            name="path"
            title={words?.title ?? path.id}
            isChosen={path.id === chosen}
            lang={lang}
            onChoose={() => {
              onChoose(path.id)
            }}
          >
            {words?.description ? (
              <span className="choice-line" lang={lang}>
                {words.description}
              </span>
            ) : null}
            <span className="choice-line number">
              {t('new.questionnaire.questions', { count })}
            </span>
          </ChoiceCard>
        )
      })}
    </fieldset>
  )
}
