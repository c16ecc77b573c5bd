// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { questionScoresOf } from '@/domain/scoring/find-score'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { onThisDevice } from '@/state/assessment-commands'
import { useAssessmentState } from '@/state/queries'
import { createSession, type Session } from '@/state/session'
import { loadAssessment, saveAssessment } from '@/storage/assessments'
import { useAnswerActions } from '@/ui/questions/answer-actions'
import { QuestionGroup } from '@/ui/questions/question-group'
import { anAssessment } from '../../builders/assessment'
import { aDatabase } from '../../builders/database'
import { aChoice, aGroup, aQuestionnaire, firstPath } from '../../builders/questionnaire'
import { aQuestionnaireText } from '../../builders/questionnaire-text'
import { renderUi } from '../render'

interface Props {
  readonly session: Session
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
}

function LiveGroup({ session, questionnaire, text }: Props) {
  const assessment = useAssessmentState(session, (state) => state.assessment)
  const actionsOf = useAnswerActions(session)
  const [group] = questionnaire.groups
  if (!assessment || group === undefined) return null
  const score = scoreAssessment(questionnaire, firstPath(questionnaire), assessment)
  return (
    <QuestionGroup
      questionnaire={questionnaire}
      text={text}
      assessment={assessment}
      group={group}
      heading="h2"
      actionsOf={actionsOf}
      marks={new Map()}
      scores={new Map(questionScoresOf(score).map((question) => [question.id, question]))}
      drawn={everything}
    />
  )
}

const everything = { isDrawn: () => true, draw: () => undefined }

async function showGroup(questionnaire: Questionnaire, text: QuestionnaireText) {
  const database = await aDatabase()
  await saveAssessment(database, onThisDevice(anAssessment()))
  const session = createSession(database)
  session.assessmentStore.getState().openAssessment('assessment-1')
  const ui = await renderUi(
    <LiveGroup session={session} questionnaire={questionnaire} text={text} />,
  )
  await screen.findAllByRole('radio')
  return { ...ui, database }
}

describe('a group of questions', () => {
  it('draws only the question that was answered', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `q${String(index)}`)
    const questions = ids.map((id) => aChoice({ id }))
    const questionnaire = aQuestionnaire({ groups: [aGroup({ questions })] })
    const plain = aQuestionnaireText(questionnaire)
    const drawn: string[] = []
    // Whoever draws a question asks for its wording.
    const text = {
      ...plain,
      questions: new Proxy(plain.questions, {
        get: (target, id: string) => {
          drawn.push(id)
          return target[id]
        },
      }),
    }
    const { user, database } = await showGroup(questionnaire, text)
    drawn.length = 0

    const [first] = screen.getAllByRole('radio', { name: 'Option yes' })
    if (first === undefined) throw new Error('no option')
    await user.click(first)
    await waitFor(async () => {
      expect((await loadAssessment(database, 'assessment-1'))?.answers['q0']).toBeDefined()
    })

    expect(first).toBeChecked()
    expect([...new Set(drawn)]).toEqual(['q0'])
  })

  it('has inner groups under headings of their own, one level deeper each', async () => {
    const innermost = aGroup({ id: 'innermost', questions: [aChoice({ id: 'c' })] })
    const inner = aGroup({ id: 'inner', questions: [aChoice({ id: 'b' })], groups: [innermost] })
    const outer = aGroup({ id: 'outer', questions: [aChoice({ id: 'a' })], groups: [inner] })
    const questionnaire = aQuestionnaire({ groups: [outer] })

    await showGroup(questionnaire, aQuestionnaireText(questionnaire))

    const headings = screen
      .getAllByRole('heading')
      .map(({ tagName, textContent }) => `${tagName} ${textContent}`)
    expect(headings).toEqual([
      'H2 Question a',
      'H2 Group inner',
      'H3 Question b',
      'H3 Group innermost',
      'H4 Question c',
    ])
  })
})
