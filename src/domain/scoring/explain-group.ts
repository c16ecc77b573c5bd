import type { Rounding } from '../questionnaire/questionnaire'
import type { Explanation, ExplanationStep, GroupExplanation, Term } from './explanation'
import {
  aCount,
  aNumber,
  aRatio,
  aScore,
  names,
  rangeStep,
  roundingStep,
  step,
} from './explanation-facts'
import { type Calculation, candidatesOf, countTerms, type Explained } from './explanation-terms'
import { sumEach } from './exact-sum'
import { isMissing } from './find-score'
import type { Score } from './score'

/** How the members of a group made its score, or why they made none. */
export function explainGroupScore(
  kind: GroupExplanation['kind'],
  group: Explained,
  score: Score,
  members: readonly Explanation[],
  rounding: Rounding | null,
): Pick<GroupExplanation, 'steps' | 'terms'> {
  const candidates = candidatesOf(group, members)
  const calculation = countTerms(group, candidates)
  const { terms } = calculation
  const missing = kind === 'overall' ? missingGroups(members) : []
  // Weightless members alone make no score.
  const isCounted = terms.some(({ isCounted: counts, weight }) => counts && weight !== 0)
  const leftOut = candidates.filter(
    ({ id, ratio }) => ratio === null && id !== calculation.waitsFor && !missing.includes(id),
  )
  const range = rangeStep(score)
  return {
    terms,
    steps: [
      ...(isCounted ? ruleSteps(group, calculation, score) : []),
      ...(calculation.waitsFor === null
        ? []
        : [step('waitsFor', { member: names(calculation.waitsFor) })]),
      ...(isCounted && leftOut.length > 0
        ? [step('leftOut', { members: aCount(leftOut.length) })]
        : []),
      ...roundingOf(kind, score, rounding),
      ...(score.ratio === null ? missingSteps(score, missing, calculation) : []),
      ...(range === null ? [] : [range]),
    ],
  }
}

/** The dimensions without which there is no overall score. */
const missingGroups = (members: readonly Explanation[]): readonly string[] =>
  members.flatMap((member) =>
    member.kind !== 'question' && isMissing(member.score) ? [member.id] : [],
  )

function ruleSteps(
  { aggregation, start, passAt }: Explained,
  { terms, stoppedAt }: Calculation,
  { possible }: Score,
): readonly ExplanationStep[] {
  const counted = terms.filter((term) => term.isCounted)
  const members = aCount(counted.length)
  const sum = pointsOf(counted)
  switch (aggregation) {
    case 'mean': {
      const isEven = new Set(counted.map(({ weight }) => weight)).size === 1
      return [step(isEven ? 'evenMean' : 'mean', { members })]
    }
    case 'meanOfQuestions':
      return [step('meanOfQuestions', { members })]
    case 'sum':
      return [step('sum', { members, ...told(sum) })]
    case 'sumOfLevels':
      return [step('sumOfLevels', { members, ...told(levelPointsOf(counted)) })]
    case 'minimum': {
      const lowest = counted.reduce((least, next) =>
        (next.ratio ?? 1) < (least.ratio ?? 1) ? next : least,
      )
      return [step('minimum', { members, lowest: names(lowest.id) })]
    }
    case 'subtract': {
      const lost = sum.maximum - sum.earned
      const facts = { start: aNumber(start), lost: aNumber(lost), earned: aNumber(start - lost) }
      return [step('subtract', { members, ...facts })]
    }
    case 'stopAtFirstNegative':
      return [
        step('stopAtFirstNegative', {
          members,
          start: aNumber(start),
          passAt: aRatio(passAt),
          earned: aNumber(start + sum.earned),
          maximum: aNumber(possible ?? start + sum.maximum),
        }),
        ...(stoppedAt === null ? [] : [step('stoppedAt', { member: names(stoppedAt) })]),
      ]
  }
}

interface Sum {
  readonly earned: number
  readonly maximum: number
}

const told = ({ earned, maximum }: Sum) => ({ earned: aNumber(earned), maximum: aNumber(maximum) })

const pointsOf = (terms: readonly Term[]): Sum => ({
  earned: sumEach(terms, ({ points }) => points?.earned ?? 0),
  maximum: sumEach(terms, ({ points }) => points?.maximum ?? 0),
})

/** Each member is worth its weight. */
const levelPointsOf = (terms: readonly Term[]): Sum => ({
  earned: sumEach(terms, ({ weight, ratio }) => (weight ?? 0) * (ratio ?? 0)),
  maximum: sumEach(terms, ({ weight }) => weight ?? 0),
})

function roundingOf(
  place: GroupExplanation['kind'],
  { ratio, points }: Score,
  rounding: Rounding | null,
): readonly ExplanationStep[] {
  if (rounding === null || ratio === null || !rounding.at.includes(place)) return []
  return [roundingStep(rounding, aScore(ratio, points))]
}

function missingSteps(
  score: Score,
  missing: readonly string[],
  { waitsFor }: Calculation,
): readonly ExplanationStep[] {
  if (score.range === null) return [step('nothingApplies')]
  const reasons = [
    ...(missing.length === 0 ? [] : [step('dimensionMissing', { dimensions: names(...missing) })]),
    ...(score.blocking === 0 ? [] : [step('blocked', { questions: aCount(score.blocking) })]),
    ...(missing.length > 0 || score.scored >= score.needed
      ? []
      : [step('needsMore', { needed: aCount(score.needed), scored: aNumber(score.scored) })]),
  ]
  return reasons.length > 0 || waitsFor !== null ? reasons : [step('nothingCounts')]
}
