import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Result } from '@/domain/result'
import type { Problem } from '@/domain/problem'
import { checkAssessment } from '@/domain/assessment/check-assessment'
import { parseAssessment } from '@/parse/parse-assessment'
import { parseBenchmarkPack } from '@/parse/parse-benchmark-pack'
import { parseJson } from '@/parse/parse-json'
import { parseQuestionnaireFile } from '@/parse/parse-questionnaire'
import { aBenchmarkGroup, aBenchmarkPack, someQuartiles } from '../builders/benchmark-pack'
import { aBenchmarkPackFile, type Json } from '../builders/files'
import { type JsonPlace, readPlace, removePlace, writePlace } from '../builders/json-place'
import { firstPath } from '../builders/questionnaire'
import { runs } from '../builders/runs'
import { readFixture, readFixtures } from './fixtures'
import { scoreAnswers } from '../builders/scoring'

/** Of the processor's time, so that a busy machine changes nothing. */
const PATIENCE_MS = 1000
const often = { numRuns: runs(200) }

/** How a file is broken; `at` and `from` pick values in it, in the order they are written. */
interface Mutation {
  readonly kind: (typeof kinds)[number]
  readonly at: number
  readonly from: number
  readonly json: Json
}

const kinds = [
  'delete',
  'duplicate',
  'retype',
  'swap',
  'rename',
  'add',
  'truncate',
  'garble',
] as const

const hostileKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '',
  'a.b',
  '\u0000',
]

const oddValues: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    0,
    -1,
    0.5,
    1e308,
    5e-324,
    Number.MAX_SAFE_INTEGER,
    '',
    ' ',
    'constructor',
    '__proto__',
    'question',
    'javascript:alert(1)',
    '\uD800',
    [],
    {},
    [[]],
    [null],
    { id: 'x' },
  ),
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue().map((value) => value as Json),
)

const mutations = fc.array(
  fc.record<Mutation>({
    kind: fc.constantFrom(...kinds),
    at: fc.nat(),
    from: fc.nat(),
    json: oddValues,
  }),
  { minLength: 1, maxLength: 4 },
)

/** A value inside a file, with the list or object that holds it. */
function placesIn(value: Json): readonly JsonPlace[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Array.isArray(value)
    ? value.map((inner, key) => [key, inner] as const)
    : Object.entries(value)
  return entries.flatMap(([key, inner]): readonly JsonPlace[] => [
    { holder: value, key },
    ...placesIn(inner),
  ])
}

function mutate(text: string, { kind, at, from, json }: Mutation): string {
  if (kind === 'truncate') return text.slice(0, at % (text.length + 1))
  if (kind === 'garble') {
    const cut = at % (text.length + 1)
    return text.slice(0, cut) + text.slice(from % (text.length + 1))
  }
  const parsed = parseJson(text)
  const file = parsed.ok ? (parsed.value as Json) : structuredClone(json)
  const places = placesIn(file)
  const place = places[at % places.length]
  const other = places[from % places.length]
  if (place === undefined || other === undefined) return JSON.stringify(json)
  change(kind, place, other, json)
  return JSON.stringify(file).replaceAll('1e+308', '1e999')
}

function change(
  kind: Exclude<Mutation['kind'], 'truncate' | 'garble'>,
  place: JsonPlace,
  other: JsonPlace,
  json: Json,
): void {
  const [value, another] = [readPlace(place), structuredClone(readPlace(other))]
  const key = hostileKeys[JSON.stringify(json).length % hostileKeys.length] ?? ''
  switch (kind) {
    case 'delete':
      removePlace(place)
      return
    case 'duplicate':
      if (Array.isArray(place.holder)) place.holder.push(structuredClone(value))
      else
        writePlace({ holder: place.holder, key: `${String(place.key)}x` }, structuredClone(value))
      return
    case 'retype':
      writePlace(place, structuredClone(json))
      return
    case 'swap':
      writePlace(other, structuredClone(value))
      // The other may have held this one; then it is gone from the file, and that is a case too.
      writePlace(place, another)
      return
    case 'rename':
      removePlace(place)
      if (!Array.isArray(place.holder)) writePlace({ holder: place.holder, key }, value)
      return
    case 'add':
      if (!Array.isArray(place.holder))
        writePlace({ holder: place.holder, key }, structuredClone(json))
      return
  }
}

/** Opens a file as the app does: a value, or a list of problems with paths. Never a throw. */
function open<Value>(
  text: string,
  parse: (input: unknown) => Result<Value, readonly Problem[]>,
): Value | null {
  const started = process.cpuUsage()
  const json = parseJson(text)
  const parsed = json.ok ? parse(json.value) : json
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(PATIENCE_MS)
  if (parsed.ok) return parsed.value
  expect(parsed.failure.length).toBeGreaterThan(0)
  for (const problem of parsed.failure) {
    expect(problem.code).toBeTypeOf('string')
    expect(problem.path).toBeTypeOf('string')
  }
  return null
}

const mutated = (texts: readonly string[]) =>
  fc.tuple(fc.constantFrom(...texts), mutations).map(([text, steps]) => steps.reduce(mutate, text))

const questionnaires = readFixtures('questionnaires/valid').map(({ text }) => text)
const assessments = readFixtures('assessments/valid').map(({ text }) => text)

describe('a broken file', () => {
  it('of a questionnaire is refused with problems, or can be scored', () => {
    fc.assert(
      fc.property(mutated(questionnaires), (text) => {
        const worded = open(text, parseQuestionnaireFile)
        if (worded === null) return

        const { questionnaire } = worded
        const score = scoreAnswers(questionnaire, firstPath(questionnaire), {})

        expect(score.overall.answered).toBe(0)
      }),
      often,
    )
  })

  it('of an assessment is refused with problems, or can be checked against a questionnaire', () => {
    const worded = open(readFixture('questionnaires/valid/smallest.json'), parseQuestionnaireFile)
    if (worded === null) throw new Error('The fixture is not valid')

    fc.assert(
      fc.property(mutated(assessments), (text) => {
        const assessment = open(text, parseAssessment)

        if (assessment !== null) checkAssessment(assessment, worded.questionnaire)
      }),
      often,
    )
  })

  it('of a benchmark is refused with problems, or read', () => {
    const pack = aBenchmarkPack({
      groups: [aBenchmarkGroup({ scores: { question: someQuartiles() } })],
    })
    const text = JSON.stringify(aBenchmarkPackFile(pack))

    fc.assert(
      fc.property(mutated([text]), (broken) => {
        open(broken, parseBenchmarkPack)
      }),
      often,
    )
  })

  it('of any text at all is refused with problems', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(open(text, parseQuestionnaireFile)).toBeNull()
        expect(open(text, parseAssessment)).toBeNull()
      }),
      often,
    )
  })

  it.each([
    [
      'groups that are numbers',
      `{"format":"questionnaire","formatVersion":1,"groups":[${'0,'.repeat(5_000)}0]}`,
    ],
    [
      'very many unknown fields',
      `{"format":"questionnaire","formatVersion":1${Array.from({ length: 5_000 }, (_, index) => `,"x${String(index)}":1`).join('')}}`,
    ],
    [
      'very many empty answers',
      `{"format":"assessment","formatVersion":1,"answers":{${Array.from({ length: 5_000 }, (_, index) => `"q${String(index)}":{}`).join()}}}`,
    ],
  ])('with %s is refused in good time', (_what, text) => {
    expect(open(text, parseQuestionnaireFile)).toBeNull()
    expect(open(text, parseAssessment)).toBeNull()
  })
})
