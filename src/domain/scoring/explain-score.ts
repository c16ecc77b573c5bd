import type { Responses } from '../assessment/assessment'
import type { Question } from '../questionnaire/question'
import type { Group, Path, Questionnaire } from '../questionnaire/questionnaire'
import { groupsOnPath } from '../questionnaire/walk-questionnaire'
import { explainGroupScore } from './explain-group'
import { explainAbsent, explainQuestion } from './explain-question'
import type { Explanation, GroupExplanation, QuestionExplanation } from './explanation'
import { step } from './explanation-facts'
import type { Explained } from './explanation-terms'
import { questionScoresOf, groupScoresOf } from './find-score'
import type { GroupScore, QuestionScore, Score } from './score'
import type { AssessmentScore } from './score-assessment'

/**
 * Where every number of a result comes from. Nothing is scored again: the tree retells the scores
 * that `scoreAssessment` gave for the same path and responses, so that it cannot tell another number.
 */
export function explainScore(
  questionnaire: Questionnaire,
  path: Path,
  { answers }: Responses,
  score: AssessmentScore,
): GroupExplanation {
  const told: Told = {
    questionnaire,
    answers,
    groups: byId(groupScoresOf(score)),
    questions: byId(questionScoresOf(score)),
  }
  const dimensions = groupsOnPath(questionnaire, path)
  const members = dimensions.map((group) => explainGroup(group, told))
  const whole: Explained = { ...questionnaire, questions: [], groups: dimensions }
  return {
    kind: 'overall',
    id: questionnaire.id,
    aggregation: questionnaire.aggregation,
    score: score.overall,
    ...explainGroupScore('overall', whole, score.overall, members, questionnaire.rounding),
    members,
  }
}

/** Everything that an explanation rests on, by id of group and question. */
export function explanationsById({ members }: GroupExplanation): ReadonlyMap<string, Explanation> {
  const found = new Map<string, Explanation>()
  const add = (next: Explanation): void => {
    found.set(next.id, next)
    if (next.kind !== 'question') next.members.forEach(add)
  }
  members.forEach(add)
  return found
}

/** For a group that is not asked at all, so that no score tells of it. */
const NOT_ASKED: Score = {
  ratio: null,
  points: null,
  possible: null,
  range: null,
  answered: 0,
  asked: 0,
  scored: 0,
  notApplicable: 0,
  applicable: 0,
  needed: 0,
  blocking: 0,
}

interface Told {
  readonly questionnaire: Questionnaire
  readonly answers: Responses['answers']
  readonly groups: ReadonlyMap<string, GroupScore>
  readonly questions: ReadonlyMap<string, QuestionScore>
}

const byId = <Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.id, item]))

function explainGroup(group: Group, told: Told): GroupExplanation {
  const members = [
    ...group.questions.map((question) => explainMember(question, told)),
    ...group.groups.map((inner) => explainGroup(inner, told)),
  ]
  const found = told.groups.get(group.id)
  const own = { kind: 'group', id: group.id, aggregation: group.aggregation, members } as const
  if (found === undefined) {
    return { ...own, score: NOT_ASKED, steps: [step('hiddenExcluded')], terms: [] }
  }
  const { id: _id, questions: _questions, groups: _groups, ...score } = found
  const { rounding } = told.questionnaire
  return { ...own, score, ...explainGroupScore('group', group, score, members, rounding) }
}

function explainMember(question: Question, told: Told): QuestionExplanation {
  const score = told.questions.get(question.id)
  return score === undefined
    ? explainAbsent(question)
    : explainQuestion(told.questionnaire, question, told.answers[question.id], score)
}
