// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/assessment/answer'
import { onThisDevice } from '@/state/assessment-commands'
import type { Session } from '@/state/session'
import { saveAssessment } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { OpenQuestionsPage } from '@/ui/pages/open-questions-page'
import { paths, patterns, questionPath } from '@/ui/paths'
import { aDontKnow, anAnswer, anAssessment, aNotApplicable } from '../../builders/assessment'
import { aQuestionnaireFile } from '../../builders/files'
import { aChoice, aGroup, aQuestionnaire } from '../../builders/questionnaire'
import { appSession } from '../app-session'
import { renderUi } from '../render'

const questionnaire = aQuestionnaire({
  groups: [
    aGroup({ id: 'a', questions: [aChoice({ id: 'a1' }), aChoice({ id: 'a2' })] }),
    aGroup({ id: 'b', questions: [aChoice({ id: 'b1' }), aChoice({ id: 'b2' })] }),
  ],
})

let session: Session

beforeEach(async () => {
  session = await appSession()
  await saveQuestionnaire(session.database, questionnaire, aQuestionnaireFile(questionnaire))
})

async function showOpenQuestions(answers: Answers) {
  await saveAssessment(session.database, onThisDevice(anAssessment({ answers })))
  const at = paths.open('assessment-1')
  const ui = await renderUi(<OpenQuestionsPage />, { at, route: patterns.open })
  await screen.findByRole('heading', { level: 1, name: 'Still open' })
  return ui
}

describe('the page of open questions', () => {
  it('lists what is open by dimension, why, and where', async () => {
    await showOpenQuestions({
      a1: anAnswer('yes'),
      a2: aDontKnow(),
      b1: aNotApplicable(' '),
    })

    expect(screen.getByText('3 questions are still open.')).toBeInTheDocument()
    const [first, second] = screen.getAllByRole('region')
    if (first === undefined || second === undefined) throw new Error('a dimension is missing')
    expect(within(first).getByRole('heading')).toHaveTextContent('Group a')
    expect(
      within(first)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Question a2Answered “don’t know”'])
    expect(
      within(second)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Question b1Not applicable: the reason is missing', 'Question b2No answer yet'])
    expect(within(second).getByRole('link', { name: 'Question b1' })).toHaveAttribute(
      'href',
      questionPath('assessment-1', 'b', 'b1'),
    )
  })

  it('leads to the results once nothing is open', async () => {
    const yes = anAnswer('yes')

    await showOpenQuestions({ a1: yes, a2: yes, b1: aNotApplicable(), b2: yes })

    expect(screen.getByText('Nothing is open')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'To the results' })).toHaveAttribute(
      'href',
      paths.results('assessment-1'),
    )
  })
})
