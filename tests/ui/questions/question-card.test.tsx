// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { anAnswer, aNotApplicable, aTextAnswer } from '../../builders/assessment'
import { aChoice, aText, anUnscoredChoice } from '../../builders/questionnaire'
import { showQuestion } from './show-question'

const radio = (name: string) => screen.getByRole('radio', { name })

describe('a question', () => {
  it('is a group of radio buttons named by its title and prompt', async () => {
    await showQuestion({
      words: {
        prompt: 'How far have you come?',
        options: {
          no: { label: 'Not started', description: 'Nothing is written.', nextStep: null },
          partly: { label: 'Planning', description: null, nextStep: null },
          yes: { label: 'Doing', description: null, nextStep: null },
        },
      },
    })

    const group = screen.getByRole('group', { name: /Question q.*How far have you come\?/ })
    expect(within(group).getByRole('heading', { name: 'Question q' })).toBeInTheDocument()
    expect(within(group).getByRole('radio', { name: 'Not started' })).toHaveAccessibleDescription(
      'Nothing is written.',
    )
    expect(
      within(group)
        .getAllByRole('radio')
        .map((element) => element.getAttribute('name')),
    ).toEqual(Array(5).fill('answer-q'))
  })

  it('stores the chosen option at once', async () => {
    const { user, stored } = await showQuestion()

    await user.click(radio('Option partly'))

    expect(radio('Option partly')).toBeChecked()
    await waitFor(async () => {
      expect(await stored()).toEqual(anAnswer('partly'))
    })
  })

  it('can be answered with the keyboard alone', async () => {
    const { user, stored } = await showQuestion({ answer: anAnswer('no') })

    act(() => {
      radio('Option no').focus()
    })
    await user.keyboard('{ArrowDown}')

    await waitFor(async () => {
      expect(await stored()).toEqual(anAnswer('partly'))
    })
  })

  it('can be left open again, with the focus still in it', async () => {
    const { user, stored } = await showQuestion({ answer: anAnswer('yes') })

    await user.click(screen.getByRole('button', { name: 'Clear answer' }))

    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Clear answer' })).toBeNull()
    expect(radio('Option no')).toHaveFocus()
    await waitFor(async () => {
      expect(await stored()).toBeNull()
    })
  })

  it('says when it is asked and not scored, and then has no priority', async () => {
    await showQuestion({ question: anUnscoredChoice({ id: 'q' }) })

    expect(screen.getByText('Asked, not scored')).toBeInTheDocument()
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('takes the user’s own priority for next steps', async () => {
    const { user, session } = await showQuestion()
    const priority = screen.getByRole('combobox', { name: 'Priority for next steps' })
    expect(priority).toHaveDisplayValue('Ordinary')

    await user.selectOptions(priority, 'High')
    expect(session.assessmentStore.getState().assessment?.priorities).toEqual({ q: 'high' })

    await user.selectOptions(priority, 'Ordinary')
    expect(session.assessmentStore.getState().assessment?.priorities).toEqual({})
  })

  it('carries the language of its wording where that is not the app’s', async () => {
    await showQuestion({ language: 'de', text: { language: 'en' } })

    expect(screen.getByRole('heading').closest('[lang]')).toHaveAttribute('lang', 'en')
    expect(radio('Option no').closest('[lang]')).toHaveAttribute('lang', 'en')
    expect(radio('Weiß nicht').closest('[lang]')).toBeNull()
  })
})

describe('“not applicable” and “don’t know”', () => {
  it('are offered only where the questionnaire allows them', async () => {
    await showQuestion({ policies: { notApplicable: 'forbidden', dontKnow: 'forbidden' } })

    expect(screen.getAllByRole('radio')).toHaveLength(3)
  })

  it('asks for a reason, which is stored as it is written', async () => {
    const { user, stored } = await showQuestion()

    await user.click(radio('Not applicable'))
    const reason = screen.getByRole('textbox', { name: 'Why does this not apply?' })
    expect(reason).toHaveAccessibleDescription(/Counts once you give a reason/)
    await user.type(reason, 'No schools here')

    await waitFor(async () => {
      expect(await stored()).toEqual(aNotApplicable('No schools here'))
    })
  })

  it('keeps the reason while another option is tried', async () => {
    const { user } = await showQuestion()
    await user.click(radio('Not applicable'))
    await user.type(screen.getByRole('textbox', { name: 'Why does this not apply?' }), 'No port')

    await user.click(radio('Option no'))
    await user.click(radio('Not applicable'))

    expect(screen.getByRole('textbox', { name: 'Why does this not apply?' })).toHaveValue('No port')
  })

  it('stores “don’t know” as an answer of its own', async () => {
    const { user, stored } = await showQuestion()

    await user.click(radio('Don’t know'))

    await waitFor(async () => {
      expect(await stored()).toMatchObject({ value: { kind: 'dontKnow' } })
    })
  })
})

describe('what “not applicable” counts for', () => {
  it.each([
    ['excluded', 'The question then leaves the score.'],
    ['fullMarks', 'The question then counts with full marks.'],
    ['neutral', 'The question then counts half.'],
    ['zero', 'The question then scores nothing.'],
    ['atTarget', /as if its target were reached/],
  ] as const)('is told beside the reason where the rule is %s', async (notApplicable, sentence) => {
    await showQuestion({ policies: { notApplicable }, answer: aNotApplicable('') })

    expect(screen.getByText(sentence, { exact: false })).toBeInTheDocument()
  })

  it('is the question’s own rule where it has one', async () => {
    await showQuestion({
      question: aChoice({ id: 'q', policies: { notApplicable: 'zero', dontKnow: 'forbidden' } }),
      answer: aNotApplicable(''),
    })

    expect(screen.getByText(/The question then scores nothing/)).toBeInTheDocument()
    expect(screen.queryByRole('radio', { name: 'Don’t know' })).toBeNull()
  })

  it('is left out where the question is not scored', async () => {
    await showQuestion({ question: anUnscoredChoice({ id: 'q' }), answer: aNotApplicable('') })

    expect(
      screen.getByRole('textbox', { name: 'Why does this not apply?' }),
    ).toHaveAccessibleDescription(
      'Counts once you give a reason; until then the question stays open.',
    )
  })

  it('is told of “don’t know” only where it scores nothing', async () => {
    const { unmount } = await showQuestion({ policies: { dontKnow: 'zero' } })
    expect(radio('Don’t know')).toHaveAccessibleDescription('Scores nothing until it is answered.')
    unmount()

    await showQuestion({ policies: { dontKnow: 'open' } })
    expect(radio('Don’t know')).not.toHaveAccessibleDescription()
  })
})

describe('what is special about the score of a question', () => {
  it('is told in the questionnaire’s words', async () => {
    await showQuestion({
      question: anUnscoredChoice({ id: 'q' }),
      words: { scoringReason: 'Context only.' },
      text: { language: 'en' },
      language: 'de',
    })

    expect(screen.getByText('Gefragt, nicht gewertet')).toBeInTheDocument()
    expect(screen.getByText('Context only.')).toHaveAttribute('lang', 'en')
  })

  it.each([
    ['zero', 'Left open, this question scores zero.'],
    ['noScore', 'There is no score until this question is answered.'],
  ] as const)('is its own rule for a blank: %s', async (blank, sentence) => {
    await showQuestion({ question: aChoice({ id: 'q', policies: { blank } }) })

    expect(screen.getByText(sentence)).toBeInTheDocument()
  })

  it('is silent about a rule that all questions share', async () => {
    await showQuestion({ policies: { blank: 'zero' } })

    expect(screen.queryByText(/Left open/)).toBeNull()
  })
})

describe('a question in a preview', () => {
  it('has nothing that belongs to the one who answers', async () => {
    await showQuestion({
      mode: 'preview',
      policies: { providedElsewhere: 'allowed' },
      answer: anAnswer('yes', { note: { text: 'n', language: 'en' } }),
    })

    expect(radio('Option yes')).toBeChecked()
    expect(radio('Not applicable')).toBeInTheDocument()
    expect(screen.getByRole('checkbox', { name: /Someone else/ })).toBeInTheDocument()
    for (const name of [/^Note/, 'Evidence', 'Confidence', 'Assessor’s score']) {
      expect(screen.queryByText(name)).toBeNull()
    }
    expect(screen.queryByRole('combobox')).toBeNull()
  })
})

describe('a text question', () => {
  it('stores what is written and says that it is not scored', async () => {
    const { user, stored } = await showQuestion({ question: aText({ id: 'q' }) })
    expect(screen.getByText('Asked, not scored')).toBeInTheDocument()

    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'Zwei Portale')

    await waitFor(async () => {
      expect(await stored()).toMatchObject({ value: { kind: 'text', text: 'Zwei Portale' } })
    })
  })

  it('can be set aside and taken up again with the same box', async () => {
    const answer = aTextAnswer('Zwei Portale')
    const { user, stored } = await showQuestion({ question: aText({ id: 'q' }), answer })
    const box = screen.getByRole('checkbox', { name: 'Don’t know' })

    await user.click(box)
    await waitFor(async () => {
      expect(await stored()).toMatchObject({ value: { kind: 'dontKnow' } })
    })
    await user.click(box)

    expect(screen.getByRole('textbox', { name: 'Your answer' })).toHaveValue('Zwei Portale')
    await waitFor(async () => {
      expect(await stored()).toEqual(answer)
    })
  })

  it('is open again once nothing is written', async () => {
    const { user, stored } = await showQuestion({
      question: aText({ id: 'q' }),
      answer: { value: { kind: 'text', text: 'x' }, note: null, evidence: [] },
    })

    await user.clear(screen.getByRole('textbox', { name: 'Your answer' }))

    await waitFor(async () => {
      expect(await stored()).toBeNull()
    })
  })
})

describe('a note', () => {
  it('is stored with the language of the app', async () => {
    const { user, stored } = await showQuestion({ language: 'de' })

    await user.click(screen.getByText('Notiz'))
    await user.type(screen.getByRole('textbox', { name: 'Notiz zu „Question q“' }), 'Beschluss')

    await waitFor(async () => {
      expect((await stored())?.note).toEqual({ text: 'Beschluss', language: 'de' })
    })
  })

  it('is open when there is one, and keeps its language when the app’s changes', async () => {
    const note = { text: 'Beschluss', language: 'de' }
    const { user, stored } = await showQuestion({
      answer: { value: null, note, evidence: [] },
      language: 'en',
    })

    const field = screen.getByRole('textbox', { name: 'Note on “Question q”' })
    expect(field).toHaveAttribute('lang', 'de')
    await user.type(field, ' vom März')

    await waitFor(async () => {
      expect((await stored())?.note).toEqual({ text: 'Beschluss vom März', language: 'de' })
    })
  })
})

describe('evidence', () => {
  const minutes = { title: 'Minutes', link: 'https://example.org/minutes' }
  const field = (name: string) => screen.getByRole('textbox', { name })

  it('is a title and a link that can be opened', async () => {
    const { user, stored } = await showQuestion()
    await user.click(screen.getByText('Evidence'))

    await user.type(field('Title'), 'Minutes of 3 March')
    await user.type(field('Link'), 'https://example.org/a b')
    await user.click(screen.getByRole('button', { name: 'Add evidence' }))

    const link = await screen.findByRole('link', { name: 'Minutes of 3 March' })
    expect(link).toHaveAttribute('href', 'https://example.org/a%20b')
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    expect(field('Title')).toHaveValue('')
    await waitFor(async () => {
      expect((await stored())?.evidence).toEqual([
        { title: 'Minutes of 3 March', link: 'https://example.org/a%20b' },
      ])
    })
  })

  it.each(['javascript:alert(1)', 'java\tscript:alert(1)', 'www.example.org', ''])(
    'is refused with a sentence when its link is %j',
    async (link) => {
      const { user, stored } = await showQuestion()
      await user.click(screen.getByText('Evidence'))

      await user.click(field('Link'))
      await user.paste(link)
      await user.click(screen.getByRole('button', { name: 'Add evidence' }))

      expect(screen.getByRole('alert')).toHaveTextContent(/not a link that can be opened/)
      expect(field('Link')).toHaveFocus()
      expect(field('Link')).toBeInvalid()
      expect(await stored()).toBeNull()
    },
  )

  it('can be changed', async () => {
    const { user, stored } = await showQuestion({ answer: anAnswer('no', { evidence: [minutes] }) })

    await user.click(screen.getByRole('button', { name: 'Edit “Minutes”' }))
    await user.clear(field('Title'))
    await user.type(field('Title'), 'Decision')
    await user.click(screen.getByRole('button', { name: 'Save' }))

    await waitFor(async () => {
      expect((await stored())?.evidence).toEqual([{ ...minutes, title: 'Decision' }])
    })
  })

  it('stays as it was when changing is given up', async () => {
    const { user, stored } = await showQuestion({ answer: anAnswer('no', { evidence: [minutes] }) })

    await user.click(screen.getByRole('button', { name: 'Edit “Minutes”' }))
    await user.type(field('Title'), ' and more')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))

    expect(screen.getByRole('link', { name: 'Minutes' })).toBeInTheDocument()
    expect((await stored())?.evidence).toEqual([minutes])
  })

  it('can be removed', async () => {
    const other = { title: 'Plan', link: 'mailto:office@example.org' }
    const { user, stored } = await showQuestion({
      answer: anAnswer('no', { evidence: [minutes, other] }),
    })

    await user.click(screen.getByRole('button', { name: 'Remove “Minutes”' }))

    await waitFor(async () => {
      expect((await stored())?.evidence).toEqual([other])
    })
  })
})

