import type { Assessment, Responses } from '../assessment/assessment'
import type { BenchmarkGroup } from '../benchmark/benchmark-pack'
import type { ChoiceQuestion, Option } from '../questionnaire/question'
import type { Path, Questionnaire } from '../questionnaire/questionnaire'
import { askedGroups } from '../questionnaire/conditions'
import { questionsInGroup } from '../questionnaire/walk-questionnaire'
import { questionScoresOf } from './find-score'
import { scoreAssessment } from './score-assessment'

export interface NextStep {
  readonly questionId: string
  readonly dimensionId: string
  /** The chosen option. */
  readonly from: string
  /** The option with the next higher points. */
  readonly to: string
  readonly priority: 'high' | 'low' | null
  /** The question's score now, 0–1. */
  readonly ratio: number
  /** Benchmark median minus own score, 0–1; null without a benchmark figure. */
  readonly behindMedian: number | null
  /**
   * What the overall score would gain, 0–1; null while there is no overall score, or where an
   * assessor's score stands, which no answer changes.
   */
  readonly gain: number | null
}

/**
 * Next steps of the scored answers that can still improve: by the user's own priority, then lowest
 * score, then distance below the benchmark median, then questionnaire order.
 *
 * The possible gain is told but is not the order: chasing points is not what a town needs.
 */
export function rankNextSteps(
  questionnaire: Questionnaire,
  path: Path,
  assessment: Pick<Assessment, 'answers' | 'profile' | 'priorities'>,
  benchmark: BenchmarkGroup | null,
): readonly NextStep[] {
  const score = scoreAssessment(questionnaire, path, assessment)
  const before = score.overall.ratio
  const scores = new Map(questionScoresOf(score).map((own) => [own.id, own]))
  const steps = askedGroups(questionnaire, path, assessment).flatMap((dimension) =>
    questionsInGroup(dimension).flatMap((question): readonly NextStep[] => {
      const move = question.kind === 'choice' ? nextMove(question, assessment) : null
      if (move === null) return []
      const after = gainWith(questionnaire, path, assessment, question.id, move.to)
      const own = scores.get(question.id)
      const ratio = own?.ratio ?? move.ratio
      const isOverridden = own?.basis === 'override'
      const median = benchmark?.scores[question.id]?.median ?? null
      return [
        {
          ...move,
          ratio,
          questionId: question.id,
          dimensionId: dimension.id,
          priority: assessment.priorities[question.id] ?? null,
          behindMedian: median === null ? null : median - ratio,
          gain: isOverridden || before === null || after === null ? null : after - before,
        },
      ]
    }),
  )
  return steps.toSorted(compareSteps)
}

function nextMove(
  question: ChoiceQuestion,
  { answers }: Pick<Assessment, 'answers'>,
): Pick<NextStep, 'from' | 'to' | 'ratio'> | null {
  const value = answers[question.id]?.value
  if (value?.kind !== 'option' || question.maximum === null) return null
  const chosen = question.options.find(({ id }) => id === value.option)
  if (chosen === undefined || chosen.points === null) return null
  const better = nextHigher(question.options, chosen.points)
  if (better === null) return null
  return { from: chosen.id, to: better.id, ratio: chosen.points / question.maximum }
}

function nextHigher(options: readonly Option[], points: number): Option | null {
  return options.reduce<Option | null>((best, option) => {
    if (option.points === null || option.points <= points) return best
    return best?.points == null || option.points < best.points ? option : best
  }, null)
}

function gainWith(
  questionnaire: Questionnaire,
  path: Path,
  { answers, profile }: Responses,
  questionId: string,
  option: string,
): number | null {
  const improved = {
    ...answers,
    [questionId]: { value: { kind: 'option' as const, option }, note: null, evidence: [] },
  }
  return scoreAssessment(questionnaire, path, { answers: improved, profile }).overall.ratio
}

const PRIORITY_ORDER = { high: 0, ordinary: 1, low: 2 } as const

function compareSteps(a: NextStep, b: NextStep): number {
  return (
    PRIORITY_ORDER[a.priority ?? 'ordinary'] - PRIORITY_ORDER[b.priority ?? 'ordinary'] ||
    a.ratio - b.ratio ||
    (b.behindMedian ?? 0) - (a.behindMedian ?? 0)
  )
}
