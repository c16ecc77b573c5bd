import { describe, expect, it } from 'vitest'
import type { ExplanationStep } from '@/domain/scoring/explanation'
import { tellAnswer, type Telling, tellStep, tellSteps } from '@/domain/scoring/tell-explanation'

/** Says the key with its facts, so that a test sees what a sentence would be made of. */
const telling: Telling = {
  say: (key, facts) => `${key} ${JSON.stringify(facts)}`,
  number: String,
  score: ({ ratio, points }) =>
    points === null ? String(100 * ratio) : `${String(points.earned)}/${String(points.maximum)}`,
  ratio: (ratio) => String(100 * ratio),
  list: (parts) => parts.join(' & '),
  nameOf: (id) => `Name of ${id}`,
  optionOf: (question, option) => `${question}.${option}`,
  unitOf: () => null,
  scoringReasonOf: () => null,
}

/** With words for what facts are wrapped in, and the facts alone of a step. */
const factsOf = (step: ExplanationStep, words: Partial<Telling> = {}): unknown => {
  const say: Telling['say'] = (key, facts) => {
    if (key === 'words.quoted') return `“${String(facts['text'])}”`
    if (key === 'words.percent') return `${String(facts['number'])} %`
    if (key === 'words.amount') return `${String(facts['number'])} ${String(facts['unit'])}`
    if (key === 'providers.named') return `${String(facts['provider'])} (${String(facts['name'])})`
    return key.startsWith('providers.') ? key : JSON.stringify(facts)
  }
  return JSON.parse(tellStep(step, { ...telling, say, ...words }) ?? 'null')
}

describe('tellStep', () => {
  it('writes scores on the scale, in points where there are any', () => {
    const facts = {
      low: { kind: 'ratio', value: 0.5 },
      high: { kind: 'score', ratio: 1, points: { earned: 3, maximum: 3 } },
    } as const

    expect(factsOf({ code: 'range', facts })).toEqual({ low: '50', high: '3/3' })
  })

  it('lets a count decide the plural, and writes it as a number', () => {
    const facts = { members: { kind: 'count', value: 1200 } } as const

    const told = factsOf({ code: 'mean', facts }, { number: (value) => value.toLocaleString('en') })

    expect(told).toEqual({ members: '1,200', count: 1200 })
  })

  it('quotes options and names', () => {
    const facts = {
      options: { kind: 'options', question: 'q', options: ['a', 'b'] },
      names: { kind: 'names', ids: ['g'] },
    } as const

    expect(factsOf({ code: 'chosenSeveral', facts })).toEqual({
      options: '“q.a” & “q.b”',
      names: '“Name of g”',
    })
  })

  it('writes a number with its unit', () => {
    const facts = { given: { kind: 'amount', question: 'q', value: 30 } } as const
    const share = { given: { kind: 'percent', value: 30 } } as const

    expect(factsOf({ code: 'percentage', facts })).toEqual({ given: '30' })
    expect(factsOf({ code: 'percentage', facts }, { unitOf: () => 'days' })).toEqual({
      given: '30 days',
    })
    expect(factsOf({ code: 'percentage', facts: share })).toEqual({ given: '30 %' })
  })

  it.each([
    ['', 'providers.county'],
    [' Musterkreis ', 'providers.county (Musterkreis)'],
  ])('tells a provider with its name “%s”', (name, expected) => {
    const facts = { provider: { kind: 'provider', provider: { kind: 'county', name } } } as const

    expect(factsOf({ code: 'providedElsewhere', facts })).toEqual({ provider: expected })
  })
})

describe('tellSteps', () => {
  const steps: readonly ExplanationStep[] = [
    { code: 'unscored', facts: {} },
    { code: 'scoringReason', facts: { reason: { kind: 'scoringReason', question: 'q' } } },
  ]

  it('says nothing of a reason that the questionnaire does not give', () => {
    expect(tellSteps({ steps }, telling)).toEqual(['steps.unscored {}'])
  })

  it('says one sentence for each step, in order', () => {
    const scoringReasonOf = (id: string) => `Because ${id}`

    expect(tellSteps({ steps }, { ...telling, scoringReasonOf })).toEqual([
      'steps.unscored {}',
      'steps.scoringReason {"reason":"Because q"}',
    ])
  })
})

describe('tellAnswer', () => {
  it.each([
    [{ kind: 'option', option: 'a' }, 'q.a'],
    [{ kind: 'options', options: ['a', 'b'] }, 'q.a & q.b'],
    [{ kind: 'yesNo', isYes: false }, 'words.no {}'],
    [{ kind: 'number', number: 4 }, '4'],
    [{ kind: 'dontKnow' }, null],
    [null, null],
  ] as const)('says %j in a few words', (value, expected) => {
    expect(tellAnswer({ id: 'q', kind: 'number' }, value, telling)).toBe(expected)
  })
})
