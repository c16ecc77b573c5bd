// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EMPTY_ANSWER } from '@/domain/assessment/answer'
import { onThisDevice } from '@/state/assessment-commands'
import { saveAnswerChange } from '@/storage/save-change'
import { AssessmentFrame } from '@/ui/parts/assessment-frame'
import { patterns, questionPath } from '@/ui/paths'
import { anAnswer, anAssessment } from '../../builders/assessment'
import { refuseAnswers } from '../../builders/database'
import { aChoice, aGroup, aQuestionnaire } from '../../builders/questionnaire'
import { openAssessment } from '../results/open-assessment'

const questionnaire = aQuestionnaire({
  groups: [aGroup({ id: 'a', questions: [aChoice({ id: 'a1' }), aChoice({ id: 'a2' })] })],
})

/** A page of an assessment that shows its answers and has something to type in. */
function Page() {
  return (
    <AssessmentFrame>
      {({ session, assessment }) => (
        <>
          <output>
            {Object.entries(assessment.answers).map(([id, { value }]) =>
              value?.kind === 'option' ? `${id}: ${value.option} ` : null,
            )}
          </output>
          <input aria-label="Typed" />
          <button
            type="button"
            onClick={() => {
              void session.assessmentStore
                .getState()
                .answerQuestion('a1', { kind: 'option', option: 'yes' })
            }}
          >
            Answer
          </button>
        </>
      )}
    </AssessmentFrame>
  )
}

async function showPage(language = 'en') {
  const shown = await openAssessment({ page: Page, route: patterns.open, questionnaire, language })
  await screen.findByRole('textbox')
  return shown
}

const undoButton = (name = 'Undo') => screen.getByRole('button', { name })

describe('undo and redo in the bar of an assessment', () => {
  it('takes back the answer just given, says which, and brings it back', async () => {
    const { user } = await showPage()
    expect(undoButton()).toHaveAttribute('aria-disabled', 'true')
    await user.click(screen.getByRole('button', { name: 'Answer' }))
    expect(undoButton()).toHaveAttribute('aria-disabled', 'false')

    await user.click(undoButton())

    const told = await screen.findByText('Taken back: the answer to “Question a1”.')
    expect(told.closest('[role=status]')).not.toBeNull()
    expect(screen.getByRole('link', { name: 'Go to the question' })).toHaveAttribute(
      'href',
      questionPath('assessment-1', 'a', 'a1'),
    )
    expect(document.querySelector('output')).toHaveTextContent('')
    expect(undoButton()).toHaveFocus()
    expect(undoButton()).toHaveAttribute('aria-disabled', 'true')
    await user.click(undoButton('Redo'))
    expect(await screen.findByText(/^Brought back: the answer/)).toBeInTheDocument()
    expect(document.querySelector('output')).toHaveTextContent('a1: yes')
  })

  it('finds what can be taken back after a reload', async () => {
    const { user, session, unmount } = await showPage()
    await user.click(screen.getByRole('button', { name: 'Answer' }))
    await waitFor(() => {
      expect(session.assessmentStore.getState().saveStatus).toBe('saved')
    })
    unmount()
    session.assessmentStore.setState({ assessment: undefined, undoable: null })
    session.assessmentStore.getState().openAssessment('assessment-1')
    const { renderUi } = await import('../render')
    const { user: again } = await renderUi(<Page />, {
      at: patterns.open.replace(':assessmentId', 'assessment-1'),
      route: patterns.open,
    })

    await waitFor(() => {
      expect(undoButton()).toHaveAttribute('aria-disabled', 'false')
    })
    await again.click(undoButton())

    expect(await screen.findByText(/^Taken back/)).toBeInTheDocument()
  })

  it('listens to the keys, except where something is typed', async () => {
    const { user } = await showPage()
    await user.click(screen.getByRole('button', { name: 'Answer' }))
    await user.click(screen.getByRole('textbox'))

    await user.keyboard('{Control>}z{/Control}')
    expect(document.querySelector('output')).toHaveTextContent('a1: yes')
    await user.click(screen.getByRole('button', { name: 'Answer' }))
    await user.keyboard('{Control>}z{/Control}')

    expect(await screen.findByText(/^Taken back/)).toBeInTheDocument()
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(await screen.findByText(/^Brought back/)).toBeInTheDocument()
    await user.keyboard('{Meta>}z{/Meta}')
    expect(await screen.findByText(/^Taken back/)).toBeInTheDocument()
    await user.keyboard('{Control>}y{/Control}')
    expect(await screen.findByText(/^Brought back/)).toBeInTheDocument()
  })

  it('says that nothing is left where the keys are pressed once more', async () => {
    const { user } = await showPage('de')

    await user.keyboard('{Control>}z{/Control}')

    expect(
      await screen.findByText('Von Ihnen gibt es nichts mehr zurückzunehmen.'),
    ).toBeInTheDocument()
  })

  it('drops the news with the next change, or at a click', async () => {
    const { user } = await showPage()
    await user.keyboard('{Control>}z{/Control}')
    await user.click(
      within(
        (await screen.findByText(/^There is nothing/)).parentElement ?? document.body,
      ).getByRole('button', { name: 'Dismiss' }),
    )
    expect(screen.queryByText(/^There is nothing/)).toBeNull()

    await user.keyboard('{Control>}z{/Control}')
    await screen.findByText(/^There is nothing/)
    await user.click(screen.getByRole('button', { name: 'Answer' }))

    expect(screen.queryByText(/^There is nothing/)).toBeNull()
  })

  it('changes nothing while the device refuses to store', async () => {
    const { user, session } = await showPage()
    const repair = refuseAnswers(session.database)
    await user.click(screen.getByRole('button', { name: 'Answer' }))

    await user.click(undoButton())

    expect(await screen.findByText(/^Nothing was taken back or brought back/)).toBeInTheDocument()
    expect(document.querySelector('output')).toHaveTextContent('a1: yes')
    repair()
    await session.assessmentStore.getState().retrySaving()
  })

  it('never offers what somebody else has said', async () => {
    const { user, session } = await showPage()
    await user.click(screen.getByRole('button', { name: 'Answer' }))
    await waitFor(() => {
      expect(session.assessmentStore.getState().saveStatus).toBe('saved')
    })
    await saveAnswerChange(
      session.database,
      onThisDevice(anAssessment()).id,
      'a1',
      () => ({ ...EMPTY_ANSWER, ...anAnswer('no') }),
      { id: 'theirs', at: '2030-01-01T00:00:00.000Z', by: 'colleague' },
    )

    await user.click(undoButton())

    expect(await screen.findByText(/^There is nothing of yours/)).toBeInTheDocument()
    expect(document.querySelector('output')).toHaveTextContent('a1: no')
  })
})
