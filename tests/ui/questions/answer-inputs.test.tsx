// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Answer, AnswerValue } from '@/domain/assessment/answer'
import { hasDraft } from '@/state/drafts'
import { aMultiple, aNumber, aPercentage, aScale, aYesNo } from '../../builders/questionnaire'
import { showQuestion } from './show-question'

const saying = (value: AnswerValue): Answer => ({ value, note: null, evidence: [] })

const box = (name: string) => screen.getByRole('checkbox', { name })
const radio = (name: string) => screen.getByRole('radio', { name })
const field = () => screen.getByRole('textbox', { name: 'Your answer' })

type Stored = Awaited<ReturnType<typeof showQuestion>>['stored']

const expectStored = (stored: Stored, value: AnswerValue | null) =>
  waitFor(async () => {
    expect((await stored())?.value ?? null).toEqual(value)
  })

describe('a question with several answers', () => {
  const question = aMultiple({ id: 'q' })

  it('is a group of checkboxes that says so', async () => {
    await showQuestion({ question })

    const group = screen.getByRole('group', { name: /Question q/ })
    expect(within(group).getAllByRole('checkbox')).toHaveLength(6)
    expect(within(group).getByText('Tick everything that fits.')).toBeInTheDocument()
  })

  it('stores what is ticked in the order of the question', async () => {
    const { user, stored } = await showQuestion({ question })

    await user.click(box('Option c'))
    await user.click(box('Option a'))

    expect(box('Option a')).toBeChecked()
    await expectStored(stored, { kind: 'options', options: ['a', 'c'] })
  })

  it('unticks all others for an exclusive option, and that for any other', async () => {
    const { user, stored } = await showQuestion({
      question,
      answer: saying({ kind: 'options', options: ['a', 'b'] }),
    })

    await user.click(box('Option none'))
    await expectStored(stored, { kind: 'options', options: ['none'] })
    expect(box('Option a')).not.toBeChecked()

    await user.click(box('Option b'))
    await expectStored(stored, { kind: 'options', options: ['b'] })
    expect(box('Option none')).not.toBeChecked()
  })

  it('is open again once nothing is ticked', async () => {
    const { user, stored } = await showQuestion({
      question,
      answer: saying({ kind: 'options', options: ['a'] }),
    })

    await user.click(box('Option a'))

    await expectStored(stored, null)
    expect(screen.queryByRole('button', { name: 'Clear answer' })).toBeNull()
  })

  it.each([
    ['Not applicable', { kind: 'notApplicable', reason: '' }],
    ['Don’t know', { kind: 'dontKnow' }],
  ] as const)('sets “%s” aside once something is ticked', async (name, value) => {
    const { user, stored } = await showQuestion({ question })

    await user.click(box(name))
    await expectStored(stored, value)
    await user.click(box('Option b'))

    await expectStored(stored, { kind: 'options', options: ['b'] })
    expect(box(name)).not.toBeChecked()
  })

  it('has its ticks back once “not applicable” and “don’t know” are unticked', async () => {
    const { user, stored } = await showQuestion({
      question,
      answer: saying({ kind: 'options', options: ['a', 'b'] }),
    })

    await user.click(box('Not applicable'))
    expect(box('Option a')).not.toBeChecked()
    await user.click(box('Don’t know'))
    await user.click(box('Don’t know'))

    expect(box('Option a')).toBeChecked()
    await expectStored(stored, { kind: 'options', options: ['a', 'b'] })
  })

  it('stays open where nothing was ticked before “don’t know”', async () => {
    const { user, stored } = await showQuestion({
      question,
      answer: saying({ kind: 'options', options: ['a'] }),
    })
    await user.click(box('Don’t know'))
    await user.click(screen.getByRole('button', { name: 'Clear answer' }))

    await user.click(box('Don’t know'))
    await user.click(box('Don’t know'))

    expect(box('Option a')).not.toBeChecked()
    await expectStored(stored, null)
  })
})

