import { beforeAll, describe, expect, it } from 'vitest'
import { parseQuestionnaireText } from '@/parse/parse-questionnaire'
import { createReportWords, type ReportWording } from '@/report/create-report-words'
import type { ReportInput } from '@/report/report-input'
import { writeReport } from '@/report/write-report'
import { anInput, readJson, reportFonts, withPack } from './example'
import { violationsIn } from './pdf/accessibility-rules/rules'
import { inspect, readDocument } from './pdf/pdf-structure'

const keysOf = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    : [`${path} ${placeholdersOf(String(value))}`]

const placeholdersOf = (sentence: string): string =>
  [...new Set(sentence.match(/\{\{\w+\}\}/g) ?? [])].toSorted().join(' ')

/** The app does not speak Greek; its reports have to be able to. */
describe('a report in Greek', () => {
  let wording: ReportWording
  let input: ReportInput

  beforeAll(async () => {
    wording = {
      report: (await readJson('tests/fixtures/greek/report.json')) as ReportWording['report'],
      explanation: (await readJson(
        'tests/fixtures/greek/explanation.json',
      )) as ReportWording['explanation'],
    }
    const english = withPack(await anInput({ folder: 'lordimas/1.1.0' }))
    const text = parseQuestionnaireText(
      await readJson('tests/fixtures/greek/text.el.json'),
      english.questionnaire,
    )
    if (!text.ok) throw new Error(JSON.stringify(text.failure))
    input = { ...english, ...createReportWords('el', wording), text: text.value }
  })

  it.each(['report', 'explanation'] as const)(
    'is worded like the English one, key by key: %s',
    async (namespace) => {
      const english = await readJson(`locales/en/${namespace}.json`)

      expect(keysOf(wording[namespace])).toEqual(keysOf(english))
    },
  )

  it('comes out whole: every letter there, every rule of PDF/UA-1 kept', async () => {
    const pdf = writeReport(input, { fonts: await reportFonts() })

    const said = inspect(pdf, 'pdftotext', '-layout')
    expect(said).toContain('Ψηφιακές δημόσιες υπηρεσίες')
    expect(said).not.toMatch(/\{\{|undefined|NaN|\uFFFD/)
    expect(inspect(pdf, 'qpdf', '--check')).toContain('No syntax or stream encoding errors')
    expect(violationsIn(readDocument(pdf))).toEqual([])
  })

  it('names its language, and English where a note is in it', async () => {
    const { source, elements } = readDocument(writeReport(input, { fonts: await reportFonts() }))

    expect(source).toContain('/Lang (el)')
    expect(elements.some((element) => element.source.includes('/Lang (en)'))).toBe(true)
  })
})
