// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { hasDraft } from '@/state/drafts'
import { anAnswer } from '../../builders/assessment'
import { aChoice, aText, anUnscoredChoice } from '../../builders/questionnaire'
import { showQuestion } from './show-question'

const elsewhere = { policies: { providedElsewhere: 'allowed' } } as const
const provided = () => screen.getByRole('checkbox', { name: 'Someone else provides this for us' })

describe('“someone else provides this for us”', () => {
  it('can be said only where the rules allow it and the question is scored', async () => {
    const { unmount } = await showQuestion()
    expect(screen.queryByRole('checkbox', { name: /Someone else/ })).toBeNull()
    unmount()
    const unscored = await showQuestion({ ...elsewhere, question: anUnscoredChoice({ id: 'q' }) })
    expect(screen.queryByRole('checkbox', { name: /Someone else/ })).toBeNull()
    unscored.unmount()
    await showQuestion({ ...elsewhere, question: aText({ id: 'q' }) })
    expect(screen.queryByRole('checkbox', { name: /Someone else/ })).toBeNull()
  })

  it('asks who, and then for what residents get', async () => {
    const { user, stored } = await showQuestion(elsewhere)

    await user.click(provided())
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Who provides it?' }),
      'A ministry or state agency',
    )
    await user.type(screen.getByRole('textbox', { name: 'Its name, if you like' }), 'Interior')

    const outcome = screen.getByRole('group', { name: 'What residents get' })
    expect(outcome).toHaveAccessibleDescription(
      'The score counts what residents get, whoever provides it.',
    )
    expect(within(outcome).getAllByRole('radio')).toHaveLength(3)
    await waitFor(async () => {
      expect(await stored()).toEqual({
        value: null,
        note: null,
        evidence: [],
        provider: { kind: 'ministry', name: 'Interior' },
      })
    })
  })

  it('leaves the answer alone, and comes back as it was', async () => {
    const provider = { kind: 'county', name: 'Lake County' } as const
    const { user, stored } = await showQuestion({
      ...elsewhere,
      answer: { ...anAnswer('yes'), provider },
    })

    await user.click(provided())
    await waitFor(async () => {
      expect(await stored()).toEqual(anAnswer('yes'))
    })
    expect(screen.queryByRole('group', { name: 'What residents get' })).toBeNull()
    await user.click(provided())

    await waitFor(async () => {
      expect((await stored())?.provider).toEqual(provider)
    })
  })
})

describe('confidence and what an answer rests on', () => {
  it('are stored, told in short, and can be taken back', async () => {
    const { user, stored } = await showQuestion()
    await user.click(screen.getByText('Confidence'))
    const sure = screen.getByRole('combobox', { name: 'How sure are you of this answer?' })
    const rests = screen.getByRole('combobox', { name: 'What does the answer rest on?' })

    await user.selectOptions(sure, 'Medium')
    expect(screen.getByText('Confidence (medium)')).toBeInTheDocument()
    await user.selectOptions(rests, 'Documented: can be looked up')

    expect(screen.getByText('Confidence (medium, documented)')).toBeInTheDocument()
    await waitFor(async () => {
      expect(await stored()).toMatchObject({ confidence: 'medium', evidenceStrength: 'documented' })
    })
    await user.selectOptions(sure, 'Not said')
    await user.selectOptions(rests, 'Not said')
    await waitFor(async () => {
      expect(await stored()).toBeNull()
    })
  })

  it('can be said of a text too', async () => {
    await showQuestion({ question: aText({ id: 'q' }) })

    expect(screen.getByText('Confidence')).toBeInTheDocument()
  })
})