describe('a scale', () => {
  it('has a radio button for every step, the ends named by what they mean', async () => {
    await showQuestion({
      question: aScale({ id: 'q', from: -1, to: 2 }),
      words: { low: 'never', high: 'always' },
    })

    const names = ['−1 never', '0', '1', '2 always', 'Not applicable', 'Don’t know']
    expect(names.map((name) => radio(name).getAttribute('name'))).toEqual(
      names.map(() => 'answer-q'),
    )
  })

  it('marks the language of the ends', async () => {
    await showQuestion({
      question: aScale({ id: 'q' }),
      words: { low: 'never' },
      text: { language: 'en' },
      language: 'de',
    })

    expect(screen.getByText('never')).toHaveAttribute('lang', 'en')
  })

  it('stores the step, also by keyboard', async () => {
    const { user, stored } = await showQuestion({ question: aScale({ id: 'q' }) })

    await user.click(radio('3'))
    await expectStored(stored, { kind: 'number', number: 3 })
    await user.keyboard('{ArrowRight}')

    await expectStored(stored, { kind: 'number', number: 4 })
    expect(radio('4')).toBeChecked()
  })
})

describe('a yes/no question', () => {
  it('asks in the language of the app', async () => {
    const { user, stored } = await showQuestion({
      question: aYesNo({ id: 'q' }),
      text: { language: 'en' },
      language: 'de',
    })

    await user.click(radio('Nein'))

    await expectStored(stored, { kind: 'yesNo', isYes: false })
    expect(radio('Ja').closest('[lang]')).toBeNull()
  })
})

