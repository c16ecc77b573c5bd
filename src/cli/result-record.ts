import { referenceName } from '@/domain/assessment/assessment'
import type { Level } from '@/domain/questionnaire/questionnaire'
import type { GroupScore, QuestionScore, Score } from '@/domain/scoring/score'
import { levelOf } from '@/domain/scoring/level-of'
import type { ScoredRespondent } from './score-respondents'

/**
 * One result with every number, unrounded, as `score` writes it to JSON and NDJSON.
 * Scores are ratios 0–1.
 */
export function toResultRecord(scored: ScoredRespondent, levels: readonly Level[]) {
  const { name, source, score } = scored
  return {
    respondent: name,
    source,
    questionnaire: referenceName(score.questionnaire),
    path: score.path,
    overall: withLevel(toScoreRecord(score.overall), levels),
    dimensions: score.dimensions.map((dimension) => withLevel(toGroupRecord(dimension), levels)),
  }
}

const toScoreRecord = (score: Score) => ({
  ratio: score.ratio,
  points: score.points,
  possible: score.possible,
  range: score.range,
  answered: score.answered,
  asked: score.asked,
  scored: score.scored,
  notApplicable: score.notApplicable,
  applicable: score.applicable,
  needed: score.needed,
})

interface GroupRecord extends Score {
  readonly id: string
  readonly groups: readonly GroupRecord[]
  readonly questions: readonly ReturnType<typeof toQuestionRecord>[]
}

const toGroupRecord = (group: GroupScore): GroupRecord => ({
  id: group.id,
  ...toScoreRecord(group),
  groups: group.groups.map(toGroupRecord),
  questions: group.questions.map(toQuestionRecord),
})

const toQuestionRecord = (question: QuestionScore) => ({
  id: question.id,
  status: question.status,
  ratio: question.ratio,
  points: question.points,
  possible: question.possible,
  range: question.range,
  answered: question.isAnswered ? 1 : 0,
  asked: 1,
})

function withLevel<Part extends { readonly ratio: number | null }>(
  part: Part,
  levels: readonly Level[],
): Part & { readonly level: string | null } {
  const reached = part.ratio === null ? null : levelOf(levels, part.ratio)
  return { ...part, level: reached?.level.id ?? null }
}
