import { readdirSync, readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { createShippedFiles } from '@/cli/shipped-files'
import { fixture } from '../cli/run-program'
import { makeSchemas, SCHEMA_FOLDER } from '../tools/make-schemas'

type Json = Record<string, unknown>

const readJson = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json
const openData = 'questionnaires/eu-open-data-maturity/source'

/** A committed file for every schema, shipped where there is one. */
const examples: Readonly<Record<string, string>> = {
  questionnaire: fixture('questionnaire.json'),
  'questionnaire-definition': 'questionnaires/lordimas/1.0.0/definition.json',
  'questionnaire-text': 'questionnaires/lordimas/1.0.0/text.de.json',
  assessment: 'questionnaires/lordimas/1.0.0/example.json',
  answers: fixture('short-answers.json'),
  'answer-mapping': `${openData}/answer-mapping.json`,
  'benchmark-pack': 'questionnaires/lordimas/1.0.0/benchmarks/demonstration-full.json',
  'benchmark-about': `${openData}/benchmark-about.json`,
  'context-figures': 'questionnaires/lordimas/1.0.0/context-figures.json',
  bridge: 'questionnaires/lordimas/1.1.0/bridge.1.0.0.json',
  'worked-examples': 'questionnaires/eu-open-data-maturity/2023.0.0/worked-examples.json',
  backup: 'tests/fixtures/backups/backup.json',
  'encrypted-backup': 'tests/fixtures/backups/encrypted-backup.json',
  conformance: 'tests/conformance/cases/owasp-samm.json',
}

const names = Object.keys(examples)
const validators = new Map<string, ValidateFunction>()

beforeAll(() => {
  // The formats of dates are checked by the parsers; here it is enough that ajv knows their names.
  const ajv = new Ajv({ allErrors: true, formats: { date: true, 'date-time': true } })
  for (const name of names) {
    validators.set(name, ajv.compile(readJson(`${SCHEMA_FOLDER}${name}.schema.json`)))
  }
})

function validate(name: string, value: unknown): boolean {
  const validator = validators.get(name)
  if (validator === undefined) throw new Error(`No schema ${name}`)
  return validator(value)
}

/** Which schema a shipped file has to fit. */
function schemaOf(path: string, { format }: Json): string {
  if (path.endsWith('/definition.json')) return 'questionnaire-definition'
  return String(format)
}

describe('the JSON Schemas', () => {
  it('are what the parsers read by, byte by byte', async () => {
    const made = await makeSchemas()

    expect(readdirSync(SCHEMA_FOLDER).toSorted()).toEqual([...made.keys()].toSorted())
    for (const [file, content] of made) {
      const renew = `renew with: npx tsx tests/tools/make-schemas.ts (${file})`
      expect(readFileSync(`${SCHEMA_FOLDER}${file}`, 'utf8'), renew).toBe(content)
    }
  })

  it('name themselves', async () => {
    const made = await makeSchemas()

    expect([...made.keys()].toSorted()).toEqual(
      names.map((name) => `${name}.schema.json`).toSorted(),
    )
    for (const [file, content] of made) {
      expect(JSON.parse(content)).toMatchObject({ $id: file, title: expect.any(String) as string })
    }
  })

  it.each(names)('accept a real file: %s', (name) => {
    const isValid = validate(name, readJson(examples[name] ?? ''))

    expect(validators.get(name)?.errors ?? []).toEqual([])
    expect(isValid).toBe(true)
  })

  it('accept every shipped file', () => {
    const { paths } = createShippedFiles()
    const refused = paths.filter((path) => {
      const json = readJson(`questionnaires/${path}`)
      return !validate(schemaOf(path, json), json)
    })

    expect(paths.length).toBeGreaterThan(8)
    expect(refused).toEqual([])
  })

  it.each(names)('refuse an unknown field: %s', (name) => {
    expect(validate(name, { ...readJson(examples[name] ?? ''), colour: 'red' })).toBe(false)
  })

  it.each(names)('refuse a missing field: %s', (name) => {
    const { required } = readJson(`${SCHEMA_FOLDER}${name}.schema.json`) as { required: string[] }

    expect(required.length).toBeGreaterThan(0)
    for (const field of required) {
      const { [field]: _, ...rest } = readJson(examples[name] ?? '')
      expect(validate(name, rest), field).toBe(false)
    }
  })

  it.each<[name: string, field: string, value: unknown]>([
    ['questionnaire', 'version', '1.0'],
    ['questionnaire', 'scale', 'percent'],
    ['questionnaire', 'groups', []],
    ['questionnaire-definition', 'id', 'Has Spaces'],
    ['questionnaire-text', 'title', ' '],
    ['assessment', 'answers', { q: { value: { kind: 'option' } } }],
    ['assessment', 'priorities', { q: 'urgent' }],
    ['answers', 'formatVersion', 2],
    ['answers', 'format', 'assessment'],
    ['answer-mapping', 'columns', { '1': 1 }],
    ['benchmark-pack', 'title', {}],
    ['benchmark-pack', 'synthetic', 'yes'],
    ['benchmark-about', 'minimumRespondents', 0],
    ['context-figures', 'figures', [{ id: 'x' }]],
    ['bridge', 'links', [{ kind: 'same', from: ['a'], to: ['a'] }]],
    ['bridge', 'to', { id: 'x', version: '1.0' }],
    ['worked-examples', 'examples', []],
    ['conformance', 'cases', [{ name: 'x', path: 'full', answers: {} }]],
    ['backup', 'assessments', [{ format: 'assessment' }]],
    ['backup', 'packs', [7]],
    ['encrypted-backup', 'digest', 'x'],
    ['encrypted-backup', 'cipher', { name: 'AES-GCM', iv: 'AAAA' }],
    ['conformance', 'questionnaire', { file: '' }],
  ])('refuse in %s the %s %j', (name, field, value) => {
    expect(validate(name, { ...readJson(examples[name] ?? ''), [field]: value })).toBe(false)
  })
})
