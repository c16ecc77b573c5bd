import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NextStep, rankNextSteps } from '@/domain/scoring/rank-next-steps'
import type { OpenAssessment } from '../parts/assessment-frame'
import { AddStepButton } from '../results/add-step-button'
import { stepWords } from '../results/step-words'
import { useChosenBenchmark } from '../results/use-chosen-benchmark'
import { useScoreWords } from '../results/use-score-words'

interface Props {
  readonly open: OpenAssessment
}

const SHOWN = 8

/** The first next steps that are not in the plan yet, each one click away from it. */
export function StepShortcuts({ open }: Props) {
  const { t } = useTranslation('plan')
  const { session, questionnaire, path, assessment } = open
  const group = useChosenBenchmark(session, assessment)?.group ?? null
  // What is added here stays listed, so that the list does not jump under the pointer.
  const [plannedBefore] = useState(() => assessment.actions.map(({ questionId }) => questionId))
  const { answers, profile, priorities } = assessment
  const steps = useMemo(
    () =>
      rankNextSteps(questionnaire, path, { answers, profile, priorities }, group)
        .filter(({ questionId }) => !plannedBefore.includes(questionId))
        .slice(0, SHOWN),
    [questionnaire, path, answers, profile, priorities, group, plannedBefore],
  )
  if (steps.length === 0) return null
  return (
    <details className="step-shortcuts no-print">
      <summary>{t('shortcuts.title')}</summary>
      <ul>
        {steps.map((step) => (
          <Shortcut key={step.questionId} open={open} step={step} />
        ))}
      </ul>
    </details>
  )
}

function Shortcut({ open, step }: Props & { readonly step: NextStep }) {
  const titleId = useId()
  const { language } = useScoreWords(open.questionnaire, open.text)
  const { title, to, advice } = stepWords(step, open.text)
  return (
    <li>
      <p>
        <strong id={titleId} lang={language}>
          {title}
        </strong>
        <span className="shortcut-advice" lang={language}>
          {advice ?? to}
        </span>
      </p>
      <AddStepButton open={open} step={step} describedBy={titleId} isPlanShown />
    </li>
  )
}
