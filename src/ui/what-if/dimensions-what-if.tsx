import { useTranslation } from 'react-i18next'
import type { Group } from '@/domain/questionnaire/questionnaire'
import { useScoreWords } from '../results/use-score-words'
import { GroupWhatIf, type Trial } from './group-what-if'
import { useWhatIfWords } from './use-what-if-words'
import { WeightField } from './weight-field'

interface Props {
  readonly trial: Trial
  /** As they are asked with what is tried out. */
  readonly dimensions: readonly Group[]
}

/** The weights of the dimensions, then each dimension with what can be changed inside. */
export function DimensionsWhatIf({ trial, dimensions }: Props) {
  const { t } = useTranslation('whatIf')
  const { open, scratch, weighed } = trial
  const { nameOf, language } = useScoreWords(open.questionnaire, open.text)
  const withWeight = dimensions.filter(({ id }) => weighed.has(id))
  return (
    <>
      <h2>{t('weight.title')}</h2>
      <p>{t(weighed.size === 0 ? 'weight.nowhere' : 'weight.hint')}</p>
      {withWeight.length === 0 ? null : (
        <fieldset className="what-if-weights">
          <legend>{t('weight.dimensions')}</legend>
          {withWeight.map((dimension) => (
            <WeightField
              key={dimension.id}
              label={nameOf(dimension.id)}
              language={language}
              node={dimension}
              scratch={scratch}
            />
          ))}
        </fieldset>
      )}
      <h2>{t('inside.title')}</h2>
      <p>{t('inside.hint')}</p>
      {dimensions.map((dimension) => (
        <DimensionWhatIf key={dimension.id} trial={trial} dimension={dimension} />
      ))}
    </>
  )
}

interface DimensionProps {
  readonly trial: Trial
  readonly dimension: Group
}

function DimensionWhatIf({ trial, dimension }: DimensionProps) {
  const { open, before, after } = trial
  const { questionnaire, text } = open
  const { nameOf, language } = useScoreWords(questionnaire, text)
  const words = useWhatIfWords(questionnaire)
  return (
    <details className="what-if-dimension">
      <summary>
        <span lang={language}>{nameOf(dimension.id)}</span>{' '}
        <span className="number muted">
          {words.moved(before.get(dimension.id), after.get(dimension.id))}
        </span>
      </summary>
      <GroupWhatIf trial={trial} group={dimension} heading="h3" />
    </details>
  )
}
