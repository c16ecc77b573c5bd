import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ENGINE_VERSION } from '@/domain/scoring/engine-version'
import { definitionHash } from '@/parse/definition-hash'
import { parseBenchmarkPack } from '@/parse/parse-benchmark-pack'
import { aPng } from '../builders/pictures'
import { readReport } from '../report/verified-report'
import { fixture, runCli } from './run-program'

const folder = mkdtempSync(join(tmpdir(), 'cli-'))
const inFolder = (name: string) => join(folder, name)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const readPack = (path: string) => {
  const pack = parseBenchmarkPack(JSON.parse(readFileSync(path, 'utf8')))
  if (!pack.ok) throw new Error(JSON.stringify(pack.failure))
  return pack.value
}

describe('benchmark', () => {
  const args = [
    ...['benchmark', '--questionnaire', fixture('questionnaire.json')],
    ...['--mapping', fixture('mapping.json'), '--about', fixture('about.json')],
  ]
  const table = ['--answers', fixture('answers.csv')]

  it('makes a pack of the quartiles of all respondents', async () => {
    const out = inFolder('pack.json')

    const { code, err } = await runCli(...args, ...table, '--out', out)

    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(readPack(out)).toMatchObject({
      id: 'bicycle-2026',
      questionnaire: { id: 'bicycle-check', version: '1.0.0' },
      path: 'full',
      synthetic: false,
      groups: [{ id: 'all', respondents: 6, overall: { median: 0.375, respondents: 6 } }],
    })
  })

  it('leaves out what too few respondents have', async () => {
    const out = inFolder('sparse-pack.json')

    await runCli(...args, ...table, '--out', out)

    // Four of six answered it, and the pack asks for five.
    expect(readPack(out).groups[0]?.scores).not.toHaveProperty('winter')
    expect(readPack(out).groups[0]?.scores).toHaveProperty('network')
  })

  it('writes nothing while an answer is bad', async () => {
    const out = inFolder('bad-pack.json')

    const { code, err } = await runCli(
      ...args,
      '--answers',
      fixture('answers.csv'),
      fixture('folder/c-wrong-option.json'),
      '--out',
      out,
    )

    expect(code).toBe(1)
    expect(err.at(-1)).toContain('No pack was written')
    expect(existsSync(out)).toBe(false)
  })

  it('counts no respondent twice', async () => {
    const { code, err } = await runCli(
      ...args,
      '--answers',
      fixture('answers.csv'),
      fixture('folder/a-answers.json'),
      '--out',
      inFolder('twice.json'),
    )

    expect(code).toBe(1)
    expect(err[0]).toContain('a-answers.json: The id “Ahausen” is used more than once.')
  })

  it('refuses a group in which single respondents could be recognised', async () => {
    const about = inFolder('small-about.json')
    const description = JSON.parse(readFileSync(fixture('about.json'), 'utf8')) as {
      groups: { respondents?: string[] }[]
    }
    for (const group of description.groups) group.respondents = ['Ahausen', 'Etal']
    writeFileSync(about, JSON.stringify(description))

    const { code, err } = await runCli(...args, ...table, '--about', about, '--out', folder)

    expect(code).toBe(1)
    expect(err).toEqual([expect.stringContaining('groups.0: “all” rests on too few respondents')])
  })

  it('tells of a respondent that a group names and nobody is', async () => {
    const about = inFolder('stranger-about.json')
    const description = JSON.parse(readFileSync(fixture('about.json'), 'utf8')) as {
      groups: { respondents?: string[] }[]
    }
    for (const group of description.groups) group.respondents = ['Nowhere']
    writeFileSync(about, JSON.stringify(description))

    const { code, err } = await runCli(...args, ...table, '--about', about, '--out', folder)

    expect(code).toBe(1)
    expect(err).toEqual([expect.stringContaining('groups.0.respondents.0: "Nowhere" cannot')])
  })
})

describe('demonstration-pack', () => {
  const args = ['demonstration-pack', '--questionnaire', fixture('questionnaire.json')]

  it('makes the same pack of the same seed and another of another', async () => {
    const [first, again, other] = ['1.json', '2.json', '3.json'].map(inFolder) as [
      string,
      string,
      string,
    ]
    await runCli(...args, '--path', 'full', '--seed', '7', '--out', first)
    await runCli(...args, '--path', 'full', '--seed', '7', '--out', again)
    await runCli(...args, '--path', 'full', '--seed', '8', '--out', other)

    expect(readFileSync(again, 'utf8')).toBe(readFileSync(first, 'utf8'))
    expect(readPack(other).groups).not.toEqual(readPack(first).groups)
  })

  it('says in every language that it is made up', async () => {
    const out = inFolder('synthetic.json')
    await runCli(...args, '--path', 'short', '--seed', '1', '--out', out)

    const { synthetic, title, source, groups } = readPack(out)
    expect(synthetic).toBe(true)
    expect(title).toEqual({
      de: 'Synthetisch: zum Ausprobieren der Ansichten',
      en: 'Synthetic: for trying the screens',
    })
    expect(source).toMatchObject({ link: null })
    expect(source.title).toContain('synthetic: for trying the screens')
    expect(groups.map((group) => group.title['en'])).toEqual([
      'Synthetic group A',
      'Synthetic group B',
    ])
  })

  it('calls a seed that is no number wrong use', async () => {
    const { code, err } = await runCli(...args, '--path', 'full', '--seed', 'x', '--out', folder)

    expect(code).toBe(2)
    expect(err[0]).toContain('The seed has to be a whole number')
  })
})

