import { referenceName } from '@/domain/assessment/assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { levelOf, overallLevel } from '@/domain/scoring/level-of'
import type { GroupScore, QuestionScore, Score } from '@/domain/scoring/score'
import type { ScoredRespondent } from './score-respondents'

/**
 * One result with every number, unrounded, and with the ruler it was measured by, as `score` writes
 * it to JSON and NDJSON. Scores are ratios 0–1.
 */
export function toResultRecord(scored: ScoredRespondent, questionnaire: Questionnaire) {
  const { name, source, score } = scored
  return {
    respondent: name,
    source,
    questionnaire: referenceName(score.questionnaire),
    hash: score.hash,
    path: score.path,
    engine: score.engine,
    overall: {
      ...toScoreRecord(score.overall),
      level: overallLevel(questionnaire, score)?.level.id ?? null,
    },
    dimensions: score.dimensions.map((dimension) => ({
      ...toGroupRecord(dimension),
      level:
        dimension.ratio === null
          ? null
          : (levelOf(questionnaire, dimension.ratio)?.level.id ?? null),
    })),
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
  blocking: score.blocking,
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
  basis: question.basis,
  computed: question.computed,
  ratio: question.ratio,
  points: question.points,
  possible: question.possible,
  range: question.range,
  target: question.target,
  answered: question.isAnswered ? 1 : 0,
  asked: question.basis === 'hidden' ? 0 : 1,
})
