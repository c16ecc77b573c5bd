import type { Answer, Answers } from '@/domain/assessment/answer'
import type { Policies } from '@/domain/questionnaire/policies'
import type { Question } from '@/domain/questionnaire/question'
import type { Group, Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { GroupScore, QuestionScore } from '@/domain/scoring/score'
import { type AssessmentScore, scoreAssessment } from '@/domain/scoring/score-assessment'
import { scoreGroup } from '@/domain/scoring/score-group'
import { scoreQuestion } from '@/domain/scoring/score-question'
import { aPolicies, aQuestionnaire } from './questionnaire'

/** Scores answers of somebody whose profile is empty. */
export const scoreAnswers = (
  questionnaire: Questionnaire,
  path: Path,
  answers: Answers,
): AssessmentScore => scoreAssessment(questionnaire, path, { answers, profile: {} })

/** Scores a group by itself, as a dimension that needs so many answers. */
export const scoreOneGroup = (
  group: Group,
  answers: Answers,
  policies: Policies = aPolicies(),
  minimumAnswered = 0,
): GroupScore =>
  scoreGroup(
    {
      questionnaire: aQuestionnaire({ policies, groups: [group] }),
      visibility: null,
      answers,
      profile: {},
    },
    group,
    { minimumAnswered, minimumCoverage: 0 },
  )

/** Scores a question by itself. */
export const scoreOneQuestion = (
  question: Question,
  answer: Answer | undefined,
  policies: Policies = aPolicies(),
): QuestionScore => scoreQuestion(aQuestionnaire({ policies }), question, answer, {})
