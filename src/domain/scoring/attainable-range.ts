import type { Policies } from '../questionnaire/policies'
import type { ScoredQuestion } from '../questionnaire/is-scored'
import { ratio } from '../ratio'
import type { ScoreRange } from './score'

/** Every score there is. */
export const WHOLE: ScoreRange = { low: ratio(0), high: ratio(1) }

/**
 * True where an open question may leave the score, left blank or set aside. Without it, the others'
 * mean may be anything: in a range narrower than 0–1 the score could lie outside its own range.
 */
export const mayLeave = ({ blank, notApplicable, dontKnow }: Policies): boolean =>
  [blank, notApplicable, dontKnow].includes('excluded')

/** What an open question that stays in the score can still score: the worst and best of its options. */
export function attainableRange(question: ScoredQuestion, policies: Policies): ScoreRange {
  if (question.kind !== 'choice') return WHOLE
  const mayScoreNothing =
    policies.blank === 'zero' || policies.notApplicable === 'zero' || policies.dontKnow === 'zero'
  const points = question.options.map((option) => option.points ?? 0)
  const shares = points.map((own) => own / question.maximum)
  const setAside = setAsideShares(policies)
  return {
    low: ratio(mayScoreNothing ? 0 : Math.min(...shares, ...setAside)),
    high: ratio(Math.max(...shares, ...setAside)),
  }
}

/** What "not applicable" can score here; at target it may be anything the profile says. */
function setAsideShares({ notApplicable }: Policies): readonly number[] {
  switch (notApplicable) {
    case 'fullMarks':
      return [1]
    case 'neutral':
      return [0.5]
    case 'atTarget':
      return [0, 1]
    case 'excluded':
    case 'zero':
    case 'forbidden':
      return []
  }
}