describe('a number question', () => {
  const question = aNumber({ id: 'q', from: 0, to: 365 })

  it('is a field with its unit and the numbers that fit', async () => {
    await showQuestion({ question, words: { unit: 'days' } })

    expect(field()).toHaveAccessibleDescription('days From 0 to 365.')
    expect(field()).toHaveAttribute('inputmode', 'decimal')
  })

  it.each([
    [-10, 'text'],
    [null, 'text'],
    [0, 'decimal'],
  ])('from %s on asks a phone for the keys it needs: %s', async (from, keys) => {
    await showQuestion({ question: aNumber({ id: 'q', from }) })

    expect(field()).toHaveAttribute('inputmode', keys)
  })

  it('has its number back once “don’t know” is unticked', async () => {
    const { user, stored } = await showQuestion({
      question,
      answer: saying({ kind: 'number', number: 3 }),
    })

    await user.click(box('Don’t know'))
    await expectStored(stored, { kind: 'dontKnow' })
    await user.click(box('Don’t know'))

    expect(field()).toHaveValue('3')
    await expectStored(stored, { kind: 'number', number: 3 })
  })

  it.each([
    [{ from: 0, to: null }, '0 or more.'],
    [{ from: null, to: 2.5 }, '2.5 or less.'],
    [{ from: null, to: null, isWhole: true }, 'Whole numbers only.'],
    [{ from: 1, to: 3, isWhole: true }, 'From 1 to 3. Whole numbers only.'],
  ])('says which numbers fit', async (limits, hint) => {
    await showQuestion({ question: aNumber({ id: 'q', ...limits }) })

    expect(field()).toHaveAccessibleDescription(hint)
  })

  it.each(['12,5', '12.5', ' 12,50 '])('stores %j once the field is left', async (text) => {
    const { user, stored } = await showQuestion({ question })

    await user.type(field(), text)
    await user.tab()

    await expectStored(stored, { kind: 'number', number: 12.5 })
    expect(field()).toHaveValue('12.5')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('stores a number after a pause, and lets the user write on', async () => {
    const { user, stored } = await showQuestion({ question })

    await user.type(field(), '12,0')
    expect(await stored()).toBeNull()
    await expectStored(stored, { kind: 'number', number: 12 })
    expect(field()).toHaveValue('12,0')
    await user.type(field(), '5')
    await user.tab()

    await expectStored(stored, { kind: 'number', number: 12.05 })
  })

  it('does not wait for the pause when the page is left', async () => {
    const { user, session, unmount } = await showQuestion({ question })

    await user.type(field(), '7')
    unmount()

    expect(session.assessmentStore.getState().assessment?.answers).toMatchObject({
      q: { value: { kind: 'number', number: 7 } },
    })
  })

  it.each([
    ['abc', /“abc” is not a number/],
    ['1.000', /“1\.000” can be read in two ways\. Write 1000 or 1\.0000/],
    ['-1', /The lowest number that fits here is 0/],
    ['366', /The highest number that fits here is 365/],
  ])('tells at the field that %j is wrong, and does not store it', async (text, sentence) => {
    const { user, stored } = await showQuestion({ question })

    await user.type(field(), text)
    expect(screen.queryByRole('alert')).toBeNull()
    await user.tab()

    expect(field()).toHaveValue(text)
    expect(field()).toBeInvalid()
    expect(screen.getByRole('alert')).toHaveTextContent(sentence)
    expect(field()).toHaveAccessibleDescription(/This entry is not saved\./)
    expect(await stored()).toBeNull()
  })

  it('keeps the answer that was right, and says which it is', async () => {
    const { user, stored } = await showQuestion({
      question: aNumber({ id: 'q', isWhole: true }),
      answer: saying({ kind: 'number', number: 3 }),
    })

    await user.type(field(), '.5')
    await user.tab()

    expect(screen.getByRole('alert')).toHaveTextContent(
      'Only whole numbers fit here. This entry is not saved; the answer is still 3.',
    )
    expect((await stored())?.value).toEqual({ kind: 'number', number: 3 })
  })

  it('is right again once it is put right', async () => {
    const { user, stored } = await showQuestion({ question })
    await user.type(field(), '400')
    await user.tab()

    await user.clear(field())
    await user.type(field(), '40')
    await user.tab()

    await expectStored(stored, { kind: 'number', number: 40 })
    expect(screen.queryByRole('alert')).toBeNull()
    expect(field()).toBeValid()
  })

  it('is open again once the field is empty', async () => {
    const { user, stored } = await showQuestion({
      question,
      answer: saying({ kind: 'number', number: 3 }),
    })

    await user.clear(field())
    await user.tab()

    await expectStored(stored, null)
  })

  it('forgets a wrong entry once the question is answered otherwise or cleared', async () => {
    const { user, stored } = await showQuestion({
      question,
      answer: saying({ kind: 'number', number: 3 }),
    })
    await user.type(field(), 'x')
    await user.click(screen.getByRole('button', { name: 'Clear answer' }))
    await expectStored(stored, null)
    expect(field()).toHaveValue('')

    await user.type(field(), 'x')
    await user.click(box('Don’t know'))

    await expectStored(stored, { kind: 'dontKnow' })
    expect(field()).toHaveValue('')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  describe('that is refused', () => {
    const place = 'assessment-1 q answer'

    it('is still there, and still told, after another page', async () => {
      const { user, unmount } = await showQuestion({ question })
      await user.type(field(), '400')
      await user.tab()
      unmount()

      await showQuestion({ question })

      expect(field()).toHaveValue('400')
      expect(screen.getByRole('alert')).toHaveTextContent(/highest number that fits here is 365/)
    })

    it('is not kept any more once it is put right', async () => {
      const { user } = await showQuestion({ question })
      await user.type(field(), '400')
      await user.tab()
      expect(hasDraft(place)).toBe(true)

      await user.clear(field())
      await user.type(field(), '40')

      expect(hasDraft(place)).toBe(false)
    })

    it('is not kept any more once the question is answered otherwise', async () => {
      const { user } = await showQuestion({ question })
      await user.type(field(), '400')

      await user.click(box('Don’t know'))

      expect(hasDraft(place)).toBe(false)
    })

    it('is kept nowhere in a preview', async () => {
      const { user } = await showQuestion({ question, mode: 'preview' })

      await user.type(field(), '400')
      await user.tab()

      expect(screen.getByRole('alert')).toBeInTheDocument()
      expect(hasDraft(place)).toBe(false)
    })
  })

  it('is written as the language of the app writes it', async () => {
    const { i18n } = await showQuestion({
      question: aNumber({ id: 'q', from: null }),
      answer: saying({ kind: 'number', number: 1234.5 }),
    })
    expect(field()).toHaveValue('1234.5')

    await act(() => i18n.changeLanguage('de'))

    expect(screen.getByRole('textbox', { name: 'Ihre Antwort' })).toHaveValue('1234,5')
  })
})

describe('a percentage', () => {
  const question = aPercentage({ id: 'q' })

  it('may be written with its sign', async () => {
    const { user, stored } = await showQuestion({ question })
    expect(field()).toHaveAccessibleDescription('% From 0 to 100.')

    await user.type(field(), '62,5 %')
    await user.tab()

    await expectStored(stored, { kind: 'number', number: 62.5 })
    expect(field()).toHaveValue('62.5')
  })

  it('is told how to be written where it can be read in two ways, whatever its sign', async () => {
    const { user } = await showQuestion({ question })

    await user.type(field(), '1.125 %')
    await user.tab()

    expect(screen.getByRole('alert')).toHaveTextContent('Write 1125 or 1.1250, whichever you mean.')
  })

  it('is not more than everything', async () => {
    const { user } = await showQuestion({ question })

    await user.type(field(), '101')
    await user.tab()

    expect(screen.getByRole('alert')).toHaveTextContent(/The highest number that fits here is 100/)
  })
})
