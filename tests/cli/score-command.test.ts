import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINE_VERSION } from '@/domain/scoring/engine-version'
import { fixture, runCli } from './run-program'

const questionnaire = ['--questionnaire', fixture('questionnaire.json')]
const table = ['--answers', fixture('answers.csv'), '--mapping', fixture('mapping.json')]
const folder = mkdtempSync(join(tmpdir(), 'score-command-'))

beforeAll(() => {
  cpSync(fixture('folder'), folder, { recursive: true })
  writeFileSync(join(folder, 'd-not-json.json'), '{ "format":')
  writeFileSync(join(folder, 'f-not-text.json'), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))
  writeFileSync(join(folder, 'g-empty.json'), '')
  writeFileSync(join(folder, 'ignored.txt'), 'not an answers file')
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const score = (...args: readonly string[]) => runCli('score', ...questionnaire, ...args)

/** The questionnaire, asking about winter only where there is a network. */
function withCondition(): unknown {
  const json = readFileSync(fixture('questionnaire.json'), 'utf8')
  const shownIf = { kind: 'option', question: 'network', isOneOf: ['yes'] }
  return JSON.parse(json, (_key, value: unknown) => {
    const isWinter =
      typeof value === 'object' && value !== null && 'id' in value && value.id === 'winter'
    return isWinter ? { ...value, shownIf } : value
  }) as unknown
}

const parseCsv = (csv: string): readonly Readonly<Record<string, string>>[] =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data

/** Of the questionnaire that all these tests score by. */
async function hashOfDefinition(): Promise<string> {
  const { out } = await score('--answers', fixture('folder/a-answers.json'), '--format', 'json')
  const [result] = JSON.parse(out) as readonly { readonly hash: string }[]
  return result?.hash ?? ''
}

describe('score', () => {
  it('scores the good files of a folder and tells of each bad one', async () => {
    const { code, out, err } = await score('--answers', folder, '--format', 'csv')

    expect(code).toBe(1)
    expect(parseCsv(out).map((row) => [row['respondent'], row['overall:ratio']])).toEqual([
      ['Ahausen', String((2 / 3 + 1) / 2)],
      ["'=Bstadt", '0.25'],
    ])
    expect(err).toEqual([
      expect.stringMatching(/c-wrong-option\.json: answers\.network: Question “network” has no/),
      expect.stringMatching(/d-not-json\.json: This is not a JSON file/),
      expect.stringMatching(/e-newer\.json: formatVersion: This file was written by a newer/),
      expect.stringMatching(/f-not-text\.json: This is not a text file/),
      expect.stringMatching(/g-empty\.json: This file is empty/),
    ])
  })

  it('reads a table in any spelling a spreadsheet makes of it', async () => {
    const { code, out, err } = await score(...table, '--format', 'csv')

    expect(err).toEqual([])
    expect(code).toBe(0)
    expect(
      parseCsv(out).map((row) => [
        row['respondent'],
        row['network:status'],
        row['winter:status'],
        Number(row['overall:ratio']).toFixed(3),
      ]),
    ).toEqual([
      ['Ahausen', 'counted', 'counted', '0.833'],
      ['Bstadt', 'counted', 'open', '0.250'],
      ['Cdorf', 'counted', 'counted', '0.167'],
      ['Dheim', 'counted', 'counted', '0.500'],
      ['Etal', 'counted', 'open', '0.000'],
      ['Fberg', 'counted', 'counted', '0.667'],
    ])
  })

  it('scores the good rows of a table and tells of each bad one', async () => {
    const { code, out, err } = await score(
      '--answers',
      fixture('broken-rows.csv'),
      '--mapping',
      fixture('mapping.json'),
      '--format',
      'ndjson',
    )

    expect(code).toBe(1)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(err.map((line) => / (rows\.[^:]*):/.exec(line)?.[1])).toEqual([
      'rows.3.Network',
      'rows.4',
      'rows.5',
      'rows.6',
    ])
  })

  it('writes every number of a result as JSON, unrounded', async () => {
    const { out } = await score('--answers', fixture('folder/a-answers.json'), '--format', 'json')

    const [result] = JSON.parse(out) as readonly unknown[]
    expect(result).toMatchObject({
      respondent: 'Ahausen',
      source: fixture('folder/a-answers.json'),
      questionnaire: 'bicycle-check@1.0.0',
      path: 'full',
      overall: { ratio: (2 / 3 + 1) / 2, answered: 3, asked: 4, level: 'ahead' },
      dimensions: [
        {
          id: 'lanes',
          ratio: 2 / 3,
          range: { low: 2 / 3, high: 2 / 3 },
          groups: [],
          questions: [
            {
              id: 'network',
              status: 'counted',
              ratio: 1,
              points: { earned: 100, maximum: 100 },
              possible: 100,
              range: { low: 1, high: 1 },
              answered: 1,
              asked: 1,
            },
            { id: 'winter', ratio: 0 },
          ],
        },
        {
          id: 'parking',
          questions: [{ id: 'stands' }, { id: 'remark', status: 'unscored', ratio: null }],
        },
      ],
    })
  })

  it('writes one JSON document per line as NDJSON', async () => {
    const { out } = await score(...table, '--format', 'ndjson')

    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(6)
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('overall.ratio')
  })

  it('names the ruler in every record', async () => {
    const hash = await hashOfDefinition()
    const ruler = {
      questionnaire: 'bicycle-check@1.0.0',
      hash,
      path: 'full',
      engine: ENGINE_VERSION,
    }

    const csv = await score(...table, '--format', 'csv')
    const lines = await score(...table, '--format', 'ndjson')

    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    for (const row of parseCsv(csv.out)) expect(row).toMatchObject(ruler)
    for (const line of lines.out.trimEnd().split('\n')) {
      expect(JSON.parse(line)).toMatchObject(ruler)
    }
  })

  it('keeps the columns of a CSV where not everybody is asked the same', async () => {
    const file = join(folder, 'conditional.json')
    writeFileSync(file, JSON.stringify(withCondition()))

    const { out } = await runCli(...['score', '--questionnaire', file, ...table, '--format', 'csv'])
    rmSync(file)

    const statuses = parseCsv(out).map((row) => row['winter:status'])
    expect(new Set(statuses)).toEqual(new Set(['counted', 'hidden']))
    for (const row of parseCsv(out)) {
      expect(row['winter:ratio'] === '').toBe(row['winter:status'] !== 'counted')
    }
  })

  it('aligns the table and writes numbers as the language does', async () => {
    const hash = await hashOfDefinition()

    const { out } = await score('--answers', fixture('folder/a-answers.json'), '--lang', 'de')

    expect(out).toBe(
      [
        'bicycle-check@1.0.0, Fassung full',
        `Definition ${hash.slice(0, 12)} · Wertungsregeln ${ENGINE_VERSION} · Wortlaut de, Stand 1`,
        '',
        'Befragt  Teil               Wert  Noch möglich          Beantwortet',
        'Ahausen  Gesamt     83,3 von 100     83,3–83,3  3 von 4 beantwortet',
        '         Radwege    66,7 von 100     66,7–66,7  2 von 2 beantwortet',
        '         Abstellen   100 von 100       100–100  1 von 2 beantwortet',
        '',
      ].join('\n'),
    )
  })

  it('keeps results of different paths in different tables', async () => {
    const answers = [fixture('folder/a-answers.json'), fixture('short-answers.json')]
    const { out } = await score('--answers', ...answers)

    const [full = '', short = ''] = out.split('\n\nbicycle-check@1.0.0, path short\n')
    expect(full).toContain('bicycle-check@1.0.0, path full')
    expect(full).toContain('Ahausen')
    expect(full).not.toContain('Kurzheim')
    expect(short).toContain('Kurzheim')
  })

  it('refuses one CSV for different paths', async () => {
    const answers = [fixture('folder/a-answers.json'), fixture('short-answers.json')]
    const { code, out, err } = await score('--answers', ...answers, '--format', 'csv')

    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toEqual([expect.stringContaining('--path')])
  })

  it('tells of answers on another path than the one asked for', async () => {
    const { code, err } = await score(
      '--answers',
      fixture('short-answers.json'),
      fixture('folder/a-answers.json'),
      '--path',
      'full',
      '--format',
      'csv',
    )

    expect(code).toBe(1)
    expect(err).toEqual([expect.stringContaining('short-answers.json: path: This belongs to')])
  })

  it('never scores answers to another version', async () => {
    const { code, out, err } = await score(
      '--answers',
      fixture('other-answers.json'),
      '--format',
      'json',
    )

    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual([])
    expect(err).toEqual([expect.stringContaining('bicycle-check@2.0.0')])
  })

  it('keeps a name from a file on its line and away from the terminal', async () => {
    const file = join(folder, 'steering.json')
    const respondent = 'Town\u001b[31m\nFaketown 100 of 100'
    writeFileSync(
      file,
      JSON.stringify({ format: 'answers', formatVersion: 1, respondent, answers: {} }),
    )
    const { out } = await score('--answers', file)
    rmSync(file)

    expect(out).not.toContain('\u001b')
    expect(out).not.toContain('\nFaketown')
  })

  it.each([
    ['a table without its mapping', ['--answers', fixture('answers.csv')], '--mapping'],
    ['a path that is not there', [...table, '--path', 'long'], '“long”'],
    ['an unknown format', [...table, '--format', 'xml'], 'xml'],
    ['an unknown language', [...table, '--lang', 'xx'], 'xx'],
    ['no answers', [], '--answers'],
    ['an explanation in a CSV', [...table, '--explain', '--format', 'csv'], '--format'],
    ['a part that is not there', [...table, '--explain', 'moon'], '“moon”'],
    ['an unknown option', [...table, '--frmat', 'csv'], '--frmat'],
  ])('calls %s wrong use', async (_, args, told) => {
    const { code, out, err } = await score(...args)

    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.join('\n')).toContain(told)
  })

  it('tells of a file that is not there', async () => {
    const { code, err } = await score('--answers', 'nowhere.json')

    expect(code).toBe(1)
    expect(err).toEqual([expect.stringContaining('nowhere.json')])
  })
})