async function readPassages(file: string) {
  const { pdf } = await readReport(new Uint8Array(readFileSync(file)))
  return pdf.passages.map(({ text }) => text.trim())
}

async function readAttachments(file: string) {
  return (await readReport(new Uint8Array(readFileSync(file)))).pdf.attachments
}

/** A copy of an assessment's file that holds a snapshot of it without its answers. */
function withSnapshot(file: string, changes: Readonly<Record<string, unknown>> = { answers: {} }) {
  const assessment = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const { format: _format, formatVersion: _formatVersion, ...then } = assessment
  const definition = 'questionnaires/lordimas/1.0.0/definition.json'
  const snapshot = {
    id: 'first',
    takenAt: '2026-10-01T09:00:00.000Z',
    hash: definitionHash(JSON.parse(readFileSync(definition, 'utf8')) as object),
    engine: ENGINE_VERSION,
    assessment: { ...then, ...changes },
  }
  const copy = inFolder('snapshot.json')
  writeFileSync(copy, JSON.stringify({ ...assessment, snapshots: [snapshot] }))
  return copy
}

describe('report', () => {
  const example = 'questionnaires/lordimas/1.0.0/example.json'
  const pack = 'questionnaires/lordimas/1.0.0/benchmarks/demonstration-full.json'
  const args = ['report', '--questionnaire', 'lordimas@1.0.0', '--answers', example]

  it('writes a PDF, the same for the same day', async () => {
    const [first, again] = ['first.pdf', 'again.pdf'].map(inFolder) as [string, string]

    const { code, err } = await runCli(...args, '--benchmark', pack, '--out', first)
    await runCli(...args, '--benchmark', pack, '--out', again)

    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(readFileSync(first, 'latin1').slice(0, 5)).toBe('%PDF-')
    expect(readFileSync(again).equals(readFileSync(first))).toBe(true)
  })

  it('leaves made-up figures out of a final report, and says so', async () => {
    const out = inFolder('final.pdf')

    const { code, err } = await runCli(...args, '--benchmark', pack, '--final', '--out', out)

    expect(code).toBe(0)
    expect(err).toEqual([
      expect.stringContaining('Left out: the benchmark, because its figures'),
      expect.stringContaining('This moment is kept nowhere but in the report.'),
    ])
    expect(existsSync(out)).toBe(true)
  })

  it('leaves out figures of another path, and says so', async () => {
    const short = pack.replace('full', 'short')

    const { code, err } = await runCli(...args, '--benchmark', short, '--out', inFolder('s.pdf'))

    expect(code).toBe(0)
    expect(err).toEqual([expect.stringContaining('it belongs to the path “short”')])
  })

  it('leaves out a coat of arms that is no picture, and says so', async () => {
    const [good, bad] = [inFolder('arms.png'), 'package.json'] as const
    writeFileSync(good, aPng())

    const drawn = await runCli(...args, '--coat-of-arms', good, '--out', inFolder('good.pdf'))
    const left = await runCli(...args, '--coat-of-arms', bad, '--out', inFolder('bad.pdf'))
    const none = await runCli(...args, '--coat-of-arms', 'no.png', '--out', inFolder('no.pdf'))

    expect(drawn).toMatchObject({ code: 0, err: [] })
    expect(left.code).toBe(0)
    expect(left.err).toEqual([expect.stringContaining('neither a PNG nor a JPEG picture')])
    expect(none.code).toBe(1)
    expect(none.err).toEqual([expect.stringContaining('There is no file “no.png”')])
  })

  it('leaves out what it is told to, and names who prepared it', async () => {
    const [whole, part] = ['whole.pdf', 'part.pdf'].map(inFolder) as [string, string]

    await runCli(...args, '--benchmark', pack, '--prepared-by', 'Kim Example', '--out', whole)
    const { code, err } = await runCli(
      ...[...args, '--benchmark', pack, '--out', part],
      ...['--without', 'notes', 'annex', 'benchmark', 'context-figures'],
    )

    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(readFileSync(part).length).toBeLessThan(readFileSync(whole).length)
    const passages = await readPassages(whole)
    expect(passages).toContain('Kim Example')
    expect(passages).toContain('Annex: all answers')
    expect(await readPassages(part)).not.toContain('Annex: all answers')
    const carried = await readAttachments(part)
    expect([...(await readAttachments(whole)).keys()]).toContain('benchmark.json')
    expect([...carried.keys()]).not.toContain('benchmark.json')
    expect(JSON.parse(carried.get('report.json') ?? '')).toMatchObject({
      hasNotes: false,
      hasAnnex: false,
      contextFigures: [],
    })
  })

  it('calls a part that no report has wrong use', async () => {
    const { code } = await runCli(...args, '--without', 'scores', '--out', inFolder('x.pdf'))

    expect(code).toBe(2)
  })

  it('tells what changed since the last snapshot in the assessment’s file', async () => {
    const out = inFolder('changed.pdf')

    await runCli(...args.slice(0, -1), withSnapshot(example), '--out', out)

    const passages = await readPassages(out)
    expect(passages.join('\n')).toContain('At the snapshot of 1 October 2026')
  })

  it('rests as a final report on the snapshot that equals the answers', async () => {
    const out = inFolder('frozen.pdf')

    const { code, err } = await runCli(
      ...[...args.slice(0, -1), withSnapshot(example, {}), '--final', '--out', out],
    )

    const said = (await readPassages(out)).join('\n')
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(said).toMatch(/1 October 2026/)
    expect(said).not.toContain('At the snapshot of')
  })

  it.each([
    [
      'questionnaire',
      'belongs to other@1.0.0',
      { questionnaire: { id: 'other', version: '1.0.0' } },
    ],
    [
      'version',
      'belongs to lordimas@9.0.0',
      { questionnaire: { id: 'lordimas', version: '9.0.0' } },
    ],
    ['definition', 'another definition of lordimas@1.0.0', { hash: '0'.repeat(64) }],
  ])('leaves out a benchmark of another %s, and says so', async (what, why, changes) => {
    const file = inFolder(`other-${what}.json`)
    const own = JSON.parse(readFileSync(pack, 'utf8')) as { groups: { scores: object }[] }
    const groups = own.groups.map((group) => {
      const [figures] = Object.values(group.scores) as unknown[]
      return { ...group, scores: { 'not-ours': figures } }
    })
    writeFileSync(file, JSON.stringify({ ...own, groups, path: 'not-ours', ...changes }))

    const { code, err } = await runCli(
      ...[...args, '--benchmark', file, '--group', 'not-ours'],
      ...['--out', inFolder(`other-${what}.pdf`)],
    )

    expect(code).toBe(0)
    expect(err).toEqual([expect.stringContaining('Left out: the benchmark')])
    expect(err[0]).toContain(why)
  })

  it('leaves out a coat of arms too large to be read, and says so', async () => {
    const file = inFolder('large.png')
    writeFileSync(file, '')
    truncateSync(file, 60_000_000)

    const { code, err } = await runCli(
      ...[...args, '--coat-of-arms', file, '--out', inFolder('large.pdf')],
    )

    expect(code).toBe(0)
    expect(err).toEqual([expect.stringContaining('Left out: the coat of arms')])
  })

  it('tells which groups a pack has when another is asked for', async () => {
    const { code, err } = await runCli(
      ...args,
      ...['--benchmark', pack, '--group', 'none', '--out', inFolder('x.pdf')],
    )

    expect(code).toBe(1)
    expect(err).toEqual([expect.stringContaining('synthetic-a, synthetic-b')])
  })

  it('reads no answers file: a report needs the whole assessment', async () => {
    const { code, err } = await runCli(
      'report',
      ...['--questionnaire', fixture('questionnaire.json')],
      ...['--answers', fixture('folder/a-answers.json'), '--out', inFolder('x.pdf')],
    )

    expect(code).toBe(1)
    expect(err).toEqual([expect.stringContaining('not a file of the kind “assessment”')])
  })
})

