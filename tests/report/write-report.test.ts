import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportFonts } from '@/report/pdf/write-pdf'
import { writeReport } from '@/report/write-report'
import type { Answer } from '@/domain/assessment/answer'
import { anInput, OPEN_DATA, reportFonts, withPack } from './example'
import { inReadingOrder, inspect, readDocument } from './pdf/pdf-structure'

/** All objects of the file, packed ones included. */
const everythingIn = (pdf: Uint8Array): string => [...readDocument(pdf).objects.values()].join('\n')

describe('writeReport', () => {
  let fonts: ReportFonts

  beforeAll(async () => {
    fonts = await reportFonts()
  })

  const textOf = (pdf: Uint8Array) =>
    inspect(pdf, 'pdftotext', '-layout').replace(/[ \u00A0]+/g, ' ')

  it('makes the same bytes of the same input', async () => {
    const input = withPack(await anInput())

    const [first, second] = [writeReport(input, fonts), writeReport(input, fonts)]

    expect(Buffer.from(first).equals(second)).toBe(true)
  })

  it('stays below 250 kB with all questions, notes and a benchmark', async () => {
    const pdf = writeReport(withPack(await anInput()), fonts)

    expect(pdf.length).toBeLessThan(250_000)
  })

  it('refuses made-up benchmark figures in a final report', async () => {
    const input = withPack(await anInput(), { synthetic: true })

    expect(() => writeReport(input, fonts)).toThrow('syntheticInFinal')
  })

  it('says on every page that a report is a draft, an example, and compared with made-up figures', async () => {
    const input = await anInput({ changes: { status: 'draft' }, assessment: { isExample: true } })

    const pdf = writeReport(withPack(input, { synthetic: true }), fonts)

    const pages = inspect(pdf, 'pdftotext', '-raw').split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(10)
    for (const page of pages) {
      expect(page).toContain('Draft · Example: invented town · Synthetic benchmark')
    }
  })

  it('says on the charts themselves that a benchmark is made up', async () => {
    const input = withPack(await anInput({ changes: { status: 'draft' } }), { synthetic: true })

    const said = textOf(writeReport(input, fonts))

    expect(said.match(/Synthetic: for trying the screens/g)?.length).toBeGreaterThanOrEqual(8)
    expect(said).toContain('Scores by dimension (synthetic: for trying the screens)')
  })

  it('numbers its pages', async () => {
    const said = textOf(writeReport(await anInput(), fonts))

    const pages = said.split('\f').length - 1
    expect(said).toContain(`Page 1 of ${String(pages)}`)
    expect(said).toContain(`Page ${String(pages)} of ${String(pages)}`)
  })

  it.each(['en', 'de'] as const)('has words for everything in %s', async (language) => {
    const input = withPack(await anInput({ language }))

    const said = textOf(writeReport(input, fonts))

    expect(said).not.toMatch(/\{\{|\}\}|undefined|NaN|�/)
  })

  it('runs a note of 10,000 characters over pages, as one element', async () => {
    const text = 'The council discussed this at length and wrote absolutely all down. '.repeat(160)
    const input = await withNote({ text, language: 'en' })

    const pdf = writeReport(input, fonts)

    const spread = inReadingOrder(readDocument(pdf)).filter(
      ({ type, marks }) => type === 'LBody' && new Set(marks.map(pageOfMark)).size > 1,
    )
    expect(spread.some(({ marks }) => new Set(marks.map(pageOfMark)).size >= 3)).toBe(true)
    const said = inspect(pdf, 'pdftotext', '-raw')
    for (const word of ['discussed', 'wrote', 'absolutely']) {
      expect(said.match(new RegExp(`\\b${word}\\b`, 'g'))).toHaveLength(160)
    }
  })

  it('marks a note with the language it was written in', async () => {
    const input = await withNote({ text: 'Le conseil a décidé.', language: 'fr' })

    const filed = readDocument(writeReport(input, fonts))

    expect(filed.elements.filter(({ source }) => source.includes('/Lang (fr)'))).toHaveLength(1)
  })

  it('marks the wording of a questionnaire that is in another language than the app', async () => {
    const input = await anInput({ language: 'de', textLanguage: 'en' })

    const filed = readDocument(writeReport(input, fonts))

    const spoken = filed.elements.filter(({ source }) => source.includes('/Lang (en)'))
    expect(spoken.length).toBeGreaterThan(100)
    expect(filed.source).toContain('/Lang (de)')
  })

  it('prints an unsafe link without linking it', async () => {
    const input = await withNote(null, [{ title: 'Trap', link: 'javascript:alert(1)' }])

    const pdf = writeReport(input, fonts)

    expect(textOf(pdf)).toContain('Trap javascript:alert(1)')
    expect(everythingIn(pdf)).toContain('/URI (https://')
    expect(everythingIn(pdf)).not.toContain('/URI (javascript')
  })

  it('takes a link with brackets and letters of any alphabet', async () => {
    const link = 'https://example.org/wiki/Straße_(Köln)?q=(a'
    const input = await withNote(null, [{ title: 'Street (map)', link }])

    const pdf = writeReport(input, fonts)

    expect(inspect(pdf, 'qpdf', '--check')).toContain('No syntax or stream encoding errors')
    expect(everythingIn(pdf)).toContain(
      '/URI (https://example.org/wiki/Stra%C3%9Fe_\\(K%C3%B6ln\\)?q=\\(a)',
    )
  })

  it('writes a report on an assessment that has not begun', async () => {
    const input = await anInput({
      assessment: { answers: {}, profile: {}, actions: [], priorities: {}, municipality: '' },
    })

    const said = textOf(writeReport(input, fonts))

    expect(said).toContain('No overall score yet')
    expect(said).toContain('0 of 29 questions answered')
    expect(said).toContain('No actions have been recorded yet')
  })

  it('survives text that is not meant for paper', async () => {
    const text = 'Tab\there, NUL\0there, 😀, e\u0301, \u202Eright to left\u200F, 市'
    const input = await withNote({ text, language: 'en' })

    const said = textOf(
      writeReport({ ...input, assessment: { ...input.assessment, municipality: text } }, fonts),
    )

    expect(said).toContain('Tab here, NUL there, �, é, right to left, �')
  })

  it('writes points where the questionnaire adds points up', async () => {
    const said = textOf(writeReport(await anInput({ folder: OPEN_DATA }), fonts))

    expect(said).toMatch(/\d,\d{3}\s+of 2,540 points/)
    expect(said).toMatch(/\d+\.\d% of the points/)
  })

  const pageOfMark = (mark: string) => mark.split('/')[0]

  async function withNote(note: Answer['note'], evidence: Answer['evidence'] = []) {
    const input = await anInput({ assessment: { actions: [] } })
    const id = 'digital-strategy'
    const answer: Answer = { value: { kind: 'option', option: 'doing' }, note, evidence }
    const { assessment } = input
    return {
      ...input,
      contextFigures: [],
      assessment: { ...assessment, answers: { ...assessment.answers, [id]: answer } },
    }
  }
})
