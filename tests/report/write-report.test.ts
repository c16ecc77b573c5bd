import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportFonts } from '@/report/pdf/write-pdf'
import { writeReport } from '@/report/write-report'
import type { Answer } from '@/domain/assessment/answer'
import { createShippedFiles } from '@/cli/shipped-files'
import { loadExample } from '@/parse/shipped-content'
import { anAction, aNotApplicable } from '../builders/assessment'
import { aPicture } from '../builders/pictures'
import { anInput, OPEN_DATA, reportFonts, withPack } from './example'
import { violationsIn } from './pdf/accessibility-rules/rules'
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

    const [first, second] = [writeReport(input, { fonts }), writeReport(input, { fonts })]

    expect(Buffer.from(first).equals(second)).toBe(true)
  })

  it('stays below 250 kB with all questions, notes and a benchmark', async () => {
    const pdf = writeReport(withPack(await anInput()), { fonts })

    expect(pdf.length).toBeLessThan(250_000)
  })

  it('leaves made-up benchmark figures out of a final report, and says why', async () => {
    const input = withPack(await anInput(), { synthetic: true })

    const said = textOf(writeReport(input, { fonts })).replace(/\s+/g, ' ')

    expect(said).toContain('Left out: the benchmark, because its figures are synthetic')
    expect(said).not.toContain('Pilot round')
  })

  it.each([
    ['another version', { questionnaire: { id: 'lordimas', version: '9.0.0' } }, 'lordimas@9.0.0'],
    ['another path', { path: 'short' }, '“short”'],
  ])('leaves a benchmark for %s out, and says why', async (_, changes, named) => {
    const input = withPack(await anInput(), changes)

    const said = textOf(writeReport(input, { fonts })).replace(/\s+/g, ' ')

    expect(said).toContain('Left out: the benchmark, because it belongs to')
    expect(said).toContain(named)
  })

  it('says on every page that a report is a draft, an example, and compared with made-up figures', async () => {
    const input = await anInput({ changes: { frozenAt: null }, assessment: { isExample: true } })

    const pdf = writeReport(withPack(input, { synthetic: true }), { fonts })

    const pages = inspect(pdf, 'pdftotext', '-raw').split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(10)
    for (const page of pages) {
      expect(page).toContain('Draft · Example: invented town · Synthetic benchmark')
    }
  })

  it('says on the charts themselves that a benchmark is made up', async () => {
    const input = withPack(await anInput({ changes: { frozenAt: null } }), { synthetic: true })

    const said = textOf(writeReport(input, { fonts }))

    expect(said.match(/Synthetic: for trying the screens/g)?.length).toBeGreaterThanOrEqual(8)
    expect(said).toContain(
      'Dimensions from the strongest to the weakest (synthetic: for trying the screens)',
    )
  })

  it('numbers its pages', async () => {
    const said = textOf(writeReport(await anInput(), { fonts }))

    const pages = said.split('\f').length - 1
    expect(said).toContain(`Page 1 of ${String(pages)}`)
    expect(said).toContain(`Page ${String(pages)} of ${String(pages)}`)
  })

  it.each(['en', 'de'] as const)('has words for everything in %s', async (language) => {
    const input = withPack(await anInput({ language }))

    const said = textOf(writeReport(input, { fonts }))

    expect(said).not.toMatch(/\{\{|\}\}|undefined|NaN|�/)
  })

  it('runs a note of 10,000 characters over pages, as one element', async () => {
    const text = 'The council discussed this at length and scribbled absolutely all down. '.repeat(
      160,
    )
    const input = await withNote({ text, language: 'en' })

    const pdf = writeReport(input, { fonts })

    const spread = inReadingOrder(readDocument(pdf)).filter(
      ({ type, marks }) => type === 'LBody' && new Set(marks.map(pageOfMark)).size > 1,
    )
    expect(spread.some(({ marks }) => new Set(marks.map(pageOfMark)).size >= 3)).toBe(true)
    const said = inspect(pdf, 'pdftotext', '-raw')
    for (const word of ['discussed', 'scribbled', 'absolutely']) {
      expect(said.match(new RegExp(`\\b${word}\\b`, 'g'))).toHaveLength(160)
    }
  })

  it('marks a note with the language it was written in', async () => {
    const input = await withNote({ text: 'Le conseil a décidé.', language: 'fr' })

    const filed = readDocument(writeReport(input, { fonts }))

    expect(filed.elements.filter(({ source }) => source.includes('/Lang (fr)'))).toHaveLength(1)
  })

  it('marks the wording of a questionnaire that is in another language than the app', async () => {
    const input = await anInput({ language: 'de', textLanguage: 'en' })

    const filed = readDocument(writeReport(input, { fonts }))

    const spoken = filed.elements.filter(({ source }) => source.includes('/Lang (en)'))
    expect(spoken.length).toBeGreaterThan(100)
    expect(filed.source).toContain('/Lang (de)')
  })

  it('prints an unsafe link without linking it', async () => {
    const input = await withNote(null, [{ title: 'Trap', link: 'javascript:alert(1)' }])

    const pdf = writeReport(input, { fonts })

    expect(textOf(pdf)).toContain('Trap javascript:alert(1)')
    expect(everythingIn(pdf)).toContain('/URI (https://')
    expect(everythingIn(pdf)).not.toContain('/URI (javascript')
  })

  it('takes a link with brackets and letters of any alphabet', async () => {
    const link = 'https://example.org/wiki/Straße_(Köln)?q=(a'
    const input = await withNote(null, [{ title: 'Street (map)', link }])

    const pdf = writeReport(input, { fonts })

    expect(inspect(pdf, 'qpdf', '--check')).toContain('No syntax or stream encoding errors')
    expect(everythingIn(pdf)).toContain(
      '/URI (https://example.org/wiki/Stra%C3%9Fe_\\(K%C3%B6ln\\)?q=\\(a)',
    )
  })

  it('writes a report on an assessment that has not begun', async () => {
    const input = await anInput({
      assessment: { answers: {}, profile: {}, actions: [], priorities: {}, municipality: '' },
    })

    const said = textOf(writeReport(input, { fonts }))

    expect(said).toContain('No overall score yet')
    expect(said).toContain('0 of 29 questions answered')
    expect(said).toContain('No actions have been recorded yet')
  })

  it.each(['', '\u200B', ' \u00AD\n\u200D '])(
    'makes a report of texts in which nothing can be seen: %j',
    async (blank) => {
      const input = await withNote({ text: blank, language: 'en' }, [
        { title: blank, link: 'https://example.org/a' },
      ])
      const unseen = {
        ...input.assessment,
        name: blank,
        municipality: blank,
        actions: [anAction({ what: blank, ownerRole: blank, decision: blank })],
      }

      const pdf = writeReport({ ...input, assessment: unseen, preparedBy: blank }, { fonts })

      expect(textOf(pdf)).toContain('Unnamed municipality')
      expect(violationsIn(readDocument(pdf))).toEqual([])
    },
  )

  it('survives text that is not meant for paper', async () => {
    const text = 'Tab\there, NUL\0there, 😀, e\u0301, \u202Eright to left\u200F, 市'
    const input = await withNote({ text, language: 'en' })

    const said = textOf(
      writeReport({ ...input, assessment: { ...input.assessment, municipality: text } }, { fonts }),
    )

    expect(said).toContain('Tab here, NUL there, �, é, right to left, �')
  })

  it('breaks a note of 50,000 characters without a space, and keeps every one', async () => {
    const input = await withNote({ text: 'Antworten'.repeat(5_556), language: 'de' })

    const pdf = writeReport(input, { fonts })

    expect(violationsIn(readDocument(pdf))).toEqual([])
    const said = inspect(pdf, 'pdftotext', '-raw').replace(/\s/g, '')
    expect(said.replace(/[^A-Za-z]/g, '')).toContain('Antworten'.repeat(100))
    expect(said.match(/Antworten/g)).toHaveLength(5_556)
  })

  it('comes out where a whole dimension does not apply, and says so', async () => {
    const input = await anInput()
    const [dimension] = input.questionnaire.groups
    const aside = Object.fromEntries(
      (dimension?.questions ?? []).map(({ id }) => [id, aNotApplicable('No such office.')]),
    )
    const answers = { ...input.assessment.answers, ...aside }

    const said = textOf(
      writeReport({ ...input, assessment: { ...input.assessment, answers } }, { fonts }),
    )

    expect(said).toContain('The score covers 6 of 7 dimensions.')
    expect(said).toContain('Does not apply')
  })

  it('has the coat of arms as a picture with words, and the same bytes each time', async () => {
    const input = await anInput({ changes: { coatOfArms: aPicture() } })

    const [first, second] = [writeReport(input, { fonts }), writeReport(input, { fonts })]

    expect(Buffer.from(first).equals(second)).toBe(true)
    expect(violationsIn(readDocument(first))).toEqual([])
    expect(everythingIn(first)).toContain('(Coat of arms: Neustadt an der Aue)')
    expect(inspect(first, 'pdfimages', '-list')).toContain('image')
  })

  it.each([
    ['short', 'Au'],
    [
      'overlong',
      'Verwaltungsgemeinschaft Oberes Weiherbachtal mit den Mitgliedsgemeinden '.repeat(2),
    ],
  ])(
    'has its title page on one page where the municipality’s name is %s',
    async (_, municipality) => {
      const input = await anInput({
        changes: { frozenAt: null, coatOfArms: aPicture(), preparedBy: 'Digital office' },
        assessment: { municipality, isExample: true },
      })

      const pdf = writeReport(withPack(input, { synthetic: true }), { fonts })

      const [, second] = inspect(pdf, 'pdftotext', '-layout').split('\f')
      expect(second).toContain('For the council: the result on one page')
    },
  )

  it('says why the coat of arms is not there', async () => {
    const input = await anInput({
      changes: { leftOut: [{ kind: 'coatOfArms', fault: 'damaged' }] },
    })

    const said = textOf(writeReport(input, { fonts })).replace(/\s+/g, ' ')

    expect(said).toContain('Left out: the coat of arms, because the picture is damaged.')
  })

  it('has the council’s part on one page, and every dimension on a page of its own', async () => {
    const wish = { folder: 'lordimas/1.1.0', assessment: await shippedExample() }
    const pdf = writeReport(withPack(await anInput(wish)), { fonts })

    const pages = inspect(pdf, 'pdftotext', '-layout').split('\f')
    // The first line is the running head.
    const headings = pages.map((page) => page.split('\n').filter((line) => line.trim() !== '')[1])
    const pageOf = (title: string) => headings.findIndex((heading) => heading?.trim() === title)
    expect(pageOf('Profile of all dimensions')).toBe(
      pageOf('For the council: the result on one page') + 1,
    )
    const first = pageOf('Governance & strategy')
    expect(pageOf('Networking & participation')).toBe(first + 6)
  })

  async function shippedExample() {
    const example = await loadExample(createShippedFiles(), { id: 'lordimas', version: '1.1.0' })
    if (example === null) throw new Error('No example ships')
    return example
  }

  it('writes points where the questionnaire adds points up', async () => {
    const said = textOf(writeReport(await anInput({ folder: OPEN_DATA }), { fonts }))

    expect(said).toMatch(/Overall +\d,\d{3} of 2,540/)
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
