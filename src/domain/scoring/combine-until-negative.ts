import { ratio } from '../ratio'
import { addTo, noSum, sumOf } from './exact-sum'
import { type Combined, highest, type Member, NOTHING, type Rule } from './member'
import { reaches } from './reaches'

/**
 * `start` plus the points of the members in order, up to and including the first that scores below
 * `passAt`. No score while an open member stands before the stop.
 */
export function combineUntilNegative(rule: Rule, all: readonly Member[]): Combined {
  const { start, passAt } = rule
  const members = all.filter(({ score }) => score.range !== null)
  if (members.length === 0) return NOTHING
  const asked = members.filter(({ stake }) => stake.isAsked)
  const possible = sumFrom(start, asked, ({ score }) => score.possible)
  const reach = sumFrom(start, members, ({ stake }) => stake.reach)
  const steps = asked.map(({ score }) => ({
    ratio: score.ratio,
    earned: score.points?.earned ?? 0,
  }))
  const best = atBest(rule, members)
  // What only the range knows of scores nothing now, not even the start.
  const earned = steps.length === 0 ? null : climb(start, passAt, steps)
  return {
    ratio: earned === null || possible === 0 ? null : ratio(earned / possible),
    points: earned === null ? null : { earned, maximum: possible },
    possible,
    applies: asked.length > 0,
    range:
      reach === 0
        ? null
        : { low: ratio(atWorst(rule, members) / reach), high: highest(best.earned, best.reach) },
    width: possible,
    reachWidth: reach,
    reach,
    bestReach: best.reach,
  }
}

/** The points with everything at its worst, of all that could ever be asked. */
function atWorst({ start, passAt }: Rule, members: readonly Member[]): number {
  const steps = members.map(({ score, stake }) => ({
    ratio: score.range?.low ?? 0,
    earned: (score.range?.low ?? 0) * (stake.reach ?? 0),
  }))
  return climb(start, passAt, steps) ?? 0
}

/** The points with everything at its best; what lies behind the stop and can still leave has left. */
function atBest({ start, passAt }: Rule, members: readonly Member[]) {
  const steps = members.map(({ score, stake }) => ({
    ratio: score.range?.high ?? 1,
    earned: (score.range?.high ?? 1) * (stake.bestReach ?? 0),
  }))
  const stop = steps.findIndex((step) => !reaches(step.ratio, passAt))
  const counting = members.filter((member, index) => stop < 0 || index <= stop || isSettled(member))
  return {
    earned: climb(start, passAt, steps) ?? 0,
    reach: sumFrom(start, counting, ({ stake }) => stake.bestReach),
  }
}

const isSettled = ({ score: { range }, stake }: Member): boolean =>
  stake.isAsked && range !== null && range.low === range.high

interface Step {
  readonly ratio: number | null
  readonly earned: number
}

/** The points up to and including the first step that does not pass; null: an open one is in the way. */
function climb(start: number, passAt: number, steps: readonly Step[]): number | null {
  const earned = noSum()
  addTo(earned, start)
  for (const step of steps) {
    if (step.ratio === null) return null
    addTo(earned, step.earned)
    if (!reaches(step.ratio, passAt)) break
  }
  return sumOf(earned)
}

function sumFrom(
  start: number,
  members: readonly Member[],
  pointsOf: (member: Member) => number | null,
): number {
  const sum = noSum()
  addTo(sum, start)
  for (const member of members) addTo(sum, pointsOf(member) ?? 0)
  return sumOf(sum)
}
