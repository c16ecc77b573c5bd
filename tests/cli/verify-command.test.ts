import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rewritten } from '../report/verified-report'
import { fixture, runCli } from './run-program'

const folder = mkdtempSync(join(tmpdir(), 'verify-'))
const inFolder = (name: string) => join(folder, name)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const example = 'questionnaires/lordimas/1.0.0/example.json'
const report = inFolder('report.pdf')

beforeAll(async () => {
  const shipped = ['report', '--questionnaire', 'lordimas@1.0.0', '--answers', example]
  const { err } = await runCli(
    ...shipped,
    ...['--lang', 'de', '--prepared-by', 'Kim Muster', '--out', report],
  )
  if (err.length > 0) throw new Error(err.join('\n'))
})

/** The report with other bytes in the data inside it, of the same length. */
const forged = (name: string, from: string | RegExp, to: Replacement): string =>
  forgedText(name, [[from, to]])

type Replacement = string | ((...groups: readonly string[]) => string)

function forgedText(
  name: string,
  changes: readonly (readonly [string | RegExp, Replacement])[],
): string {
  const open = Buffer.from(rewritten(new Uint8Array(readFileSync(report)), '--qdf'))
  const text = open.toString('latin1')
  let changed = text
  for (const [from, to] of changes) {
    const before = changed
    changed = typeof to === 'string' ? before.replace(from, to) : before.replace(from, to)
    if (changed === before || changed.length !== text.length) throw new Error('Nothing was forged')
  }
  writeFileSync(inFolder(name), Buffer.from(changed, 'latin1'))
  return inFolder(name)
}

describe('verify', () => {
  it('says of a report what was checked, by which ruler, and that it is consistent', async () => {
    const { code, out, err } = await runCli('verify', report)

    expect({ code, err }).toEqual({ code: 0, err: [] })
    const lines = out.trimEnd().split('\n')
    expect(lines).toEqual([
      '37 scores were computed again from the attached answers.',
      expect.stringMatching(/^Passages compared with the attached data: \d{3,4}, on \d\d pages\.$/),
      expect.stringMatching(
        /^Measured by lordimas@1\.0\.0, definition [0-9a-f]{64}, scoring rules \d+\.\d+\.\d+\.$/,
      ),
      'Its definition is the one of lordimas@1.0.0 that comes with this program.',
      expect.stringMatching(/^Consistent: /),
      'Not checked: prepared by “Kim Muster”.',
      expect.stringMatching(/^Not compared: pictures, drawn shapes/),
      expect.stringMatching(/^This does not prove who wrote the report/),
    ])
  })

  it('speaks the language asked for, whatever that of the report', async () => {
    const { code, out } = await runCli('verify', report, '--lang', 'de')

    expect(code).toBe(0)
    expect(out).toContain('Stimmig:')
    expect(out).toContain('Das beweist nicht, wer den Bericht geschrieben hat')
  })

  it('writes JSON for other programs', async () => {
    const { code, out } = await runCli('verify', report, '--format', 'json')

    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'consistent',
      provesAuthor: false,
      questionnaire: 'lordimas@1.0.0',
      language: 'de',
      ruler: { isShipped: true },
      scores: { compared: 37, differences: [] },
      pages: { kind: 'compared', differences: [], overlaid: [] },
    })
  })

  it('tells exactly which score differs from what the answers give', async () => {
    const file = forged('score.pdf', /"overall": 0\.\d\d/, '"overall": 0.99')

    const { code, out } = await runCli('verify', file)

    expect(code).toBe(1)
    expect(out).toContain('Not consistent:')
    expect(out).toMatch(/Score “Overall”: the report says (99|100), the answers give \d\d\./)
    expect(out).not.toMatch(/Page \d+, another number/)
  })

  it('names a score by its title, with as many decimals as tell it apart', async () => {
    const file = forged(
      'part.pdf',
      /("parts": \{\s+"[^"]+": 0\.\d{3})(\d)/,
      (_all, head, digit) => `${head}${digit === '9' ? '8' : '9'}`,
    )

    const { out } = await runCli('verify', file, '--lang', 'de')

    expect(out).toMatch(
      /Wert „[A-Z][^“]+“: Der Bericht nennt \d\d,\d\d?, die Antworten ergeben \d\d,\d\d?\./,
    )
  })

  it('tells that the report was written in other words', async () => {
    const words = forged('words.pdf', /"wording": "[0-9a-f]{64}"/, `"wording": "${'0'.repeat(64)}"`)
    const both = forgedText('both.pdf', [
      [/"wording": "[0-9a-f]{64}"/, `"wording": "${'0'.repeat(64)}"`],
      [/"createdAt": "2026-11-24/, '"createdAt": "2026-11-25'],
    ])

    const same = await runCli('verify', words)
    const { code, out } = await runCli('verify', both)

    expect(same.code).toBe(0)
    expect(code).toBe(1)
    expect(out).toContain('The scores are consistent:')
    expect(out).toContain('This program words reports otherwise than the one that made this report')
    expect(out).not.toContain('Not consistent')
  })

  it('tells on which page a number differs', async () => {
    const file = forged('answer.pdf', '"option": "managing"', '"option": "planning"')

    const { code, out } = await runCli('verify', file)

    expect(code).toBe(1)
    expect(out).toMatch(/Page 2, another number: printed “\d+ von 100”, expected “\d+ von 100”\./)
  })

  it('tells that a definition is not the one that comes under its name', async () => {
    const file = forged('definition.pdf', '"minimumAnswered": 3', '"minimumAnswered": 2')

    const { code, out } = await runCli('verify', file)

    expect(code).toBe(1)
    expect(out).toContain('Its definition is not the one of lordimas@1.0.0')
    expect(out).toContain('The report states another definition:')
  })

  it('checks reports on questionnaires of one’s own', async () => {
    const out = inFolder('own.pdf')
    const answers = inFolder('own.json')
    writeFileSync(answers, JSON.stringify(ownAssessment()))
    const written = await runCli(
      ...['report', '--questionnaire', fixture('questionnaire.json')],
      ...['--answers', answers, '--final', '--out', out],
    )

    const { code, out: told } = await runCli('verify', out)

    expect(written.code).toBe(0)
    expect(written.err).toEqual([expect.stringContaining('The answers were frozen just now')])
    expect(told).toContain('bicycle-check@1.0.0 does not come with this program')
    expect(code).toBe(0)
  })

  it.each([
    ['package.json', 'This is not a PDF file'],
    ['no-such.pdf', 'There is no file “no-such.pdf”'],
  ])('refuses %s', async (file, sentence) => {
    const { code, out, err } = await runCli('verify', file)

    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toEqual([expect.stringContaining(sentence)])
  })

  it('does not change the report', async () => {
    const copy = inFolder('copy.pdf')
    copyFileSync(report, copy)

    await runCli('verify', report)

    expect(readFileSync(report).equals(readFileSync(copy))).toBe(true)
  })
})

/** The example's file with the answers to the questionnaire of the fixtures. */
function ownAssessment(): unknown {
  const { answers } = JSON.parse(readFileSync(fixture('folder/a-answers.json'), 'utf8')) as Record<
    string,
    unknown
  >
  const file = JSON.parse(readFileSync(example, 'utf8')) as Record<string, unknown>
  return {
    ...file,
    questionnaire: { id: 'bicycle-check', version: '1.0.0' },
    path: 'full',
    profile: {},
    answers,
    priorities: {},
    actions: [],
  }
}
