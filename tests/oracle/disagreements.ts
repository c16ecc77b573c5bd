import type { Responses } from '@/domain/assessment/assessment'
import type { Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { allGroups, allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { levelOf, overallLevel } from '@/domain/scoring/level-of'
import type { GroupScore, Points, QuestionScore, Score } from '@/domain/scoring/score'
import { type AssessmentScore, scoreAssessment } from '@/domain/scoring/score-assessment'
import { writtenScore } from '@/domain/scoring/written-score'
import { referenceLevel, referenceOverallLevel } from './level'
import type { ReferenceQuestion } from './question'
import { type Rational, times, toNumber, ZERO } from './rational'
import {
  type ReferenceAssessment,
  type ReferenceGroup,
  referenceScore,
  type ReferenceScore,
} from './reference-score'
import { endsOf, written } from './rounding'

/** How far a ratio, or a number as a share of its size, may lie from the exact one. */
const TOLERANCE = 1e-12

/** Where engine and reference tell different things of the same responses; empty: nowhere. */
export function disagreements(
  questionnaire: Questionnaire,
  path: Path,
  responses: Responses,
): readonly string[] {
  const found = scoreAssessment(questionnaire, path, responses)
  const expected = referenceScore(questionnaire, path, responses)
  return [
    ...compareScores('overall', found.overall, expected.overall, questionnaire),
    ...compareGroups('dimensions', found.dimensions, expected.dimensions, questionnaire),
    ...compareLevels(questionnaire, found, expected),
  ]
}

function compareGroups(
  where: string,
  found: readonly GroupScore[],
  expected: readonly ReferenceGroup[],
  questionnaire: Questionnaire,
): readonly string[] {
  return [
    ...same(`${where} ids`, idsOf(found), idsOf(expected)),
    ...pairs(found, expected).flatMap(([group, reference]) => [
      ...compareScores(group.id, group, reference, questionnaire),
      ...same(`${group.id} question ids`, idsOf(group.questions), idsOf(reference.questions)),
      ...pairs(group.questions, reference.questions).flatMap(([question, wanted]) =>
        compareQuestions(question, wanted, questionnaire),
      ),
      ...compareGroups(`${group.id} group`, group.groups, reference.groups, questionnaire),
    ]),
  ]
}

function compareScores(
  where: string,
  found: Score,
  expected: ReferenceScore,
  questionnaire: Questionnaire,
): readonly string[] {
  const { asked, answered, scored, notApplicable, applicable, needed, blocking } = found
  return [
    ...same(
      `${where} counts`,
      { asked, answered, scored, notApplicable, applicable, needed, blocking },
      {
        asked: expected.asked,
        answered: expected.answered,
        scored: expected.scored,
        notApplicable: expected.notApplicable,
        applicable: expected.applicable,
        needed: expected.needed,
        blocking: expected.blocking,
      },
    ),
    ...near(`${where} ratio`, found.ratio, expected.ratio),
    ...compareProspects(where, found, expected, questionnaire),
    // Of the points of what has no score nothing is said.
    ...(expected.ratio === null ? [] : comparePoints(where, found, expected)),
    ...compareWritten(where, found, expected, questionnaire),
  ]
}

/** Where answers can still show or hide, the engine foresees what the reference does not. */
function compareProspects(
  where: string,
  found: Score,
  { applies, possible }: ReferenceScore,
  questionnaire: Questionnaire,
): readonly string[] {
  if (hasConditions(questionnaire)) {
    return applies ? same(`${where} applies`, found.range !== null, true) : []
  }
  return [
    ...same(`${where} applies`, found.range !== null, applies),
    ...(applies ? near(`${where} possible`, found.possible, possible) : []),
  ]
}

const hasConditions = (questionnaire: Questionnaire): boolean =>
  [...allGroups(questionnaire), ...allQuestions(questionnaire)].some(
    ({ shownIf }) => shownIf !== null,
  )

function comparePoints(
  where: string,
  found: { readonly points: Points | null },
  { points }: Pick<ReferenceScore, 'points'>,
): readonly string[] {
  const { earned = null, maximum = null } = points ?? {}
  const size = points === null ? 1 : sizeOf(points)
  return [
    ...near(`${where} points earned`, found.points?.earned ?? null, earned, size),
    ...near(`${where} points maximum`, found.points?.maximum ?? null, maximum),
  ]
}

function compareQuestions(
  found: QuestionScore,
  expected: ReferenceQuestion,
  questionnaire: Questionnaire,
): readonly string[] {
  const where = found.id
  const { ratio, maximum } = expected
  const points =
    ratio === null || maximum === null
      ? null
      : { least: ZERO, earned: times(ratio, maximum), maximum }
  const applies = expected.status === 'counted' || expected.status === 'open'
  // Nothing is said of what the score of an unscored question rests on.
  const basis = expected.status === 'unscored' ? found.basis : expected.basis
  return [
    ...same(`${where} status`, found.status, expected.status),
    ...same(`${where} basis`, found.basis, basis),
    ...same(`${where} isAnswered`, found.isAnswered, expected.isAnswered),
    ...(applies ? same(`${where} applies`, found.range !== null, true) : []),
    ...near(`${where} computed`, found.computed, expected.computed),
    ...near(`${where} ratio`, found.ratio, ratio),
    ...near(`${where} target`, found.target, expected.target),
    ...near(`${where} possible`, found.possible, applies ? maximum : null),
    ...comparePoints(where, found, { points }),
    ...compareWritten(where, found, { ratio, points }, questionnaire),
  ]
}

/** One step of rounding is far more than the tolerance: who rounds another way is found out. */
function compareWritten(
  where: string,
  found: Pick<Score, 'ratio' | 'points'>,
  expected: Written,
  questionnaire: Questionnaire,
): readonly string[] {
  const ends = endsOf(
    questionnaire,
    expected.points === null ? null : { from: expected.points.least, to: expected.points.maximum },
  )
  const exactly = expected.ratio === null ? null : written(expected.ratio, ends)
  const size = sizeOf({ least: ends.from, maximum: ends.to })
  return near(`${where} written`, writtenScore(found, questionnaire), exactly, size)
}

type Written = Pick<ReferenceScore, 'ratio' | 'points'>

/** Of the greatest number that it is reckoned with. */
const sizeOf = ({ least, maximum }: { readonly least: Rational; readonly maximum: Rational }) =>
  Math.max(Math.abs(toNumber(least)), Math.abs(toNumber(maximum)))

function compareLevels(
  questionnaire: Questionnaire,
  found: AssessmentScore,
  expected: ReferenceAssessment,
): readonly string[] {
  return [
    ...same(
      'overall level',
      overallLevel(questionnaire, found)?.level.id ?? null,
      referenceOverallLevel(questionnaire, expected),
    ),
    ...pairs(found.dimensions, expected.dimensions).flatMap(([group, { ratio }]) =>
      group.ratio === null || ratio === null
        ? []
        : same(
            `${group.id} level`,
            levelOf(questionnaire, group.ratio)?.level.id ?? null,
            referenceLevel(questionnaire, ratio),
          ),
    ),
  ]
}

interface Named {
  readonly id: string
}

const idsOf = (items: readonly Named[]): readonly string[] => items.map(({ id }) => id)

function pairs<Found extends Named, Expected extends Named>(
  found: readonly Found[],
  expected: readonly Expected[],
): readonly (readonly [Found, Expected])[] {
  return found.flatMap((item) => {
    const other = expected.find(({ id }) => id === item.id)
    return other === undefined ? [] : [[item, other] as const]
  })
}

function same(where: string, found: unknown, expected: unknown): readonly string[] {
  const [told, wanted] = [JSON.stringify(found), JSON.stringify(expected)]
  return told === wanted ? [] : [`${where}: ${told} instead of ${wanted}`]
}

/** `size`: how great the numbers are that it comes from, where they are greater than itself. */
function near(
  where: string,
  found: number | null,
  expected: Rational | null,
  size = 1,
): readonly string[] {
  const wanted = expected === null ? null : toNumber(expected)
  const isNear =
    found === null || wanted === null
      ? found === wanted
      : Math.abs(found - wanted) <= TOLERANCE * Math.max(1, size, Math.abs(wanted))
  return isNear ? [] : [`${where}: ${String(found)} instead of ${String(wanted)}`]
}
