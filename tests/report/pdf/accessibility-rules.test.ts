import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '@/domain/assessment/answer'
import { type ReportFonts, writePdf } from '@/report/pdf/write-pdf'
import type { ReportInput } from '@/report/report-input'
import { writeReport } from '@/report/write-report'
import { anInput, OPEN_DATA, reportFonts, withPack } from '../example'
import { attachmentsOf } from '../verified-report'
import { withDrawing, withFile } from './accessibility-rules/additions'
import { withElement } from './accessibility-rules/broken'
import { damages } from './accessibility-rules/damages'
import { rules, violationsIn } from './accessibility-rules/rules'
import { soundBlocks } from './accessibility-rules/sound-blocks'
import { type FiledDocument, readDocument } from './pdf-structure'

const namesOfBroken = (document: FiledDocument): readonly string[] =>
  rules.filter(({ violations }) => violations(document).length > 0).map(({ name }) => name)

async function withLongNotes(): Promise<ReportInput> {
  const input = await anInput()
  const note = {
    text: 'The council discussed this and wrote it down. '.repeat(220),
    language: 'fr',
  }
  const { answers } = input.assessment
  const noted = Object.entries(answers)
    .slice(0, 3)
    .map(([id, answer]): [string, Answer] => [id, { ...answer, note }])
  const assessment = { ...input.assessment, answers: { ...answers, ...Object.fromEntries(noted) } }
  return { ...input, assessment }
}

const reports: readonly { name: string; input: () => Promise<ReportInput> }[] = [
  { name: 'a full report in English', input: async () => withPack(await anInput()) },
  {
    name: 'a full report in German',
    input: async () => withPack(await anInput({ language: 'de' })),
  },
  {
    name: 'nested groups and points',
    input: async () => withPack(await anInput({ folder: OPEN_DATA })),
  },
  {
    name: 'an assessment that has not begun',
    input: () => anInput({ assessment: { answers: {}, actions: [], priorities: {}, profile: {} } }),
  },
  { name: 'notes of 10,000 characters', input: withLongNotes },
  {
    name: 'a questionnaire in another language',
    input: () => anInput({ language: 'de', textLanguage: 'en' }),
  },
  {
    name: 'a town with signs in its name that files are written in',
    input: () => anInput({ assessment: { municipality: 'A\uFFFFB) & <č> \\ "' } }),
  },
  {
    name: 'a draft about an invented town with a made-up benchmark',
    input: async () => {
      const changes = { frozenAt: null } as const
      return withPack(await anInput({ changes, assessment: { isExample: true } }), {
        synthetic: true,
      })
    },
  },
]

describe('the rules of PDF/UA-1', () => {
  let fonts: ReportFonts
  let sound: FiledDocument

  beforeAll(async () => {
    fonts = await reportFonts()
    const pdf = writePdf(soundBlocks, {
      fonts,
      language: 'en',
      title: 'Title',
      author: 'Author',
      createdAt: new Date('2026-11-24T12:00:00Z'),
      footer: { title: 'Head', marks: [], pageOf: (page) => `Page ${String(page)}` },
    })
    sound = readDocument(pdf)
  })

  it.each(reports)('hold for $name', async ({ input }) => {
    const made = await input()
    const attachments = await attachmentsOf(made)
    const document = readDocument(writeReport(made, { fonts, attachments }))

    expect(document.pages.length).toBeGreaterThan(10)
    expect(violationsIn(document)).toEqual([])
  })

  it('hold for a report with one of everything', () => {
    expect(violationsIn(sound)).toEqual([])
  })

  it('have names that tell them apart', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
  })

  it.each(rules)('tell of a file that no longer $name', ({ name }) => {
    const { done, also = [] } = damages[name]

    const broken = namesOfBroken(done(sound))

    expect(broken.toSorted()).toEqual([name, ...also].toSorted())
  })

  it('hold for a file embedded as it should be', () => {
    expect(violationsIn(withFile(sound))).toEqual([])
  })

  it('hold for an image inside a figure', () => {
    expect(violationsIn(withDrawing(sound, 'Figure'))).toEqual([])
  })

  it('count a cell in each row it reaches into', () => {
    const span = (document: FiledDocument, type: string) =>
      withElement(document, type, (body) => body.replace('/K', '/A <</O /Table /RowSpan 2>> /K'))

    expect(namesOfBroken(span(sound, 'TD'))).toEqual(['has as many columns in each row of a table'])
  })
})
