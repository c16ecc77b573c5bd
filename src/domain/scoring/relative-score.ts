import type { Responses } from '../assessment/assessment'
import type { Path, Questionnaire } from '../questionnaire/questionnaire'
import { addTo, noSum, sumOf } from './exact-sum'
import { questionScoresOf } from './find-score'
import type { QuestionScore } from './score'
import { type AssessmentScore, scoreAssessment } from './score-assessment'

/** Answers as they are, as they are meant to become, and as they were at the start. */
export interface Standpoints {
  readonly current: Responses
  readonly target: Responses
  /** null: there is no earlier assessment. */
  readonly baseline: Responses | null
}

/** How far it is to a target of one's own, instead of to the maximum. */
export interface RelativeScore {
  /** Points that questions are short of their target, added up. */
  readonly gap: number
  /** 0–1, the share of the target's points that is reached; null: nothing is aimed at. */
  readonly percentToTarget: number | null
  /**
   * The share of the way from the baseline's overall score to the target's; 1 where both are the
   * same, below 0 after a step back. null: there is no baseline, or one of the three has no score.
   */
  readonly progress: number | null
}

/**
 * Measures answers by a target of one's own, so that what will never be done is no gap.
 *
 * The gap is taken question by question: more than is aimed at in one place makes up for nothing in
 * another. A question that is set aside as "not applicable", in the answers or in the target, is left
 * out; one that is open has reached nothing yet.
 *
 * OWASP SAMM, "SAMM Scoring: Percent to Target and Progress to Date Metrics", 21 January 2025,
 * https://owaspsamm.org/blog/2025/01/21/samm-relative-scoring/ (CC BY-SA 4.0).
 */
export function relativeScore(
  questionnaire: Questionnaire,
  path: Path,
  { current, target, baseline }: Standpoints,
): RelativeScore {
  const score = (responses: Responses) => scoreAssessment(questionnaire, path, responses)
  const now = score(current)
  const aim = score(target)
  const before = baseline === null ? null : score(baseline)
  const { gap, aimed } = gapsOf(now, aim)
  return {
    gap,
    percentToTarget: aimed === 0 ? null : 1 - gap / aimed,
    progress: progressOf(before?.overall.ratio ?? null, now.overall.ratio, aim.overall.ratio),
  }
}

function gapsOf(
  now: AssessmentScore,
  aim: AssessmentScore,
): { readonly gap: number; readonly aimed: number } {
  const reached = new Map(questionScoresOf(now).map((question) => [question.id, question]))
  const gap = noSum()
  const aimed = noSum()
  for (const { id, points } of questionScoresOf(aim)) {
    const own = reached.get(id)
    if (points === null || own?.status === 'notApplicable') continue
    addTo(aimed, points.earned)
    addTo(gap, Math.max(0, points.earned - earnedBy(own)))
  }
  return { gap: sumOf(gap), aimed: sumOf(aimed) }
}

const earnedBy = (question: QuestionScore | undefined): number => question?.points?.earned ?? 0

/** Scores this near to each other are the same; rounding alone can part them. */
const ROUNDING = 1e-12

function progressOf(before: number | null, now: number | null, aim: number | null): number | null {
  if (before === null || now === null || aim === null) return null
  return Math.abs(aim - before) <= ROUNDING ? 1 : (now - before) / (aim - before)
}
