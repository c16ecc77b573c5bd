// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ResultsPage } from '@/ui/pages/results-page'
import { patterns } from '@/ui/paths'
import { anAnswer, aNotApplicable } from '../../builders/assessment'
import { aChoice, aGroup, aPath, aQuestionnaire } from '../../builders/questionnaire'
import { openAssessment } from './open-assessment'

const town = aQuestionnaire({
  paths: [aPath({ minimumAnswered: 1 })],
  groups: [
    aGroup({
      id: 'first',
      weight: 3,
      questions: [aChoice({ id: 'a', weight: 3 }), aChoice({ id: 'b' }), aChoice({ id: 'c' })],
    }),
    aGroup({ id: 'second', questions: [aChoice({ id: 'd' })] }),
  ],
})

const answers = {
  a: anAnswer('yes'),
  b: anAnswer('partly'),
  c: aNotApplicable('No harbour'),
  d: anAnswer('no'),
}

const openResults = (options: Partial<Parameters<typeof openAssessment>[0]> = {}) =>
  openAssessment({
    page: ResultsPage,
    route: patterns.results,
    questionnaire: town,
    assessment: { answers },
    ...options,
  })

/** Opens the explanation of the score of that name and returns what it holds. */
async function explanationOf(user: UserEvent, name: string, missing = false) {
  const title = missing ? 'Why there is no score' : 'How this number came about'
  const summary = await screen.findByLabelText(`${title}: ${name}`)
  await user.click(summary)
  const details = summary.closest('details')
  if (details === null) throw new Error('Nothing to open')
  return details
}

const sentencesIn = (details: HTMLElement) =>
  within(details)
    .getAllByRole('listitem', { hidden: true })
    .map(({ textContent }) => textContent)

const rowsIn = (details: HTMLElement) =>
  within(details)
    .getAllByRole('row', { hidden: true })
    .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent))

describe('the explanation of a score', () => {
  it('tells how the whole came about, with the share of each dimension', async () => {
    const { user } = await openResults()

    const details = await explanationOf(user, 'Overall result')

    expect(sentencesIn(details)).toEqual([
      'Mean of 2 scores, each by its weight.',
      'Settled: no open question can change it any more.',
    ])
    expect(rowsIn(details)).toEqual([
      ['Part', 'Weight', 'Score', 'Share'],
      ['Group first', '3', '87.5', '75.0%'],
      ['Group second', '1', '0', '25.0%'],
    ])
  })

  it('tells what a dimension leaves out', async () => {
    const { user } = await openResults()

    const details = await explanationOf(user, 'Group first')

    expect(sentencesIn(details)).toContain(
      'One part is left out: still open, not applicable or not asked.',
    )
    expect(rowsIn(details).at(-1)).toEqual(['Question c', '1', '–', 'left out'])
  })

  it('tells what a question scores, and why one has no score', async () => {
    const { user } = await openResults()

    const answered = await explanationOf(user, 'Question b')
    const aside = await explanationOf(user, 'Question c', true)

    expect(sentencesIn(answered)).toEqual(['Chosen: “Option partly”, 50 points of 100.'])
    expect(sentencesIn(aside)).toEqual([
      'Not applicable, so left out of the score. The reason given: “No harbour”',
    ])
  })

  it('is made only once it is opened', async () => {
    const { user } = await openResults()
    await screen.findByLabelText('How this number came about: Question b')
    expect(screen.queryByText(/Chosen: “Option partly”/)).toBeNull()

    await explanationOf(user, 'Question b')

    expect(screen.getByText(/Chosen: “Option partly”/)).toBeInTheDocument()
  })

  it('never shows an assessor’s score without the computed one', async () => {
    const override = { ratio: 0.9, reason: 'Seen on site' }
    const { user } = await openResults({
      assessment: { answers: { ...answers, b: { ...anAnswer('partly'), override } } },
    })

    const details = await explanationOf(user, 'Question b')
    const dimension = await explanationOf(user, 'Group first')

    expect(sentencesIn(details)).toContain(
      'An assessor set the score to 90 of 100; by the rules alone it is 50 of 100. The reason given: “Seen on site”',
    )
    expect(rowsIn(dimension)[2]).toEqual([
      'Question b',
      '1',
      '90 (by the rules alone: 50)',
      '25.0%',
    ])
    expect(screen.getByText('By the rules alone: 50')).toBeInTheDocument()
    const strengths = screen.getByRole('region', { name: 'Strengths and weakest spots' })
    expect(strengths).toHaveTextContent('90 (by the rules alone: 50)')
  })

  it('lists what is not asked, without a link to it', async () => {
    const shownIf = { kind: 'option', question: 'a', isOneOf: ['no'] } as const
    const { user } = await openResults({
      questionnaire: {
        ...town,
        groups: [aGroup({ questions: [aChoice({ id: 'a' }), aChoice({ id: 'e', shownIf })] })],
      },
      assessment: { answers: { a: anAnswer('yes') } },
    })

    const details = await explanationOf(user, 'Question e', true)

    expect(sentencesIn(details)).toEqual([
      'Not asked as things stand: a condition for it is not met. It is left out of the score.',
    ])
    expect(screen.queryByRole('link', { name: 'Question e' })).toBeNull()
    expect(screen.getByText('not asked, so not in the score')).toBeInTheDocument()
  })

  it('speaks German', async () => {
    const { user } = await openResults({ language: 'de' })

    const summary = await screen.findByLabelText('Wie diese Zahl zustande kommt: Question b')
    await user.click(summary)

    expect(
      await screen.findByText('Gewählt: „Option partly“, 50 Punkte von 100.'),
    ).toBeInTheDocument()
  })
})
