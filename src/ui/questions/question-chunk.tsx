import { memo } from 'react'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Question } from '@/domain/questionnaire/question'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { QuestionScore } from '@/domain/scoring/score'
import type { Mark } from './use-marks'
import type { AnswerActions } from './answer-actions'
import { isSameAnswer } from './is-same-answer'
import { QuestionCard } from './question-card'

export interface ChunkProps {
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  readonly assessment: Assessment
  /** Follow each other in one group. */
  readonly questions: readonly Question[]
  readonly heading: 'h2' | 'h3' | 'h4'
  readonly actionsOf: (questionId: string) => AnswerActions
  /** By question id. */
  readonly scores: ReadonlyMap<string, QuestionScore>
  /** By question id. */
  readonly marks: ReadonlyMap<string, Mark>
}

/**
 * Some questions of a long page. Left alone while none of them changes: to ask every one of a
 * thousand cards at every click would take longer than to draw the one that was answered.
 */
export const QuestionChunk = memo(Cards, (before, after) => {
  if (before.questions.length !== after.questions.length) return false
  if (before.questionnaire !== after.questionnaire || before.text !== after.text) return false
  if (before.heading !== after.heading || before.actionsOf !== after.actionsOf) return false
  if (before.assessment.id !== after.assessment.id) return false
  return before.questions.every(
    (question, index) => question === after.questions[index] && isSame(question, before, after),
  )
})

const isSame = ({ id }: Question, before: ChunkProps, after: ChunkProps): boolean =>
  isSameAnswer(before.assessment.answers[id], after.assessment.answers[id]) &&
  before.assessment.priorities[id] === after.assessment.priorities[id] &&
  before.marks.get(id) === after.marks.get(id) &&
  before.scores.get(id)?.computed === after.scores.get(id)?.computed

function Cards(props: ChunkProps) {
  const { questionnaire, text, assessment, questions, heading, actionsOf, scores, marks } = props
  return questions.map((question) => (
    <QuestionCard
      key={question.id}
      questionnaire={questionnaire}
      text={text}
      question={question}
      answer={assessment.answers[question.id]}
      priority={assessment.priorities[question.id] ?? null}
      heading={heading}
      actions={actionsOf(question.id)}
      place={`${assessment.id} ${question.id}`}
      mode="answer"
      score={scores.get(question.id)}
      mark={marks.get(question.id) ?? null}
    />
  ))
}
