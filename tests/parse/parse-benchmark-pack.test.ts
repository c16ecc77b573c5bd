import { describe, expect, it } from 'vitest'
import {
  parseBenchmarkPack,
  parseContextFigures,
  writeBenchmarkPack,
} from '@/parse/parse-benchmark-pack'
import { aBenchmarkGroup, aBenchmarkPack, someQuartiles } from '../builders/benchmark-pack'
import { aBenchmarkPackFile, asJson } from '../builders/files'

const pack = aBenchmarkPack({
  groups: [aBenchmarkGroup({ scores: { group: someQuartiles(), question: someQuartiles() } })],
})

const failureOf = (change: (file: ReturnType<typeof aBenchmarkPackFile>) => void) => {
  const file = aBenchmarkPackFile(pack)
  change(file)
  const parsed = parseBenchmarkPack(file)
  return parsed.ok ? [] : parsed.failure
}

describe('parseBenchmarkPack', () => {
  it('reads back what writeBenchmarkPack wrote', () => {
    expect(parseBenchmarkPack(JSON.parse(writeBenchmarkPack(pack)))).toEqual({
      ok: true,
      value: pack,
    })
  })

  it.each(['source', 'method', 'thresholds', 'synthetic', 'groups', 'questionnaire', 'path'])(
    'refuses a pack without %s',
    (field) => {
      expect(failureOf((file) => Reflect.deleteProperty(file, field))).toEqual([
        { code: 'missingField', path: '', field },
      ])
    },
  )

  it('refuses a pack that would let fewer than five respondents stand for a figure', () => {
    const problems = failureOf((file) => {
      Object.assign(file, { thresholds: { minimumRespondents: 4 } })
    })

    expect(problems).toEqual([
      {
        code: 'wrongValue',
        path: 'thresholds.minimumRespondents',
        expected: '≥ 5',
        received: '4',
      },
    ])
  })

  it.each([
    ['a blank source', { title: ' ', year: 2025, licence: 'CC0', link: null }, 'source.title'],
    [
      'a source without licence',
      { title: 'x', year: 2025, licence: '', link: null },
      'source.licence',
    ],
    [
      'a source of no year',
      { title: 'x', year: 2023.5, licence: 'CC0', link: null },
      'source.year',
    ],
    [
      'a source with an unsafe link',
      { title: 'x', year: 2025, licence: 'CC0', link: 'http://example.org' },
      'source.link',
    ],
    [
      'a source with an unencoded link',
      { title: 'x', year: 2025, licence: 'CC0', link: 'https://example.org/ü b' },
      'source.link',
    ],
  ])('refuses %s', (_what, source, path) => {
    expect(failureOf((file) => (file['source'] = source))).toMatchObject([
      { code: 'wrongValue', path },
    ])
  })

  it('refuses a title in no language', () => {
    expect(failureOf((file) => (file['title'] = {}))).toMatchObject([
      { code: 'wrongValue', path: 'title' },
    ])
  })

  it('refuses scores outside 0 to 1 and quartiles out of order, all at once', () => {
    const scores = {
      high: someQuartiles({ upper: 75 }),
      crossed: someQuartiles({ lower: 0.6 }),
      few: someQuartiles({ respondents: 2 }),
    }

    expect(
      failureOf((file) => (file['groups'] = asJson([aBenchmarkGroup({ scores })]) as never)).map(
        ({ code, path }) => [code, path],
      ),
    ).toEqual([
      ['wrongValue', 'groups.0.scores.high.upper'],
      ['quartilesOutOfOrder', 'groups.0.scores.crossed'],
      ['groupTooSmall', 'groups.0.scores.few'],
    ])
  })

  it('refuses a newer pack and another kind of file', () => {
    expect(failureOf((file) => (file['formatVersion'] = 2))).toMatchObject([
      { code: 'newerFormat', found: 2, supported: 1 },
    ])
    expect(failureOf((file) => (file['format'] = 'assessment'))).toMatchObject([
      { code: 'foreignFile', expected: 'benchmark-pack' },
    ])
  })
})

describe('parseContextFigures', () => {
  const figure = {
    id: 'se-2022',
    country: 'SE',
    year: 2022,
    sample: { en: '290 municipalities' },
    figure: { en: '48 %' },
    group: null,
    link: 'https://example.org/se',
  }
  const file = (fields: object) => ({
    format: 'context-figures',
    formatVersion: 1,
    questionnaire: { id: 'town-check', version: '1.0.0' },
    figures: [{ ...figure, ...fields }],
  })

  it('reads figures', () => {
    expect(parseContextFigures(file({}))).toEqual({ ok: true, value: [figure] })
  })

  it.each([
    ['country', 'Sweden'],
    ['year', 22],
    ['link', 'javascript:alert(1)'],
    ['figure', {}],
  ])('refuses a wrong %s', (field, value) => {
    expect(parseContextFigures(file({ [field]: value }))).toMatchObject({
      failure: [{ code: 'wrongValue', path: `figures.0.${field}` }],
    })
  })
})
