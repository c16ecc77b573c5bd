import { describe, expect, it } from 'vitest'
import { parseDefinition } from '@/parse/parse-questionnaire'
import { parseWorkedExamples } from '@/parse/parse-worked-examples'
import { loadShippedExamples, type ShippedFiles } from '@/parse/shipped-content'
import { aDefinitionFile } from '../builders/files'
import { aQuestionnaire } from '../builders/questionnaire'

const questionnaire = aQuestionnaire()
const example = {
  name: 'Musterstadt',
  path: 'full',
  answers: { question: { value: { kind: 'option', option: 'partly' } } },
  expected: { overall: 50, scores: { group: 50 } },
}
const aFile = (fields: object = {}) => ({
  format: 'worked-examples',
  formatVersion: 1,
  questionnaire: { id: 'town-check', version: '1.0.0' },
  examples: [example],
  ...fields,
})

const problemsOf = (file: unknown) => {
  const parsed = parseWorkedExamples(file, questionnaire)
  return parsed.ok ? [] : parsed.failure
}

describe('parseWorkedExamples', () => {
  it('reads examples that come out as they say', () => {
    expect(parseWorkedExamples(aFile(), questionnaire)).toEqual({
      ok: true,
      value: [
        {
          name: 'Musterstadt',
          path: 'full',
          profile: {},
          answers: {
            question: { value: { kind: 'option', option: 'partly' }, note: null, evidence: [] },
          },
          expected: { overall: 50, scores: { group: 50 } },
          tolerance: 1e-9,
        },
      ],
    })
  })

  it('refuses examples of another questionnaire or version', () => {
    const file = aFile({ questionnaire: { id: 'town-check', version: '2.0.0' } })

    expect(problemsOf(file)).toEqual([
      {
        code: 'otherQuestionnaire',
        path: 'questionnaire',
        found: 'town-check@2.0.0',
        expected: 'town-check@1.0.0',
      },
    ])
  })

  it('refuses an example that does not fit the questionnaire', () => {
    const file = aFile({ examples: [{ ...example, path: 'short' }] })

    expect(problemsOf(file)).toEqual([
      { code: 'unknownPath', path: 'examples.0.path', id: 'short' },
    ])
  })

  it('tells every number that comes out otherwise', () => {
    const expected = { overall: 51, scores: { group: 49 } }

    expect(problemsOf(aFile({ examples: [{ ...example, expected }] }))).toMatchObject([
      { code: 'exampleFails', path: 'examples.0.expected.overall', expected: 51, found: 50 },
      { code: 'exampleFails', path: 'examples.0.expected.scores.group', expected: 49, found: 50 },
    ])
  })

  it('refuses a file without examples, and other kinds of files', () => {
    expect(problemsOf(aFile({ examples: [] }))).toMatchObject([
      { code: 'wrongValue', path: 'examples' },
    ])
    expect(problemsOf(aFile({ format: 'answers' }))).toMatchObject([{ code: 'foreignFile' }])
  })
})

describe('loadShippedExamples', () => {
  const contents: Readonly<Record<string, unknown>> = {
    'town-check/1.0.0/definition.json': aDefinitionFile(questionnaire),
    'town-check/1.0.0/worked-examples.json': aFile(),
    'other/1.0.0/definition.json': aDefinitionFile(aQuestionnaire({ id: 'other' })),
  }
  const files: ShippedFiles = {
    paths: Object.keys(contents),
    read: (path) => Promise.resolve(contents[path]),
  }

  it('reads the file beside the definition', async () => {
    const examples = await loadShippedExamples(files, { id: 'town-check', version: '1.0.0' })

    expect(examples.map(({ name }) => name)).toEqual(['Musterstadt'])
    expect(parseDefinition(contents['town-check/1.0.0/definition.json'])).toMatchObject({
      value: { examples: [] },
    })
  })

  it('finds none where there is no such file', async () => {
    expect(await loadShippedExamples(files, { id: 'other', version: '1.0.0' })).toEqual([])
  })
})