describe('the background of a question', () => {
  it('tells why it matters and which themes it serves, by scheme', async () => {
    const { user } = await showQuestion({
      question: aChoice({ id: 'q', themes: ['t1', 't3'] }),
      fields: {
        themeSchemes: [
          { id: 's1', themes: ['t1', 't2'] },
          { id: 's2', themes: ['t3'] },
        ],
      },
      words: { why: 'Because.' },
    })

    await user.click(screen.getByText('Why it matters'))
    const why = screen.getByText('Why it matters').closest('details')
    expect(why).toHaveTextContent('Because.')
    expect(why).toHaveTextContent('Scheme s1Theme t1')
    expect(why).toHaveTextContent('Scheme s2Theme t3')
    expect(why).not.toHaveTextContent('Theme t2')
  })

  it('shows guidance as paragraphs and lists, and never as markup', async () => {
    const { user } = await showQuestion({
      words: { guidance: 'For justification:\n* the <b>title</b>\n* the link\n\nThank you.' },
    })

    await user.click(screen.getByText('How to answer'))
    const guidance = screen.getByText('How to answer').closest('details')
    if (guidance === null) throw new Error('no guidance')
    expect([...guidance.querySelectorAll('p')].map((p) => p.textContent)).toEqual([
      'For justification:',
      'Thank you.',
    ])
    expect([...guidance.querySelectorAll('li')].map((li) => li.textContent)).toEqual([
      'the <b>title</b>',
      'the link',
    ])
  })
})
