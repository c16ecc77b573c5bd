// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { onThisDevice } from '@/state/assessment-commands'
import type { Session } from '@/state/session'
import { loadAssessment, saveAssessment } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { DimensionPage } from '@/ui/pages/dimension-page'
import { paths, patterns, questionPath } from '@/ui/paths'
import { anAnswer, anAssessment } from '../../builders/assessment'
import { aQuestionnaireFile } from '../../builders/files'
import { aChoice, aGroup, aPath, aQuestionnaire } from '../../builders/questionnaire'
import { appSession } from '../app-session'
import { renderUi } from '../render'

const threeDimensions = aQuestionnaire({
  paths: [aPath(), aPath({ id: 'short', questions: ['a1', 'c1'] })],
  groups: [
    aGroup({ id: 'a', questions: [aChoice({ id: 'a1' }), aChoice({ id: 'a2' })] }),
    aGroup({ id: 'b', questions: [aChoice({ id: 'b1' })] }),
    aGroup({ id: 'c', questions: [aChoice({ id: 'c1' })] }),
  ],
})

let session: Session

beforeEach(async () => {
  session = await appSession()
})

interface Shown {
  readonly questionnaire?: Questionnaire
  readonly assessment?: Partial<Assessment>
  readonly dimension?: string
  readonly at?: string
  readonly language?: string
}

async function showDimension({
  questionnaire = threeDimensions,
  assessment = {},
  dimension = 'a',
  at = paths.dimension('assessment-1', dimension),
  language = 'en',
}: Shown = {}) {
  await saveQuestionnaire(session.database, questionnaire, aQuestionnaireFile(questionnaire))
  await saveAssessment(session.database, onThisDevice(anAssessment(assessment)))
  const ui = await renderUi(<DimensionPage />, { at, route: patterns.dimension, language })
  await screen.findByRole('navigation', { name: 'This assessment' })
  return ui
}

/** Questions are groups with a name; what unfolds is a group without one. */
const questionIds = () => screen.getAllByRole('group', { name: /./ }).map(({ id }) => id)

const rail = () => screen.getByRole('navigation', { name: 'Dimensions' })

describe('the page of a dimension', () => {
  it('has its title, how much is answered and each of its questions', async () => {
    await showDimension({ assessment: { answers: { a1: anAnswer('yes') } } })

    expect(await screen.findByRole('heading', { level: 1, name: 'Group a' })).toBeInTheDocument()
    expect(screen.getByText('Answered 1 of 2')).toBeInTheDocument()
    expect(questionIds()).toEqual(['question-a1', 'question-a2'])
  })

  it('asks only what the path asks', async () => {
    await showDimension({ assessment: { path: 'short' } })

    expect(questionIds()).toEqual(['question-a1'])
    expect(within(rail()).getAllByRole('listitem')).toHaveLength(2)
  })

  it('counts an answer at once', async () => {
    const { user } = await showDimension()

    await user.click(screen.getAllByRole('radio', { name: 'Option partly' })[1] ?? document.body)

    expect(screen.getByText('Answered 1 of 2')).toBeInTheDocument()
    expect(within(rail()).getByText('Still open: 3 questions')).toBeInTheDocument()
  })

  it('lists all dimensions with progress and score so far, and marks the current one', async () => {
    await showDimension({
      assessment: { answers: { a1: anAnswer('yes'), b1: anAnswer('partly') } },
    })

    const links = within(within(rail()).getByRole('list')).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Group a1 of 2 answeredCan reach 50 to 100',
      'Group b1 of 1 answeredScore 50',
      'Group c0 of 1 answered',
    ])
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual(['page', null, null])
  })

  it('leads on to its neighbours, and from the last to what is open and the results', async () => {
    const { user, address } = await showDimension()
    expect(screen.queryByRole('link', { name: /^Previous/ })).toBeNull()

    await user.click(screen.getByRole('link', { name: 'Next: Group b' }))
    expect(await screen.findByRole('link', { name: 'Previous: Group a' })).toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: 'Next: Group c' }))

    expect(screen.queryByRole('link', { name: /^Next/ })).toBeNull()
    const open = screen.getAllByRole('link', { name: 'Still open: 4 questions' }).at(-1)
    expect(open).toHaveAttribute('href', paths.open('assessment-1'))
    await user.click(screen.getByRole('link', { name: 'To the results' }))
    expect(address()).toBe(paths.results('assessment-1'))
  })

  it('takes the focus to its heading when the user comes from another one', async () => {
    const { user } = await showDimension()

    await user.click(screen.getByRole('link', { name: 'Next: Group b' }))

    expect(screen.getByRole('heading', { level: 1, name: 'Group b' })).toHaveFocus()
  })

  it('brings the question of the address into view and focus', async () => {
    await showDimension({ at: questionPath('assessment-1', 'a', 'a2') })

    await waitFor(() => {
      expect(screen.getByRole('group', { name: /Question a2/ })).toHaveFocus()
    })
  })

  it('is remembered as the place to carry on', async () => {
    await showDimension({ dimension: 'b' })

    await waitFor(async () => {
      expect(await loadAssessment(session.database, 'assessment-1')).toMatchObject({
        place: 'b',
        updatedAt: anAssessment().updatedAt,
      })
    })
  })

  it('says so where there is no such dimension', async () => {
    await showDimension({ dimension: 'nowhere' })

    expect(screen.getByText('This assessment has no such dimension')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'To the first dimension' })).toHaveAttribute(
      'href',
      paths.dimension('assessment-1', 'a'),
    )
  })

  it('says that an open question scores zero only where it does', async () => {
    const policies = { ...threeDimensions.policies, blank: 'zero' as const }

    await showDimension({ questionnaire: { ...threeDimensions, policies } })

    expect(screen.getByText(/A question left open scores zero\./)).toBeInTheDocument()
  })

  it('leaves that sentence out elsewhere', async () => {
    await showDimension()

    expect(screen.queryByText(/scores zero/)).toBeNull()
  })

  it('names the source of the questionnaire at its foot', async () => {
    await showDimension()

    const credit = screen.getByRole('region', { name: 'About this questionnaire' })
    expect(credit).toHaveTextContent('Who made it.')
    expect(credit).toHaveTextContent('Source: Town lab. Licence: CC BY 4.0.')
    expect(within(credit).getByRole('link')).toHaveAttribute('href', 'https://example.org/check')
  })

  it('changes the language without losing what is answered', async () => {
    const { user, i18n } = await showDimension()
    await user.click(screen.getAllByRole('radio', { name: 'Option yes' })[0] ?? document.body)

    await i18n.changeLanguage('de')

    expect(await screen.findByText('1 von 2 beantwortet', { selector: 'p' })).toBeInTheDocument()
    expect(screen.getAllByRole('radio', { name: 'Option yes' })[0]).toBeChecked()
  })
})

describe('a shipped questionnaire', () => {
  it.each([
    ['lordimas', '1.0.0', 'full', 'data', 5],
    ['eu-open-data-maturity', '2023.0.0', 'full', 'impact', 32],
  ])('%s is shown with all its questions', async (id, version, path, dimension, count) => {
    await showDimension({ assessment: { questionnaire: { id, version }, path }, dimension })

    expect(questionIds()).toHaveLength(count)
    expect(screen.getByRole('region', { name: 'About this questionnaire' })).toHaveTextContent(
      /CC BY 4\.0/,
    )
  })
})
