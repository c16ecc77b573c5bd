import { screen } from '@testing-library/react'
import type { Answer } from '@/domain/assessment/answer'
import type { Question } from '@/domain/questionnaire/question'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText, QuestionText } from '@/domain/questionnaire/questionnaire-text'
import { questionScoresOf } from '@/domain/scoring/find-score'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { onThisDevice } from '@/state/assessment-commands'
import { useAssessmentState } from '@/state/queries'
import { createSession, type Session } from '@/state/session'
import { loadAssessment, saveAssessment } from '@/storage/assessments'
import { useAnswerActions } from '@/ui/questions/answer-actions'
import { QuestionCard } from '@/ui/questions/question-card'
import { anAssessment } from '../../builders/assessment'
import { aDatabase } from '../../builders/database'
import { aChoice, aGroup, aQuestionnaire, firstPath } from '../../builders/questionnaire'
import { aQuestionnaireText } from '../../builders/questionnaire-text'
import { renderUi } from '../render'

interface Shown {
  readonly question?: Question
  readonly answer?: Answer
  readonly policies?: Partial<Questionnaire['policies']>
  readonly words?: Partial<QuestionText>
  readonly text?: Partial<QuestionnaireText>
  readonly fields?: Partial<Questionnaire>
  readonly language?: string
  readonly mode?: 'answer' | 'preview'
}

/** One question of an open assessment, with what is stored of it. */
export async function showQuestion({
  question = aChoice({ id: 'q' }),
  answer,
  policies,
  words,
  text: textFields,
  fields,
  language = 'en',
  mode = 'answer',
}: Shown = {}) {
  const plain = aQuestionnaire({ groups: [aGroup({ questions: [question] })], ...fields })
  const questionnaire = { ...plain, policies: { ...plain.policies, ...policies } }
  const plainText = aQuestionnaireText(questionnaire, textFields)
  const original = plainText.questions[question.id]
  if (original === undefined) throw new Error('no wording')
  const text = {
    ...plainText,
    questions: { ...plainText.questions, [question.id]: { ...original, ...words } },
  }
  const database = await aDatabase()
  const answers = answer === undefined ? {} : { [question.id]: answer }
  await saveAssessment(database, onThisDevice(anAssessment({ answers })))
  const session = createSession(database)
  session.assessmentStore.getState().openAssessment('assessment-1')
  const ui = await renderUi(
    <LiveCard
      session={session}
      questionnaire={questionnaire}
      text={text}
      question={question}
      mode={mode}
    />,
    { language },
  )
  await screen.findByRole('group', { name: /Question q/ })
  const stored = async () =>
    (await loadAssessment(database, 'assessment-1'))?.answers[question.id] ?? null
  return { ...ui, session, stored }
}

interface CardProps {
  readonly session: Session
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  readonly question: Question
  readonly mode: 'answer' | 'preview'
}

function LiveCard({ session, questionnaire, text, question, mode }: CardProps) {
  const assessment = useAssessmentState(session, (state) => state.assessment)
  const actionsOf = useAnswerActions(session)
  if (!assessment) return null
  const score = scoreAssessment(questionnaire, firstPath(questionnaire), assessment)
  return (
    <QuestionCard
      questionnaire={questionnaire}
      text={text}
      question={question}
      answer={assessment.answers[question.id]}
      priority={assessment.priorities[question.id] ?? null}
      heading="h2"
      actions={actionsOf(question.id)}
      place={`${assessment.id} ${question.id}`}
      mode={mode}
      score={questionScoresOf(score).find(({ id }) => id === question.id)}
    />
  )
}
