import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PRIORITIES } from '@/domain/assessment/assessment'
import type { NextStep } from '@/domain/scoring/rank-next-steps'
import { useAssessmentState } from '@/state/queries'
import type { OpenAssessment } from '../parts/assessment-frame'
import { AddStepButton } from './add-step-button'
import { stepWords } from './step-words'
import { useScoreWords } from './use-score-words'

interface Props {
  readonly open: OpenAssessment
  readonly step: NextStep
  onPriority: (questionId: string) => void
}

/** One step: where it stands, what follows, how much it matters to the user, and into the plan. */
export function NextStepItem({ open, step, onPriority }: Props) {
  const { t } = useTranslation('results')
  const { questionnaire, text } = open
  const { language } = useScoreWords(questionnaire, text)
  const titleId = useId()
  const { title, from, to, advice } = stepWords(step, text)
  return (
    <li className="step card" aria-labelledby={titleId}>
      <h3 id={titleId} lang={language}>
        {title}
      </h3>
      <dl className="step-move">
        <div>
          <dt>{t('steps.now')}</dt>
          <dd lang={language}>{from}</dd>
        </div>
        <div>
          <dt>{t('steps.next')}</dt>
          <dd lang={language}>{advice ?? to}</dd>
        </div>
      </dl>
      <StepFacts open={open} step={step} />
      <div className="step-controls no-print">
        <PrioritySelect open={open} step={step} onPriority={onPriority} />
        <AddStepButton open={open} step={step} describedBy={titleId} />
      </div>
    </li>
  )
}

type StepProps = Pick<Props, 'open' | 'step'>

/** Distance to the others and the possible gain, as far as they are known. */
function StepFacts({ open: { questionnaire, text }, step }: StepProps) {
  const { t } = useTranslation('results')
  const words = useScoreWords(questionnaire, text)
  const { behindMedian, gain } = step
  const { scale } = questionnaire
  return (
    <p className="small muted number">
      {behindMedian === null ? null : (
        <span>
          {behindMedian > 0
            ? t(`steps.behind.${scale}`, { distance: words.distance(behindMedian) })
            : t('steps.notBehind')}{' '}
        </span>
      )}
      {gain === null ? null : (
        <span>{t(`steps.gain.${scale}`, { gain: words.distance(gain, 1) })}</span>
      )}
    </p>
  )
}

function PrioritySelect({ open, step, onPriority }: Props) {
  const { t } = useTranslation('results')
  const setPriority = useAssessmentState(open.session, (state) => state.setPriority)
  const fieldId = useId()
  return (
    <div>
      <label htmlFor={fieldId} className="small">
        {t('steps.priority.label')}
      </label>
      <select
        id={fieldId}
        value={step.priority ?? 'ordinary'}
        onChange={(event) => {
          onPriority(step.questionId)
          const chosen = PRIORITIES.find((priority) => priority === event.target.value) ?? null
          void setPriority(step.questionId, chosen)
        }}
      >
        <option value="high">{t('steps.priority.high')}</option>
        <option value="ordinary">{t('steps.priority.ordinary')}</option>
        <option value="low">{t('steps.priority.low')}</option>
      </select>
    </div>
  )
}