describe('an assessor’s score', () => {
  const score = () => screen.getByRole('textbox', { name: 'Score' })
  const reason = () => screen.getByRole('textbox', { name: 'Reason' })
  const use = () => screen.getByRole('button', { name: 'Use this score' })

  it('stands beside the computed one, with its reason', async () => {
    const { user, stored } = await showQuestion({ answer: anAnswer('partly') })
    await user.click(screen.getByText('Assessor’s score'))
    expect(screen.getByText(/Computed: 50\./)).toBeInTheDocument()
    expect(score()).toHaveAccessibleDescription('From 0 to 100.')

    await user.type(score(), '75')
    await user.type(reason(), 'Seen in the audit')
    await user.click(use())

    expect(
      screen.getByText('Computed: 50. Assessor’s score: 75. Reason: Seen in the audit'),
    ).toBeInTheDocument()
    expect(screen.getByText('Assessor’s score (75)')).toHaveFocus()
    await waitFor(async () => {
      expect((await stored())?.override).toEqual({ ratio: 0.75, reason: 'Seen in the audit' })
    })
  })

  it.each([
    [{ from: -10, to: 10 }, 'text'],
    [{ from: 0, to: 10 }, 'decimal'],
  ])('on a scale of %j asks a phone for the keys it needs: %s', async (span, keys) => {
    const { user } = await showQuestion({ fields: { scale: 'span', span } })

    await user.click(screen.getByText('Assessor’s score'))

    expect(score()).toHaveAttribute('inputmode', keys)
  })

  it('is not taken without a reason', async () => {
    const { user, stored } = await showQuestion({ answer: anAnswer('partly') })
    await user.click(screen.getByText('Assessor’s score'))

    await user.type(score(), '75')
    await user.type(reason(), '  ')
    await user.click(use())

    expect(screen.getByRole('alert')).toHaveTextContent(/The reason is missing/)
    expect(reason()).toHaveFocus()
    expect(reason()).toBeInvalid()
    expect(await stored()).toEqual(anAnswer('partly'))
  })

  it.each([
    ['', 'Enter a score.'],
    ['101', 'The highest number that fits here is 100.'],
    ['much', /“much” is not a number/],
  ])('is not taken as %j', async (text, sentence) => {
    const { user } = await showQuestion()
    await user.click(screen.getByText('Assessor’s score'))

    if (text !== '') await user.type(score(), text)
    await user.type(reason(), 'r')
    await user.click(use())

    expect(screen.getByRole('alert')).toHaveTextContent(sentence)
    expect(score()).toHaveFocus()
  })

  it.each([
    [{ scale: 'span', span: { from: 1, to: 5 } }, 'From 1 to 5.', '4', 0.75, 'Computed: 3.'],
    [{ scale: 'points', aggregation: 'sum' }, 'From 0 to 8.', '6', 0.75, 'Computed: 4.'],
  ] as const)('is entered as %j writes scores', async (fields, range, entry, ratio, computed) => {
    const { user, stored } = await showQuestion({
      question: aChoice({
        id: 'q',
        maximum: 8,
        options: [
          { id: 'no', points: 0 },
          { id: 'partly', points: 4 },
          { id: 'yes', points: 8 },
        ],
      }),
      fields: { ...fields },
      answer: anAnswer('partly'),
    })
    await user.click(screen.getByText('Assessor’s score'))
    expect(score()).toHaveAccessibleDescription(range)
    expect(screen.getByText(computed, { exact: false })).toBeInTheDocument()

    await user.type(score(), entry)
    await user.type(reason(), 'r')
    await user.click(use())

    await waitFor(async () => {
      expect((await stored())?.override).toEqual({ ratio, reason: 'r' })
    })
  })

  it('can be changed and removed', async () => {
    const { user, stored } = await showQuestion({
      answer: { ...anAnswer('partly'), override: { ratio: 0.07, reason: 'r' } },
    })
    await user.click(screen.getByText('Assessor’s score (7)'))
    expect(score()).toHaveValue('7')
    expect(reason()).toHaveValue('r')

    await user.click(screen.getByRole('button', { name: 'Remove it' }))

    expect(screen.queryByText(/^Computed/)).toBeNull()
    expect(screen.getByText('Assessor’s score')).toHaveFocus()
    await waitFor(async () => {
      expect(await stored()).toEqual(anAnswer('partly'))
    })
  })

  it('without a reason does not count, and the card says so', async () => {
    await showQuestion({
      answer: { ...anAnswer('partly'), override: { ratio: 0.75, reason: ' ' } },
    })

    expect(
      screen.getByText(
        'An assessor’s score of 75 has no reason, so it does not count. Computed: 50.',
      ),
    ).toBeInTheDocument()
  })

  it('can stand where nothing is computed yet', async () => {
    await showQuestion({
      answer: { value: null, note: null, evidence: [], override: { ratio: 1, reason: 'Seen' } },
    })

    expect(
      screen.getByText('Computed: no score yet. Assessor’s score: 100. Reason: Seen'),
    ).toBeInTheDocument()
  })

  it('that was begun is still there after another page', async () => {
    const { user, unmount } = await showQuestion()
    await user.click(screen.getByText('Assessor’s score'))
    await user.type(score(), '75')
    unmount()
    expect(hasDraft('assessment-1 q override')).toBe(true)

    await showQuestion()

    expect(score()).toHaveValue('75')
  })

  it('is not asked where nothing is scored', async () => {
    await showQuestion({ question: anUnscoredChoice({ id: 'q' }) })

    expect(screen.queryByText('Assessor’s score')).toBeNull()
  })
})
