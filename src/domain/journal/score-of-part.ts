import type { AssessmentScore } from '../scoring/score-assessment'
import type { HandedOutPart } from './recorded-assessment'

/** A result reduced to the dimensions of a part. The whole has no score: most of it is elsewhere. */
export function scoreOfPart(score: AssessmentScore, part: HandedOutPart | null): AssessmentScore {
  if (part === null) return score
  const dimensions = score.dimensions.filter(({ id }) => part.dimensionIds.includes(id))
  const sum = (count: 'answered' | 'asked') =>
    dimensions.reduce((total, dimension) => total + dimension[count], 0)
  return {
    ...score,
    dimensions,
    overall: {
      ...score.overall,
      ratio: null,
      points: null,
      possible: null,
      range: null,
      answered: sum('answered'),
      asked: sum('asked'),
    },
  }
}
