import type { Responses } from '../assessment/assessment'
import { isScored } from '../questionnaire/is-scored'
import { policiesOf } from '../questionnaire/policies-of'
import {
  BLANK_POLICIES,
  type BlankPolicy,
  NOT_APPLICABLE_POLICIES,
  type NotApplicablePolicy,
  type Policies,
} from '../questionnaire/policies'
import type { Question } from '../questionnaire/question'
import type { Group, Path, Questionnaire } from '../questionnaire/questionnaire'
import { allQuestions } from '../questionnaire/walk-questionnaire'
import { type AssessmentScore, scoreAssessment } from './score-assessment'

/** The same answers under other rules for gaps. */
export interface ScoresUnderPolicies {
  /** The result as it stands. */
  readonly current: AssessmentScore
  readonly blank: readonly ScoreUnderPolicy<BlankPolicy>[]
  readonly notApplicable: readonly ScoreUnderPolicy<CountingPolicy>[]
}

/** `forbidden` says that nothing can be set aside, not what it counts for. */
type CountingPolicy = Exclude<NotApplicablePolicy, 'forbidden'>

export interface ScoreUnderPolicy<Policy> {
  readonly policy: Policy
  /** True where every scored question already has this policy; the score is then the current one. */
  readonly isInForce: boolean
  readonly score: AssessmentScore
}

const COUNTING_POLICIES = NOT_APPLICABLE_POLICIES.filter(
  (policy): policy is CountingPolicy => policy !== 'forbidden',
)

/**
 * Scores the same answers with each blank policy and each policy for "not applicable" in turn, for
 * all questions, those with a policy of their own included; everything else stays as it is.
 */
export function scoresUnderPolicies(
  questionnaire: Questionnaire,
  path: Path,
  responses: Responses,
): ScoresUnderPolicies {
  const current = scoreAssessment(questionnaire, path, responses)
  const under = <Policy>(policy: Policy, change: Partial<Policies>): ScoreUnderPolicy<Policy> => {
    const isInForce = hasPolicies(questionnaire, change)
    const score = isInForce
      ? current
      : scoreAssessment(withPolicies(questionnaire, change), path, responses)
    return { policy, isInForce, score }
  }
  return {
    current,
    blank: BLANK_POLICIES.map((blank) => under(blank, { blank })),
    notApplicable: COUNTING_POLICIES.map((notApplicable) =>
      under(notApplicable, { notApplicable }),
    ),
  }
}

const hasPolicies = (questionnaire: Questionnaire, wanted: Partial<Policies>): boolean =>
  allQuestions(questionnaire)
    .filter(isScored)
    .every((question) => {
      const policies = policiesOf(questionnaire, question)
      return Object.entries(wanted).every(
        ([rule, policy]) => policies[rule as keyof Policies] === policy,
      )
    })

/** It is no published version any more, so it carries no hash that could pass for one. */
const withPolicies = (questionnaire: Questionnaire, change: Partial<Policies>): Questionnaire => ({
  ...questionnaire,
  hash: '',
  policies: { ...questionnaire.policies, ...change },
  groups: questionnaire.groups.map((group) => changeGroup(group, change)),
})

const changeGroup = (group: Group, change: Partial<Policies>): Group => ({
  ...group,
  questions: group.questions.map((question) => changeQuestion(question, change)),
  groups: group.groups.map((inner) => changeGroup(inner, change)),
})

const changeQuestion = (question: Question, change: Partial<Policies>): Question => ({
  ...question,
  policies: { ...question.policies, ...change },
})
