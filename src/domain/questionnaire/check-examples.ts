import type { Problem } from '../problem'
import { groupScoresOf, questionScoresOf } from '../scoring/find-score'
import { overallLevel } from '../scoring/level-of'
import { type AssessmentScore, scoreAssessment } from '../scoring/score-assessment'
import { writtenScore } from '../scoring/written-score'
import { withoutNoise } from '../without-noise'
import type { Questionnaire } from './questionnaire'
import type { WorkedExample } from './worked-example'
import { pathOf } from './walk-questionnaire'

/**
 * Scores every worked example and tells each number and level that is not the expected one. The
 * questionnaire must have passed its check (`check-questionnaire.ts`).
 */
export function failedExamples(questionnaire: Questionnaire): readonly Problem[] {
  return questionnaire.examples.flatMap((example, index) => {
    const path = pathOf(questionnaire, example.path)
    if (path === null) throw new Error(`The path of example "${example.name}" was not checked`)
    const score = scoreAssessment(questionnaire, path, example)
    const at = `examples.${String(index)}.expected`
    return [
      ...compareOverall(score, example, at, questionnaire),
      ...compareLevel(score, example, at, questionnaire),
      ...compareScores(score, example, at, questionnaire),
    ]
  })
}

function compareOverall(
  { overall }: AssessmentScore,
  example: WorkedExample,
  at: string,
  questionnaire: Questionnaire,
): readonly Problem[] {
  const expected = example.expected.overall
  if (expected === undefined) return []
  const found = writtenScore(overall, questionnaire)
  return compare({ expected, found, score: '' }, example, `${at}.overall`)
}

function compareScores(
  score: AssessmentScore,
  example: WorkedExample,
  at: string,
  questionnaire: Questionnaire,
): readonly Problem[] {
  const expected = Object.entries(example.expected.scores)
  if (expected.length === 0) return []
  const scores = new Map(
    [...groupScoresOf(score), ...questionScoresOf(score)].map((part) => [part.id, part]),
  )
  return expected.flatMap(([id, number]) => {
    const part = scores.get(id)
    // What is not asked has no score.
    const found = part === undefined ? null : writtenScore(part, questionnaire)
    return compare({ expected: number, found, score: id }, example, `${at}.scores.${id}`)
  })
}

function compareLevel(
  score: AssessmentScore,
  { name, expected }: WorkedExample,
  at: string,
  questionnaire: Questionnaire,
): readonly Problem[] {
  if (expected.level === undefined) return []
  const found = overallLevel(questionnaire, score)?.level.id ?? null
  return found === expected.level
    ? []
    : [
        {
          code: 'exampleLevelFails',
          path: `${at}.level`,
          name,
          expected: expected.level ?? NONE,
          found: found ?? NONE,
        },
      ]
}

/** Stands for "no level" in every language. */
const NONE = '–'

interface Compared {
  readonly expected: number | null
  readonly found: number | null
  /** Id of a group or question; empty for the whole. */
  readonly score: string
}

/** Numbers this near are the same, whatever the example allows: what lies between is noise. */
const NOISE = 1e-9

function compare(
  { expected, found, score }: Compared,
  { name, tolerance }: WorkedExample,
  path: string,
): readonly Problem[] {
  if (expected === null) {
    return found === null
      ? []
      : [{ code: 'exampleWithScore', path, name, score, found: withoutNoise(found) }]
  }
  if (found === null) return [{ code: 'exampleWithoutScore', path, name, score, expected }]
  return Math.abs(found - expected) <= Math.max(tolerance, NOISE)
    ? []
    : [{ code: 'exampleFails', path, name, score, expected, found: withoutNoise(found) }]
}
