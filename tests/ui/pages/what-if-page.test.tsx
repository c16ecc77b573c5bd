// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EMPTY_ANSWER } from '@/domain/assessment/answer'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { WhatIfPage } from '@/ui/pages/what-if-page'
import { paths, patterns } from '@/ui/paths'
import { anAnswer, aNotApplicable } from '../../builders/assessment'
import { contentOf } from '../../builders/database'
import { aQuestionnaireText } from '../../builders/questionnaire-text'
import {
  aChoice,
  aGroup,
  aMultiple,
  aNumber,
  aPercentage,
  aQuestionnaire,
  aScale,
  aText,
  aYesNo,
} from '../../builders/questionnaire'
import { openAssessment } from '../results/open-assessment'

const level = (id: string, from: number) => ({ id, from, to: null, requires: [] })

/** Dimension a with two questions, b with one and an inner group of two. */
const town = (fields: Partial<Questionnaire> = {}) =>
  aQuestionnaire({
    levels: [level('low', 0), level('high', 0.6)],
    groups: [
      aGroup({ id: 'a', questions: [aChoice({ id: 'a1' }), aChoice({ id: 'a2' })] }),
      aGroup({
        id: 'b',
        questions: [aChoice({ id: 'b1' })],
        groups: [aGroup({ id: 'b2', questions: [aChoice({ id: 'b21' }), aChoice({ id: 'b22' })] })],
      }),
    ],
    ...fields,
  })

const answers = {
  a1: anAnswer('yes'),
  a2: anAnswer('no'),
  b1: anAnswer('no'),
  b21: anAnswer('yes'),
  b22: anAnswer('yes'),
}

const openWhatIf = (
  options: Partial<Omit<Parameters<typeof openAssessment>[0], 'page' | 'route'>> = {},
) =>
  openAssessment({
    page: WhatIfPage,
    route: patterns.whatIf,
    questionnaire: town(),
    assessment: { answers },
    ...options,
  })

const theWhole = () => screen.findByText(/Overall/, { selector: '[role="status"]' })

const question = (name: string) => screen.findByRole('group', { name, hidden: true })

const weightIn = (part: HTMLElement) =>
  within(part).getByRole('textbox', { name: 'Weight', hidden: true })

const answerIn = (part: HTMLElement) =>
  within(part).getByRole('combobox', { name: 'Answer', hidden: true })

/** The cells of a dimension in the table. */
async function rowOf(name: string): Promise<readonly (string | null)[]> {
  const header = await screen.findByRole('rowheader', { name })
  return [...(header.closest('tr')?.querySelectorAll('td') ?? [])].map(
    ({ textContent }) => textContent,
  )
}

