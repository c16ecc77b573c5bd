import { describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/assessment/answer'
import { type PreviousScores, previousScores } from '@/domain/scoring/changes-since'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { ENGINE_VERSION } from '@/domain/scoring/engine-version'
import { reportDataOf } from '@/report/report-data-of'
import { verifyReport } from '@/report/verify-report'
import { ALL_PARTS, type ReportInput } from '@/report/report-input'
import { aPicture } from '../builders/pictures'
import { anInput, OPEN_DATA, withPack } from './example'
import { readDocument } from './pdf/pdf-structure'
import {
  aReportPdf,
  faultsOf,
  forgeFile,
  NOTHING,
  readReport,
  rewritten,
  saidOn,
  verified,
} from './verified-report'

/** Every answer with that note. */
function withNotes(input: ReportInput, text: string): ReportInput {
  const answers: Answers = Object.fromEntries(
    Object.entries(input.assessment.answers).map(([id, answer], index) => [
      id,
      { ...answer, note: index % 13 === 0 ? { text, language: 'en' } : answer.note },
    ]),
  )
  return { ...input, assessment: { ...input.assessment, answers } }
}

/** What the same answers but for two scored, late in the evening of another day. */
function previousOf({ questionnaire, path, assessment }: ReportInput): PreviousScores {
  const { answers } = assessment
  const then = Object.fromEntries(Object.entries(answers).slice(2))
  const score = scoreAssessment(questionnaire, path, { ...assessment, answers: then })
  return previousScores('2026-06-30T22:30:00.000Z', score, then, answers)
}

const HOSTILE = [
  'Prepared by Status 54 → 60 ≥ 3 ● 𝔘nicode 漢字 עברית العربية é e\u0301 x\u0323 \u200B\u00AD',
  '<b>100 of 100</b> {{score}} $t(x) \\n %PDF-1.7 (\\) <<>> \u2028 \u0007 \uD800',
  '½ ² ‑ – — … ‰ µ μ Ω Ω ﬁ ﬀ \u00A0 \u202F 1\u202F000',
  '\u200B\u0000',
].join('\n')

/** All characters up to the ideographs, of which the font has none, in words of forty. */
const EVERY_SIGN = Array.from({ length: 0x3100 }, (_, code) => String.fromCharCode(code))
  .map((sign, index) => (index % 40 === 0 ? `${sign} ` : sign))
  .join('')

const LONG = 'Several pages of text, with 1,000 numbers. '.repeat(250)

/** Rows of tables that are taller than a page, side by side. */
async function withLongTexts(): Promise<ReportInput> {
  const input = withNotes(await anInput(), LONG)
  const answers: Answers = Object.fromEntries(
    Object.entries(input.assessment.answers).map(([id, answer], index) => {
      if (index % 9 > 0) return [id, answer]
      const evidence = [{ title: LONG.slice(0, 3000), link: 'https://example.org/' }]
      const value = { kind: 'notApplicable' as const, reason: 'Long'.repeat(2000) }
      return [id, { ...answer, evidence, value }]
    }),
  )
  const actions = input.assessment.actions.map((action) => ({
    ...action,
    what: LONG,
    ownerRole: 'Unbroken'.repeat(100),
    decision: LONG.slice(0, 5000),
  }))
  return {
    ...input,
    assessment: { ...input.assessment, answers, actions, name: LONG.slice(0, 90) },
  }
}

const WITHOUT = { hasNotes: false, hasEvidence: false, hasAnnex: false }

const CASES: Readonly<Record<string, () => Promise<ReportInput>>> = {
  'in English': () => anInput(),
  'in German': () => anInput({ language: 'de' }),
  'in German, of a questionnaire in English': () => anInput({ language: 'de', textLanguage: 'en' }),
  'with a benchmark': async () => withPack(await anInput()),
  'without notes': () => anInput({ changes: { parts: { ...ALL_PARTS, hasNotes: false } } }),
  'without evidence': () => anInput({ changes: { parts: { ...ALL_PARTS, hasEvidence: false } } }),
  'without the annex': async () =>
    withPack(await anInput({ changes: { parts: { ...ALL_PARTS, hasAnnex: false } } })),
  'without anything that may be left out': () => anInput({ changes: { parts: WITHOUT } }),
  'of nested groups': async () =>
    withPack(await anInput({ folder: OPEN_DATA, textLanguage: 'en' })),
  'of nested groups, in German': () =>
    anInput({ folder: OPEN_DATA, language: 'de', textLanguage: 'en' }),
  'without answers': () => anInput({ assessment: { answers: {} } }),
  'without answers, profile, actions or priorities': () =>
    anInput({ assessment: { answers: {}, profile: {}, actions: [], priorities: {} } }),
  'on another path': () => anInput({ path: 'short' }),
  'that is a draft': () => anInput({ changes: { frozenAt: null } }),
  'of an invented town, beside a synthetic benchmark': async () => {
    const draft = await anInput({ changes: { frozenAt: null }, assessment: { isExample: true } })
    return withPack(draft, { synthetic: true })
  },
  'whose benchmark was left out': async () => withPack(await anInput(), { synthetic: true }),
  'with a long note': async () => withNotes(await anInput(), 'A long note. '.repeat(800)),
  'with a long note without spaces': async () =>
    withNotes(await anInput(), 'Unbroken'.repeat(1250)),
  'with hostile notes': async () => withNotes(await anInput(), HOSTILE),
  'with every sign there is': async () => withNotes(await anInput(), EVERY_SIGN),
  'with long texts everywhere': withLongTexts,
  'with a coat of arms': () => anInput({ changes: { coatOfArms: aPicture() } }),
  'whose coat of arms was left out': () =>
    anInput({ changes: { leftOut: [{ kind: 'coatOfArms', fault: 'damaged' }] } }),
  'beside an earlier snapshot': async () => {
    const input = await anInput()
    return { ...input, previous: previousOf(input) }
  },
  'with a name of who prepared it': () =>
    anInput({ changes: { preparedBy: 'Kim Example, head of central services, Status 99 of 100' } }),
  'prepared by a status': () => anInput({ changes: { preparedBy: 'Status' } }),
}

const inOtherZone = async <Value>(zone: string, work: () => Promise<Value>): Promise<Value> => {
  const own = process.env['TZ']
  process.env['TZ'] = zone
  try {
    return await work()
  } finally {
    process.env['TZ'] = own ?? 'UTC'
  }
}

describe('a report that was not changed', () => {
  it.each(Object.entries(CASES))('is consistent %s', async (_name, make) => {
    const input = await make()

    expect(faultsOf(await verified(await aReportPdf(input), input))).toEqual(NOTHING)
  })

  it('is consistent wherever it is checked: its days are those of where it was made', async () => {
    const evening = new Date('2026-11-24T22:40:00Z')
    const plain = await anInput({
      path: 'short',
      changes: { createdAt: evening, frozenAt: evening },
    })
    const input = { ...plain, previous: previousOf(plain) }
    const file = await inOtherZone('Pacific/Auckland', () => aReportPdf(input))

    const verification = await inOtherZone('America/Los_Angeles', () => verified(file, input))

    expect(faultsOf(verification)).toEqual(NOTHING)
    expect(await inOtherZone('Pacific/Auckland', () => saidOn(file))).toContain('25 November 2026')
  })

  it.each(['--linearize', '--object-streams=disable', '--qdf'])(
    'is consistent after another program wrote it anew with %s',
    async (option) => {
      const input = await anInput({ path: 'short' })

      const file = rewritten(await aReportPdf(input), option)

      expect(faultsOf(await verified(file, input))).toEqual(NOTHING)
    },
  )

  it('tells who prepared it, which nothing can check', async () => {
    const named = await anInput({ path: 'short', changes: { preparedBy: 'Kim  Example' } })
    const nameless = await anInput({ path: 'short' })

    const { pages } = await verified(await aReportPdf(named), named)
    const none = await verified(await aReportPdf(nameless), nameless)

    expect(pages).toMatchObject({ preparedBy: 'Kim Example' })
    expect(none.pages).toMatchObject({ preparedBy: null })
  })

  it('tells how much was compared', async () => {
    const input = await anInput({ path: 'short' })
    const file = await aReportPdf(input)

    const { scores, pages } = await verified(file, input)

    expect(scores.compared).toBe(1 + Object.keys(reportDataOf(input).facts.scores.parts).length)
    expect(pages).toMatchObject({ kind: 'compared', pages: readDocument(file).pages.length })
    expect(pages.kind === 'compared' ? pages.passages : 0).toBeGreaterThan(300)
  })
})

describe('a report that cannot be compared as a whole', () => {
  it('tells that it has no answers to compute the scores from', async () => {
    const parts = { ...ALL_PARTS, hasAnnex: false }
    const input = await anInput({ folder: OPEN_DATA, textLanguage: 'en', changes: { parts } })

    const verification = await verified(await aReportPdf(input), input)

    expect(faultsOf(verification)).toMatchObject({ verdict: 'notRecomputable', pages: 'noAnswers' })
  })

  it('tells that its scoring rules are others', async () => {
    const input = await anInput({ path: 'short' })
    const old = forgeFile('report.json', (text) =>
      text.replace(`"engine": "${ENGINE_VERSION}"`, '"engine": "1.0.0"'),
    )
    const other = forgeFile('report.json', (text) =>
      text.replace(/"overall": 0\.\d+/, '"overall": 0.123'),
    )

    const same = await verified(await aReportPdf(input, { attachments: old }), input)
    const both = await verified(
      await aReportPdf(input, { attachments: (files) => old(other(files)) }),
      input,
    )

    expect(faultsOf(same)).toMatchObject({ verdict: 'scoresConsistent', pages: 'otherEngine' })
    expect(faultsOf(both)).toMatchObject({ verdict: 'notRecomputable', pages: 'otherEngine' })
  })

  it('tells that there are no words of its language', async () => {
    const input = await anInput({ path: 'short' })
    const read = await readReport(await aReportPdf(input))

    const verification = verifyReport({ ...read, words: null, shippedHash: null })

    expect(faultsOf(verification)).toMatchObject({ verdict: 'scoresConsistent', pages: 'noWords' })
  })

  it.each(['2.0.1', '2.10.0', '10.0.0'])(
    'says nothing of scores by newer scoring rules: %s',
    async (engine) => {
      const input = await anInput({ path: 'short' })
      const attachments = forgeFile('report.json', (text) =>
        text.replace(`"engine": "${ENGINE_VERSION}"`, `"engine": "${engine}"`),
      )

      const verification = await verified(await aReportPdf(input, { attachments }), input)

      expect(faultsOf(verification)).toEqual({
        verdict: 'notRecomputable',
        scores: [],
        pages: 'newerEngine',
      })
    },
  )
})

describe('a report in other words than those at hand', () => {
  const OTHER_WORDS = '2'.repeat(64)

  /** The same words, but for one sentence that was changed since the report was made. */
  const reworded = (input: ReportInput, sentence: string): ReportInput => ({
    ...input,
    t: ((key: string, facts?: object) =>
      key === 'limits.selfAssessed'
        ? sentence
        : (input.t as (key: string, facts?: object) => string)(key, facts)) as ReportInput['t'],
  })

  it('is never called inconsistent for its pages, and only other numbers are told', async () => {
    const input = await anInput({ path: 'short' })
    const file = await aReportPdf(input)

    const inWords = await verified(file, reworded(input, 'Other words.'), null, OTHER_WORDS)
    const inNumbers = await verified(file, reworded(input, 'Other: 1,234.'), null, OTHER_WORDS)

    expect(faultsOf(inWords)).toEqual({ verdict: 'scoresConsistent', scores: [], pages: [] })
    expect(inWords.pages).toMatchObject({ isWordedOtherwise: true })
    expect(inWords.pages.kind === 'compared' ? inWords.pages.untold : 0).toBeGreaterThan(0)
    expect(faultsOf(inNumbers)).toMatchObject({
      verdict: 'scoresConsistent',
      pages: expect.arrayContaining([
        expect.objectContaining({ expected: 'Other: 1,234.', hasOtherNumber: true }),
      ]) as unknown,
    })
  })

  it('is inconsistent for such a difference where the words are the same', async () => {
    const input = await anInput({ path: 'short' })

    const verification = await verified(await aReportPdf(input), reworded(input, 'Other words.'))

    expect(verification).toMatchObject({ verdict: 'inconsistent' })
  })

  it('is inconsistent for its scores, whatever the words', async () => {
    const input = await anInput({ path: 'short' })
    const attachments = forgeFile('report.json', (text) =>
      text.replace(/"overall": 0\.\d+/, '"overall": 0.123'),
    )
    const file = await aReportPdf(input, { attachments })

    const verification = await verified(file, input, null, OTHER_WORDS)

    expect(verification).toMatchObject({ verdict: 'inconsistent' })
  })

  it('is consistent where its pages do not differ all the same', async () => {
    const input = await anInput({ path: 'short' })

    const verification = await verified(await aReportPdf(input), input, null, OTHER_WORDS)

    expect(faultsOf(verification)).toEqual(NOTHING)
  })
})
