import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Choice } from '../parts/choice'
import { chooseText, Localized } from '../parts/localized-text'
import { useFormat } from '../parts/use-format'
import { paths } from '../paths'
import type { ChosenBenchmark } from '../results/chosen-benchmark'

interface Props {
  readonly assessmentId: string
  readonly chosen: ChosenBenchmark | null
  readonly isCompared: boolean
  onChoose: (isCompared: boolean) => void
}

/** Whether the group of the comparison page goes into the report. */
export function BenchmarkChoice({ assessmentId, chosen, isCompared, onChoose }: Props) {
  const { t } = useTranslation('export')
  const name = useId()
  return (
    <fieldset className="card">
      <legend>{t('benchmark.legend')}</legend>
      {chosen === null ? (
        <p>{t('benchmark.nothingChosen')}</p>
      ) : (
        <>
          <Choice
            name={name}
            label={<GroupName chosen={chosen} />}
            hint={<PackName chosen={chosen} />}
            isChosen={isCompared}
            onChoose={() => {
              onChoose(true)
            }}
          />
          <Choice
            name={name}
            label={t('benchmark.none.label')}
            hint={t('benchmark.none.hint')}
            isChosen={!isCompared}
            onChoose={() => {
              onChoose(false)
            }}
          />
        </>
      )}
      <p className="no-print">
        <Link to={paths.comparison(assessmentId)}>{t('benchmark.elsewhere')}</Link>
      </p>
    </fieldset>
  )
}

interface NameProps {
  readonly chosen: ChosenBenchmark
}

function GroupName({ chosen: { group } }: NameProps) {
  const { t } = useTranslation('export')
  const { language, number } = useFormat()
  const { words, language: spoken } = chooseText(group.title, language)
  const respondents = number(group.respondents)
  return <span lang={spoken}>{t('benchmark.chosen', { group: words, respondents })}</span>
}

function PackName({ chosen: { pack } }: NameProps) {
  const { t } = useTranslation('export')
  return (
    <>
      <Localized texts={pack.title} />
      {pack.synthetic ? (
        <strong className="report-synthetic">{t('benchmark.synthetic')}</strong>
      ) : null}
    </>
  )
}
