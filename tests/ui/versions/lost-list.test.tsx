// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Answer } from '@/domain/assessment/answer'
import type { CarriedAssessment } from '@/domain/assessment/carry-assessment'
import type { LostAnswer } from '@/domain/assessment/lost-answer'
import { LostList } from '@/ui/versions/lost-list'
import { WhatChanged } from '@/ui/versions/what-changed'
import { anAction, anAnswer, aNotApplicable } from '../../builders/assessment'
import { aBridge, aLink } from '../../builders/bridge'
import {
  aChoice,
  aGroup,
  aMultiple,
  aPercentage,
  aQuestionnaire,
} from '../../builders/questionnaire'
import { aQuestionnaireText } from '../../builders/questionnaire-text'
import { renderUi } from '../render'

const town = aQuestionnaire({
  profile: [{ id: 'size', kind: 'choice', options: ['small'] }],
  groups: [
    aGroup({
      questions: [
        aChoice({ id: 'a', maximum: 40 }),
        aMultiple({ id: 'b' }),
        aPercentage({ id: 'c' }),
      ],
    }),
  ],
})
const text = aQuestionnaireText(town)
const move = { bridge: aBridge(), to: { questionnaire: town, text, isShipped: true } }

const nothing: CarriedAssessment = {
  answers: {},
  carried: [],
  review: [],
  lost: [],
  open: [],
  path: 'full',
  isSamePath: true,
  profile: {},
  lostProfile: [],
  priorities: {},
  lostPriorities: [],
  actions: [],
  loosenedActions: [],
}

const show = (carried: Partial<CarriedAssessment>, questionnaire = town) =>
  renderUi(
    <LostList
      questionnaire={questionnaire}
      text={text}
      move={move}
      carried={{ ...nothing, ...carried }}
    />,
  )

const lost = (parts: Partial<Answer>, fields: Partial<LostAnswer> = {}): LostAnswer => ({
  questionId: 'a',
  reason: 'dropped',
  parts,
  ...fields,
})

const items = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)

describe('LostList', () => {
  it('says that nothing is lost', async () => {
    await show({})

    expect(screen.getByText(/^Nothing: every answer/)).toBeInTheDocument()
    expect(screen.queryByRole('list')).toBeNull()
  })

  it('tells every part of an answer that is lost, and why', async () => {
    const answer: Answer = {
      ...anAnswer('yes', {
        note: { text: 'Since May', language: 'en' },
        evidence: [{ title: 'Page', link: 'https://example.org/' }],
      }),
      provider: { kind: 'county', name: 'The county' },
      confidence: 'high',
      evidenceStrength: 'verified',
      override: { ratio: 0.75, reason: 'Seen' },
    }

    await show({ lost: [lost(answer)] })

    const [item = ''] = items()
    expect(item).toContain('Question a (the question is no longer asked)')
    for (const part of [
      'Answer: Option yes',
      'Note: Since May',
      'Evidence: Page',
      'Who provides it: The county',
      'How sure you are: high',
      'What the answer rests on: verified',
      'The assessor’s score: 75, given because: Seen',
    ]) {
      expect(item).toContain(part)
    }
  })

  it('says who provides it where that has no name, and a score that has no reason', async () => {
    const provider = { kind: 'county', name: '' } as const
    const override = { ratio: 0.5, reason: '' }

    await show({ lost: [lost({ provider, override })] })

    const [item = ''] = items()
    expect(item).toContain('Who provides it: The county or district')
    expect(item).toMatch(/The assessor’s score: 50$/)
  })

  it('writes the assessor’s score on the scale of the questionnaire', async () => {
    const questionnaire = { ...town, scale: 'points' as const }

    await show({ lost: [lost({ override: { ratio: 0.5, reason: 'Seen' } })] }, questionnaire)

    expect(items()[0]).toContain('The assessor’s score: 20, given because: Seen')
  })

  it('writes a percentage with its sign', async () => {
    await show({ lost: [lost({ value: { kind: 'number', number: 12.5 } }, { questionId: 'c' })] })

    expect(items()[0]).toContain('Answer: 12.5 %')
  })

  it.each<[Answer['value'], string]>([
    [{ kind: 'options', options: ['a', 'b'] }, 'Option a and Option b'],
    [{ kind: 'yesNo', isYes: false }, 'No'],
    [{ kind: 'number', number: 12.5 }, '12.5'],
    [{ kind: 'text', text: 'More chairs' }, 'More chairs'],
    [aNotApplicable('No lake').value, 'Not applicable: No lake'],
    [{ kind: 'dontKnow' }, 'Don’t know'],
  ])('words the answer %j', async (value, words) => {
    await show({ lost: [lost({ value }, { questionId: 'b', reason: 'notAllowed' })] })

    expect(items()).toEqual([`Question b (the new question takes no such answer)Answer: ${words}`])
  })

  it('names profile fields, priorities and actions, and another path', async () => {
    await show({
      lostProfile: ['size'],
      lostPriorities: ['a'],
      loosenedActions: [anAction({ what: 'Write it down' })],
      isSamePath: false,
    })

    expect(items()).toEqual(['Profile: Field size', 'Priority of: Question a'])
    expect(screen.getByText(/no longer stand at a question: Write it down/)).toBeInTheDocument()
    expect(screen.getByText(/The copy is on the path “Path full”/)).toBeInTheDocument()
  })
})

describe('WhatChanged', () => {
  it('tells every kind of change, and nothing of what is the same', async () => {
    const links = [
      aLink({ from: ['b'], to: ['b'] }),
      aLink({ kind: 'reworded', from: ['a'], to: ['a'] }),
      aLink({ kind: 'merged', from: ['a', 'b'], to: ['a'] }),
      aLink({ kind: 'dropped', from: ['a'], to: [] }),
      aLink({ kind: 'new', from: [], to: ['a'] }),
    ]

    await renderUi(<WhatChanged text={text} move={{ ...move, bridge: aBridge({ links }) }} />)

    expect(screen.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)).toEqual([
      'A question has changed',
      'Several questions became one',
      'A question is no longer asked',
      'A question is new',
    ])
  })

  it('says so where no question changed', async () => {
    await renderUi(<WhatChanged text={text} move={move} />)

    expect(screen.getByText('No question changed.')).toBeInTheDocument()
  })
})