describe('score --explain', () => {
  const one = ['--answers', fixture('folder/a-answers.json')]

  it('tells how each score came about, indented below what it goes into', async () => {
    const { code, out } = await score(...one, '--explain')

    const [name, title, ruler, , ...tree] = out.split('\n')
    expect(code).toBe(0)
    expect([name, title]).toEqual(['Ahausen', 'bicycle-check@1.0.0, path full'])
    expect(ruler).toContain('wording en, revision 1')
    expect(tree.slice(0, 7)).toEqual([
      'Overall: 83.3 of 100',
      '  - Mean of 2 scores, all with the same weight.',
      '  - Settled: no open question can change it any more.',
      '  Lanes: 66.7 of 100 (weight 1, share 50%)',
      '    - Mean of 2 scores, each by its weight.',
      '    - Settled: no open question can change it any more.',
      '    Is there a network of lanes?: 100 of 100 (weight 2, share 66.7%)',
    ])
  })

  it('tells of one part in the language that was asked for', async () => {
    const { out } = await score(...one, '--explain', 'stands', '--lang', 'de')

    expect(out.split('\n').slice(4)).toEqual([
      'Gibt es Bügel?: 100 von 100',
      '  - Gewählt: „Ja, „eigene“ der Stadt“, 100 Punkte von 100.',
      '',
    ])
  })

  it('puts the explanation into each record', async () => {
    const { out } = await score(...table, '--explain', '--format', 'ndjson')

    for (const line of out.trimEnd().split('\n')) {
      const { overall, explanation } = JSON.parse(line) as Record<string, { score?: unknown }>
      const { level: _level, ...score } = overall as Record<string, unknown>
      expect(explanation).toMatchObject({ kind: 'overall', id: 'bicycle-check', score })
    }
  })

  it('puts the explanation of one part into a record', async () => {
    const { out } = await score(...one, '--explain', 'lanes', '--format', 'json')

    expect(JSON.parse(out)).toMatchObject([{ explanation: { kind: 'group', id: 'lanes' } }])
  })
})