describe('WhatIfPage', () => {
  it('says at all times that nothing is saved, and starts from the assessment', async () => {
    await openWhatIf()

    expect(await theWhole()).toHaveTextContent('Overall as in the assessment: 50')
    expect(
      screen.getByText('Nothing here is saved; your assessment stays as it is.', { exact: false }),
    ).toBeInTheDocument()
    expect(screen.getByText(/gone when you leave the page/)).toBeInTheDocument()
    expect(screen.getByText('Nothing is changed yet.')).toBeInTheDocument()
    expect(await rowOf('Group a')).toEqual([
      '50',
      '50',
      'unchanged',
      'Level 1: Level low',
      'Level 1: Level low',
    ])
  })

  it('shows before, after, difference and level of another answer', async () => {
    const { user } = await openWhatIf()

    await user.selectOptions(answerIn(await question('Question a2')), 'Option partly')

    expect(await theWhole()).toHaveTextContent('1 change. Overall 62.5 instead of 50 (+12.5)')
    expect(await rowOf('Group a')).toEqual([
      '50',
      '75',
      '+25',
      'Level 1: Level low',
      'Level 2: Level high',
    ])
    expect(await rowOf('Group b')).toContain('unchanged')
    expect(await question('Question a2')).toHaveTextContent('Score: 50 instead of 0')
  })

  it.each([
    ['Group a', '3', 'Overall 87.5 instead of 75 (+12.5)'],
    ['Group a', '0', 'Overall 50 instead of 75 (−25)'],
    ['Group b', '0', 'Overall 100 instead of 75 (+25)'],
  ])('weighs a dimension anew: %s with %s', async (name, weight, told) => {
    const { user } = await openWhatIf({
      assessment: { answers: { ...answers, a2: anAnswer('yes') } },
    })

    const field = await screen.findByRole('textbox', { name })
    await user.clear(field)
    await user.type(field, weight)

    expect(await theWhole()).toHaveTextContent(`1 change. ${told}`)
    expect(field).toHaveAccessibleDescription('In the questionnaire: 1')
  })

  it('weighs inner groups and questions anew', async () => {
    const { user } = await openWhatIf()
    await theWhole()

    const inner = screen.getByRole('region', { name: 'Group b2', hidden: true })
    const [ofGroup] = within(inner).getAllByRole('textbox', { name: 'Weight', hidden: true })
    await user.clear(ofGroup as HTMLElement)
    await user.type(ofGroup as HTMLElement, '3')
    const ofQuestion = weightIn(await question('Question a1'))
    await user.clear(ofQuestion)
    await user.type(ofQuestion, '1,5')

    expect((await rowOf('Group b'))[1]).toBe('75')
    expect((await rowOf('Group a'))[1]).toBe('60')
    expect(await theWhole()).toHaveTextContent('2 changes. Overall 67.5 instead of 50 (+17.5)')
  })

  it('takes no weight that is none, and says why once the field is left', async () => {
    const { user } = await openWhatIf()

    const field = await screen.findByRole('textbox', { name: 'Group a' })
    await user.clear(field)
    await user.type(field, '-2')
    await user.tab()

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The lowest number that fits here is 0.',
    )
    expect(field).toHaveAttribute('aria-invalid', 'true')
    expect(await theWhole()).toHaveTextContent('Overall as in the assessment: 50')
  })

  it('lists every change, and undoes each and all', async () => {
    const { user } = await openWhatIf()
    const field = await screen.findByRole('textbox', { name: 'Group a' })
    await user.clear(field)
    await user.type(field, '4')
    await user.selectOptions(answerIn(await question('Question b1')), 'Option yes')
    await user.selectOptions(answerIn(await question('Question a1')), 'Not answered')

    const list = screen.getByRole('region', { name: 'What you have changed (3)' })
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Group a Weight 4 instead of 1Undo',
      'Question a1 Tried: Not answered · In the assessment: Option yesUndo',
      'Question b1 Tried: Option yes · In the assessment: Option noUndo',
    ])

    await user.click(screen.getByRole('button', { name: 'Undo the change to “Group a”' }))

    expect(screen.getByRole('heading', { name: 'What you have changed (2)' })).toHaveFocus()
    expect(field).toHaveValue('1')

    await user.click(screen.getByRole('button', { name: 'Start over' }))

    expect(screen.getByRole('heading', { name: 'What you have changed (0)' })).toHaveFocus()
    expect(await theWhole()).toHaveTextContent('Overall as in the assessment: 50')
    expect(answerIn(await question('Question a1'))).toHaveDisplayValue('Option yes')
  })

  it('holds no change once the given answer is chosen again', async () => {
    const { user } = await openWhatIf({
      assessment: { answers: { ...answers, a2: aNotApplicable('No bridge here') } },
    })

    await user.selectOptions(answerIn(await question('Question a2')), 'Option yes')
    await user.selectOptions(answerIn(await question('Question a2')), 'Not applicable')

    expect(screen.getByText('Nothing is changed yet.')).toBeInTheDocument()
  })

  it('leaves every byte of what is stored as it was', async () => {
    const { user, session, unmount } = await openWhatIf()
    await theWhole()
    const before = JSON.stringify(await contentOf(session.database))
    const inMemory = session.assessmentStore.getState().assessment

    const field = screen.getByRole('textbox', { name: 'Group a' })
    await user.clear(field)
    await user.type(field, '9')
    await user.selectOptions(answerIn(await question('Question a1')), 'Option no')
    await user.selectOptions(answerIn(await question('Question b21')), 'Don’t know')
    expect(await theWhole()).toHaveTextContent('3 changes')
    await user.click(screen.getByRole('button', { name: 'Undo the change to “Group a”' }))

    expect(JSON.stringify(await contentOf(session.database))).toBe(before)
    expect(session.assessmentStore.getState().assessment).toBe(inMemory)
    expect(session.assessmentStore.getState().unwrittenIds()).toEqual([])
    unmount()
    expect(JSON.stringify(await contentOf(session.database))).toBe(before)
  })

  it('offers each kind of question its own way to be answered, and leaves texts out', async () => {
    const { user } = await openWhatIf({
      questionnaire: aQuestionnaire({
        groups: [
          aGroup({
            questions: [
              aMultiple({ id: 'multiple' }),
              aScale({ id: 'scale' }),
              aYesNo({ id: 'yes-no' }),
              aNumber({ id: 'number' }),
              aPercentage({ id: 'percentage' }),
              aText({ id: 'text' }),
            ],
          }),
        ],
      }),
      assessment: { answers: {} },
    })

    const boxes = within(await question('Question multiple'))
    await user.click(boxes.getByRole('checkbox', { name: 'Option c', hidden: true }))
    await user.click(boxes.getByRole('checkbox', { name: 'Option a', hidden: true }))
    await user.selectOptions(answerIn(await question('Question scale')), '4')
    await user.selectOptions(answerIn(await question('Question yes-no')), 'Yes')
    const numberIn = async (name: string) =>
      within(await question(name)).getByRole('textbox', { name: 'Answer', hidden: true })
    await user.type(await numberIn('Question number'), '2.5')
    await user.type(await numberIn('Question percentage'), '40')

    for (const [name, score] of [
      ['Question multiple', 90],
      ['Question scale', 75],
      ['Question yes-no', 100],
      ['Question number', 25],
      ['Question percentage', 40],
    ] as const) {
      expect(await question(name)).toHaveTextContent(`Score: ${String(score)} instead of no score`)
    }
    expect(await theWhole()).toHaveTextContent('Overall 66 instead of no score (now has a score)')
    expect(screen.queryByRole('group', { name: 'Question text', hidden: true })).toBeNull()
    expect(screen.getByText(/Option a and Option c/)).toBeInTheDocument()
  })

  it('says “not answered” beside an answer only once that is chosen', async () => {
    const { user } = await openWhatIf({
      questionnaire: aQuestionnaire({
        groups: [aGroup({ questions: [aMultiple({ id: 'boxes' }), aNumber({ id: 'number' })] })],
      }),
      assessment: {
        answers: {
          boxes: { ...EMPTY_ANSWER, value: { kind: 'options', options: ['c'] } },
          number: { ...EMPTY_ANSWER, value: { kind: 'number', number: 5 } },
        },
      },
    })

    for (const name of ['Question boxes', 'Question number']) {
      const instead = within(await question(name)).getByRole('combobox', {
        name: 'Instead of an answer',
        hidden: true,
      })
      expect(instead).toHaveDisplayValue('')
      await user.selectOptions(instead, 'Not answered')
      expect(instead).toHaveDisplayValue('Not answered')
      expect(await question(name)).toHaveTextContent('Score: no score instead of')
    }
    expect(await theWhole()).toHaveTextContent('2 changes.')
  })

  it('holds no change once a question that was open is not answered again', async () => {
    const { user } = await openWhatIf({
      assessment: { answers: { ...answers, a2: aNotApplicable('') } },
    })

    await user.selectOptions(answerIn(await question('Question a2')), 'Option yes')
    await user.selectOptions(answerIn(await question('Question a2')), 'Not answered')

    expect(screen.getByText('Nothing is changed yet.')).toBeInTheDocument()
  })

  it('asks a phone for a minus only where a number may have one', async () => {
    const rule = { kind: 'steps', steps: [{ from: 0, points: 100 }] } as const
    await openWhatIf({
      questionnaire: aQuestionnaire({
        groups: [aGroup({ questions: [aNumber({ id: 'any', from: null, rule }), aChoice()] })],
      }),
      assessment: { answers: {} },
    })

    const any = within(await question('Question any'))
    const answer = any.getByRole('textbox', { name: 'Answer', hidden: true })
    expect(answer).toHaveAttribute('inputmode', 'text')
    expect(weightIn(await question('Question any'))).toHaveAttribute('inputmode', 'decimal')
  })

  it('takes a percentage with its sign', async () => {
    const { user } = await openWhatIf({
      questionnaire: aQuestionnaire({
        groups: [aGroup({ questions: [aPercentage({ id: 'percentage' })] })],
      }),
      assessment: { answers: {} },
    })

    const field = within(await question('Question percentage')).getByRole('textbox', {
      name: 'Answer',
      hidden: true,
    })
    await user.type(field, '40 %')
    await user.tab()

    expect(await question('Question percentage')).toHaveTextContent('Score: 40')
    expect(screen.queryByRole('alert', { hidden: true })).toBeNull()
    expect(field).toBeValid()
  })

  it('asks what another answer brings up', async () => {
    const shownIf = { kind: 'option', question: 'a1', isOneOf: ['no'] } as const
    const { user } = await openWhatIf({
      questionnaire: aQuestionnaire({
        groups: [aGroup({ questions: [aChoice({ id: 'a1' }), aChoice({ id: 'a2', shownIf })] })],
      }),
      assessment: { answers: { a1: anAnswer('yes') } },
    })
    await question('Question a1')
    expect(screen.queryByRole('group', { name: 'Question a2', hidden: true })).toBeNull()

    await user.selectOptions(answerIn(await question('Question a1')), 'Option no')

    expect(await question('Question a2')).toBeInTheDocument()
  })

  it('says where weights do not count, and offers none', async () => {
    await openWhatIf({
      questionnaire: town({
        scale: 'points',
        aggregation: 'sum',
        levels: [],
        groups: [
          aGroup({ id: 'a', aggregation: 'sum', questions: [aChoice({ id: 'a1' })] }),
          aGroup({ id: 'b', aggregation: 'sum', questions: [aChoice({ id: 'b1' })] }),
        ],
      }),
      assessment: { answers: { a1: anAnswer('yes'), b1: anAnswer('no') } },
    })

    expect(await theWhole()).toHaveTextContent('Overall as in the assessment: 100 of 200')
    expect(screen.getByText(/^Weights do not count in this questionnaire/)).toBeInTheDocument()
    expect(screen.queryByRole('textbox', { hidden: true })).toBeNull()
    expect(screen.queryByRole('columnheader', { name: 'Level after' })).toBeNull()
  })

  it('says that an assessor’s score gives way to another answer', async () => {
    const override = { ratio: 0.9, reason: 'Seen on site' }
    const { user } = await openWhatIf({
      assessment: { answers: { ...answers, a2: { ...anAnswer('no'), override } } },
    })
    expect(await question('Question a2')).toHaveTextContent(/An assessor’s score counts here/)

    await user.selectOptions(answerIn(await question('Question a2')), 'Option partly')

    expect(await question('Question a2')).toHaveTextContent('Score: 50 instead of 90')
    expect(await question('Question a2')).not.toHaveTextContent(/An assessor’s score counts here/)
  })

  it('can be used by keyboard alone', async () => {
    const { user } = await openWhatIf()

    const field = await screen.findByRole('textbox', { name: 'Group a' })
    const tabTo = async (element: HTMLElement, shift = false) => {
      for (let presses = 0; presses < 100 && document.activeElement !== element; presses += 1) {
        await user.tab({ shift })
      }
      expect(element).toHaveFocus()
    }

    await tabTo(field)
    await user.keyboard('{Control>}a{/Control}3')
    expect(await theWhole()).toHaveTextContent('1 change.')
    await tabTo(screen.getByRole('button', { name: 'Undo the change to “Group a”' }), true)
    await user.keyboard('{Enter}')

    expect(await theWhole()).toHaveTextContent('Overall as in the assessment: 50')
  })

  it('speaks German, and marks wording in another language', async () => {
    const { user } = await openWhatIf({
      language: 'de',
      texts: [aQuestionnaireText(town(), { language: 'en' })],
    })

    const answer = within(await question('Question a2')).getByRole('combobox', {
      name: 'Antwort',
      hidden: true,
    })
    await user.selectOptions(answer, 'Option partly')

    expect(
      await screen.findByText('1 Änderung. Insgesamt 62,5 statt 50 (+12,5)'),
    ).toBeInTheDocument()
    expect(within(answer).getByRole('option', { name: 'Option yes' })).toHaveAttribute('lang', 'en')
  })

  it('leads back to the results', async () => {
    await openWhatIf()

    expect(await screen.findByRole('link', { name: 'Back to the results' })).toHaveAttribute(
      'href',
      paths.results('assessment-1'),
    )
  })
})
