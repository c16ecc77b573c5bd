import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rankNextSteps } from '@/domain/scoring/rank-next-steps'
import type { OpenAssessment } from '../parts/assessment-frame'
import type { ChosenBenchmark } from './chosen-benchmark'
import { NextStepItem } from './next-step-item'
import { useChartWarning } from './use-chart-warning'
import './next-steps.css'

interface Props {
  readonly open: OpenAssessment
  readonly benchmark: ChosenBenchmark | null
}

const SHOWN_FIRST = 5

/** What to do next, in the user's own order of importance. */
export function NextSteps({ open, benchmark }: Props) {
  const { t } = useTranslation('results')
  const { questionnaire, path, assessment } = open
  const warning = useChartWarning(benchmark?.pack ?? null)
  const [isAllShown, setIsAllShown] = useState(false)
  // A step whose priority the user has just changed stays in sight wherever it moves to.
  const [touched, setTouched] = useState<readonly string[]>([])
  const { answers, profile, priorities } = assessment
  const group = benchmark?.group ?? null
  const steps = useMemo(
    () => rankNextSteps(questionnaire, path, { answers, profile, priorities }, group),
    [questionnaire, path, answers, profile, priorities, group],
  )
  const shown = steps.filter(
    ({ questionId }, index) => isAllShown || index < SHOWN_FIRST || touched.includes(questionId),
  )
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps">{t('steps.title')}</h2>
      {steps.length === 0 ? <p>{t('steps.none')}</p> : <p>{t('steps.order')}</p>}
      {warning === null ? null : <p className="chart-warning">{warning}</p>}
      <ol className="steps">
        {shown.map((step) => (
          <NextStepItem
            key={step.questionId}
            open={open}
            step={step}
            onPriority={(questionId) => {
              setTouched([...touched, questionId])
            }}
          />
        ))}
      </ol>
      {shown.length < steps.length ? (
        <p className="paper-only small muted">
          {t('steps.shown', { count: shown.length, total: steps.length })}
        </p>
      ) : null}
      {shown.length < steps.length || isAllShown ? (
        <button
          type="button"
          className="button no-print"
          aria-expanded={isAllShown}
          onClick={() => {
            setIsAllShown(!isAllShown)
          }}
        >
          {isAllShown
            ? t('steps.showFewer', { count: SHOWN_FIRST })
            : t('steps.showAll', { count: steps.length })}
        </button>
      ) : null}
    </section>
  )
}
