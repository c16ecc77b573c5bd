// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Condition } from '@/domain/questionnaire/condition'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { onThisDevice } from '@/state/assessment-commands'
import type { Session } from '@/state/session'
import { loadAssessment, saveAssessment } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { DimensionPage } from '@/ui/pages/dimension-page'
import { paths, patterns, questionPath } from '@/ui/paths'
import { anAnswer, anAssessment } from '../../builders/assessment'
import { aQuestionnaireFile } from '../../builders/files'
import {
  aChoice,
  aGroup,
  anUnscoredChoice,
  aPath,
  aQuestionnaire,
  aYesNo,
} from '../../builders/questionnaire'
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

const ifYes: Condition = { kind: 'option', question: 'a1', isOneOf: ['yes'] }
const yes: Answer = { value: { kind: 'yesNo', isYes: true }, note: null, evidence: [] }

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
    expect(await screen.findByText('Answered 1 of 2')).toBeInTheDocument()
    expect(questionIds()).toEqual(['question-a1', 'question-a2'])
  })

  it('asks only what the path asks', async () => {
    await showDimension({ assessment: { path: 'short' } })

    expect(questionIds()).toEqual(['question-a1'])
    expect(within(rail()).getAllByRole('listitem')).toHaveLength(2)
  })

  it('counts an answer as soon as it is painted', async () => {
    const { user } = await showDimension()

    await user.click(screen.getAllByRole('radio', { name: 'Option partly' })[1] ?? document.body)

    expect(await screen.findByText('Answered 1 of 2')).toBeInTheDocument()
    expect(within(rail()).getByText('Still open: 3 questions')).toBeInTheDocument()
  })

  it('shows an answer at once that changes no score', async () => {
    const unscored = aQuestionnaire({
      groups: [aGroup({ id: 'a', questions: [aChoice({ id: 'a1' }), anUnscoredChoice()] })],
    })
    const { user } = await showDimension({ questionnaire: unscored })
    const [, option] = screen.getAllByRole('radio', { name: 'Option yes' })
    if (option === undefined) throw new Error('no option')

    await user.click(option)

    expect(option).toBeChecked()
  })

  it('computes anew beside an assessor’s score', async () => {
    const override = { ratio: 0.75, reason: 'Seen' }
    const { user } = await showDimension({
      assessment: { answers: { a1: { ...anAnswer('no'), override } } },
    })
    expect(screen.getByText(/Computed: 0\. Assessor’s score: 75\./)).toBeInTheDocument()

    await user.click(screen.getAllByRole('radio', { name: 'Option yes' })[0] ?? document.body)

    expect(await screen.findByText(/Computed: 100\. Assessor’s score: 75\./)).toBeInTheDocument()
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

  it.each([
    ['zero', ['A question left open scores zero.']],
    ['noScore', ['There is no score while a question is open.']],
    ['excluded', []],
  ] as const)(
    'says what an open question does to the score, and only that: %s',
    async (blank, told) => {
      const policies = { ...threeDimensions.policies, blank }

      await showDimension({ questionnaire: { ...threeDimensions, policies } })

      const sentence = /A question left open scores zero\.|There is no score while [^.]*\./g
      expect(screen.getByText(/^Answered 0 of 2/).textContent.match(sentence) ?? []).toEqual(told)
    },
  )

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

describe('a question that asks for more', () => {
  const branching = aQuestionnaire({
    groups: [
      aGroup({
        id: 'a',
        questions: [
          aYesNo({ id: 'a1' }),
          aChoice({ id: 'a2', shownIf: ifYes }),
          aChoice({ id: 'a3', shownIf: ifYes }),
        ],
      }),
      aGroup({ id: 'b', shownIf: ifYes, questions: [aChoice({ id: 'b1' })] }),
    ],
  })
  const changes = () =>
    screen.getAllByRole('status').find((status) => status.matches('.asked-changes'))

  it('says politely how many are added, and keeps the focus', async () => {
    const { user } = await showDimension({ questionnaire: branching })
    expect(changes()).toBeEmptyDOMElement()

    await user.click(screen.getByRole('radio', { name: 'Yes' }))

    expect(questionIds()).toEqual(['question-a1', 'question-a2', 'question-a3'])
    expect(changes()).toHaveTextContent('3 questions were added.')
    expect(screen.getByRole('radio', { name: 'Yes' })).toHaveFocus()
    expect(await screen.findByText('Answered 1 of 3')).toBeInTheDocument()
    expect(within(rail()).getAllByRole('listitem')).toHaveLength(2)
  })

  it('says how many are no longer asked, and keeps what was answered there', async () => {
    const answers = { a1: yes, a2: anAnswer('partly') }
    const { user } = await showDimension({ questionnaire: branching, assessment: { answers } })

    await user.click(screen.getByRole('radio', { name: 'No' }))

    expect(questionIds()).toEqual(['question-a1'])
    expect(changes()).toHaveTextContent(
      '3 questions are no longer asked. What was answered there is kept.',
    )
    await waitFor(async () => {
      const stored = await loadAssessment(session.database, 'assessment-1')
      expect(stored?.answers).toMatchObject({
        a1: { value: { isYes: false } },
        a2: anAnswer('partly'),
      })
    })
    await user.click(screen.getByRole('radio', { name: 'Yes' }))
    expect(screen.getAllByRole('radio', { name: 'Option partly' })[0]).toBeChecked()
  })

  it('is silent again after the next answer', async () => {
    const { user } = await showDimension({ questionnaire: branching })
    await user.click(screen.getByRole('radio', { name: 'Yes' }))

    await user.click(screen.getAllByRole('radio', { name: 'Option yes' })[0] ?? document.body)

    expect(changes()).toBeEmptyDOMElement()
  })
})

describe('a long dimension', () => {
  const long = aQuestionnaire({
    groups: [
      aGroup({
        id: 'a',
        questions: Array.from({ length: 100 }, (_, index) => aChoice({ id: `q${String(index)}` })),
      }),
    ],
  })
  let observers: FakeObserver[]

  /** Nothing is laid out here, so nothing is ever near by itself. */
  class FakeObserver {
    readonly seen: Element[] = []
    constructor(readonly tell: IntersectionObserverCallback) {
      observers.push(this)
    }
    observe(element: Element) {
      this.seen.push(element)
    }
    disconnect() {
      observers = observers.filter((other) => other !== this)
    }
    comeNear() {
      const entry = { isIntersecting: true } as IntersectionObserverEntry
      this.tell([entry], this as unknown as IntersectionObserver)
    }
  }

  beforeEach(() => {
    observers = []
    vi.stubGlobal('IntersectionObserver', FakeObserver)
  })
  afterEach(() => {
    // What is still drawn must not outlive what it watches with.
    cleanup()
    vi.unstubAllGlobals()
  })

  it('draws its first questions, and the headings of the others', async () => {
    await showDimension({ questionnaire: long })

    expect(questionIds()).toHaveLength(40)
    expect(screen.getByRole('heading', { name: 'Question q99' })).toBeInTheDocument()
  })

  it('draws more once the reader comes near', async () => {
    await showDimension({ questionnaire: long })
    const next = await waitFor(() => {
      const found = observers.find(({ seen }) => seen[0]?.textContent.startsWith('Question q40'))
      if (found === undefined) throw new Error('Nothing waits to be drawn')
      return found
    })

    act(() => {
      next.comeNear()
    })

    await waitFor(() => {
      expect(questionIds()).toHaveLength(60)
    })
    expect(questionIds()).toContain('question-q59')
  })

  it('draws the question of the address at once', async () => {
    await showDimension({ questionnaire: long, at: questionPath('assessment-1', 'a', 'q95') })

    await waitFor(() => {
      expect(screen.getByRole('group', { name: /Question q95/ })).toHaveFocus()
    })
    expect(questionIds()).toHaveLength(60)
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
