import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, isEmptyAnswer } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import { parseAssessment } from '@/parse/parse-assessment'
import { parseJson } from '@/parse/parse-json'
import { writeAssessment } from '@/parse/write-assessment'
import { anAction, anAssessment, aRecord, aTextAnswer } from '../builders/assessment'
import { anEntry } from '../builders/journal'
import { runs } from '../builders/runs'

function read(text: string): Assessment {
  const json = parseJson(text)
  const parsed = json.ok ? parseAssessment(json.value) : json
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value
}

const someText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'a\tb',
    'a\u0000b',
    '👩‍👩‍👧',
    'e\u0301',
    '\u200Fא\u202Ex',
    '\uD800',
    '</script>',
    '\\"',
  ),
)
const someId = fc.stringMatching(/^[a-z0-9]([a-z0-9.-]{0,6}[a-z0-9])?$/)
const isSafeId = (id: string) => id !== 'constructor' && id !== 'prototype'
const byId = <Value>(value: fc.Arbitrary<Value>) => fc.dictionary(someId.filter(isSafeId), value)

const someValue: fc.Arbitrary<Answer['value']> = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('option' as const), option: someId }),
  fc.record({ kind: fc.constant('text' as const), text: someText }),
  fc.record({ kind: fc.constant('notApplicable' as const), reason: someText }),
  fc.record({ kind: fc.constant('dontKnow' as const) }),
)

const someAssessment: fc.Arbitrary<Assessment> = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/),
  name: someText.filter((name) => /\S/.test(name)),
  municipality: someText,
  questionnaire: fc.record({ id: someId, version: fc.constantFrom('1.0.0', '2023.0.12') }),
  path: someId,
  profile: byId(someText),
  answers: byId(
    fc
      .record({
        value: someValue,
        note: fc.option(fc.record({ text: someText, language: fc.constantFrom('en', 'pt-BR') })),
        evidence: fc.array(
          fc.record({
            title: someText,
            link: fc.constantFrom('https://example.org/%20', 'mailto:a@example.org'),
          }),
          { maxLength: 2 },
        ),
      })
      .filter((answer) => !isEmptyAnswer(answer)),
  ),
  priorities: byId(fc.constantFrom('high', 'low')),
  actions: fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z0-9-]{1,8}$/),
      what: someText,
      ownerRole: someText,
      due: fc.constantFrom(null, '2027-01-31'),
      decision: someText,
      status: fc.constantFrom('planned', 'underway', 'done', 'dropped'),
      questionId: fc.option(someId),
    }),
    { maxLength: 3, selector: ({ id }) => id },
  ),
  isExample: fc.boolean(),
  createdAt: fc.constant('2026-11-24T09:00:00.000Z'),
  updatedAt: fc.constant('2026-11-24T09:00:00.000Z'),
})

describe('writeAssessment', () => {
  it('writes what parseAssessment reads back unchanged', () => {
    fc.assert(
      fc.property(someAssessment, (assessment) => {
        const text = writeAssessment(assessment)

        expect(read(text)).toEqual(assessment)
        expect(writeAssessment(read(text))).toBe(text)
      }),
      { numRuns: runs(200) },
    )
  })

  it('writes the same bytes whatever the order of keys', () => {
    fc.assert(
      fc.property(someAssessment, (assessment) => {
        expect(writeAssessment(reversed(assessment) as Assessment)).toBe(
          writeAssessment(assessment),
        )
      }),
      { numRuns: runs(100) },
    )
  })

  it('opens what was saved, however long the history has become', () => {
    const said = (index: number) =>
      index === 0 ? null : aTextAnswer(`${String(index)} ${'x'.repeat(300_000)}`)
    const journal = Array.from({ length: 40 }, (_, index) =>
      anEntry({
        id: `entry-${String(index)}`,
        parents: index === 0 ? [] : [`entry-${String(index - 1)}`],
        revision: index + 1,
        before: said(index),
        after: said(index + 1),
        by: null,
      }),
    )
    const record = aRecord(anAssessment(), { journal })
    const text = writeAssessment(record.assessment, record)

    expect(text.length).toBeGreaterThan(20_000_000)
    expect(read(text)).toEqual(record.assessment)
  })

  it('keeps the order of evidence and actions, which is the user’s', () => {
    const evidence = ['z', 'a'].map((title) => ({ title, link: `https://example.org/${title}` }))
    const assessment = anAssessment({
      answers: { q: aTextAnswer('x', { evidence }) },
      actions: [anAction({ id: 'z' }), anAction({ id: 'a' })],
    })

    expect(read(writeAssessment(assessment))).toEqual(assessment)
  })
})

/** The same JSON with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}