describe('writing a file', () => {
  const args = [
    ...['demonstration-pack', '--questionnaire', fixture('questionnaire.json')],
    ...['--path', 'full', '--seed', '1', '--out'],
  ]

  it('never replaces one that is there, unless told to', async () => {
    const out = inFolder('precious.json')
    writeFileSync(out, 'precious')

    const refused = await runCli(...args, out)
    expect(refused.code).toBe(1)
    expect(refused.err).toEqual([expect.stringContaining('--force')])
    expect(readFileSync(out, 'utf8')).toBe('precious')

    const forced = await runCli(...args, out, '--force')
    expect(forced.code).toBe(0)
    expect(readPack(out).synthetic).toBe(true)
  })

  it('tells that a folder is not there', async () => {
    const { code, err } = await runCli(...args, inFolder('missing/pack.json'))

    expect(code).toBe(1)
    expect(err).toEqual([expect.stringContaining('could not be written (ENOENT)')])
  })
})

describe('the command line', () => {
  it('shows help with examples in the language asked for', async () => {
    const { code, out } = await runCli('score', '--lang', 'de', '--help')

    expect(code).toBe(0)
    expect(out).toContain('Wertet Antworten aus')
    expect(out).toContain('npm run --silent cli -- score')
  })

  it('shows its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

    expect(await runCli('--version')).toEqual({ code: 0, out: `${version}\n`, err: [] })
  })

  it.each([[[]], [['bogus']]])('calls %j wrong use', async (args) => {
    const { code, out, err } = await runCli(...args)

    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.length).toBeGreaterThan(0)
  })
})
