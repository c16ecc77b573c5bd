import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { NextStep } from '@/domain/scoring/rank-next-steps'
import { addAction } from '@/state/action-commands'
import type { OpenAssessment } from '../parts/assessment-frame'
import { paths } from '../paths'
import { actionWhat, stepWords } from './step-words'

interface Props {
  readonly open: OpenAssessment
  readonly step: NextStep
  /** Id of the element that names the step. */
  readonly describedBy: string
  /** True where the plan is on the same page. */
  readonly isPlanShown?: boolean
}

/** Puts a step into the action plan, once; then says that it is there. */
export function AddStepButton({ open, step, describedBy, isPlanShown = false }: Props) {
  const { t } = useTranslation('results')
  const [isJustAdded, setIsJustAdded] = useState(false)
  const { session, assessment, text } = open
  const isInPlan = assessment.actions.some(
    ({ questionId, status }) =>
      questionId === step.questionId && (status === 'planned' || status === 'underway'),
  )

  async function add(): Promise<void> {
    setIsJustAdded(true)
    await addAction(session, {
      what: actionWhat(stepWords(step, text), t),
      ownerRole: '',
      due: null,
      decision: '',
      status: 'planned',
      questionId: step.questionId,
    })
  }

  return (
    <div className="add-step">
      {/* It stays in place when it has done its work, so that the focus does too. */}
      <button
        type="button"
        className="button"
        aria-describedby={describedBy}
        aria-disabled={isInPlan}
        onClick={() => {
          if (!isInPlan) void add()
        }}
      >
        {isInPlan ? t('steps.inPlan') : t('steps.add')}
      </button>
      {isInPlan && !isPlanShown ? (
        <Link to={paths.plan(assessment.id)}>{t('steps.toPlan')}</Link>
      ) : null}
      <span role="status" className="visually-hidden">
        {isInPlan && isJustAdded ? t('steps.added') : ''}
      </span>
    </div>
  )
}
