import { useTranslation } from 'react-i18next'
import type { Explanation } from '@/domain/scoring/explanation'
import { tellSteps } from '@/domain/scoring/tell-explanation'
import { ExplanationTable } from './explanation-table'
import { LazyDetails } from './lazy-details'
import type { Explanations } from './use-explanations'
import './explanation.css'

interface Props {
  readonly explanation: Explanation
  readonly explanations: Explanations
  /** What the score is of. */
  readonly name: string
}

/** Any score opens to how it came about, and a missing one to why there is none. */
export function ExplanationDetails({ explanation, explanations, name }: Props) {
  const { t } = useTranslation('explanation')
  const kind = explanation.score.ratio === null ? 'missing' : 'score'
  return (
    <LazyDetails
      className="explanation"
      summary={t(`title.${kind}`)}
      label={t(`title.${kind}Of`, { name })}
    >
      {() => (
        <div className="explanation-body">
          <ul className="explanation-steps">
            {tellSteps(explanation, explanations.telling).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {explanation.kind === 'question' || explanation.terms.length === 0 ? null : (
            <ExplanationTable explanation={explanation} explanations={explanations} name={name} />
          )}
        </div>
      )}
    </LazyDetails>
  )
}
