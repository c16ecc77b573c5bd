import { jsPDF } from 'jspdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { readReportPdf } from '@/parse/read-report-pdf'
import type { ReportInput } from '@/report/report-input'
import { anInput } from '../report/example'
import { aReportPdf, attachmentsOf, rewritten } from '../report/verified-report'

let input: ReportInput
let file: Uint8Array

beforeAll(async () => {
  input = await anInput({ path: 'short' })
  file = await aReportPdf(input)
})

const bytesOf = (text: string) => new TextEncoder().encode(text)

const problemsOf = async (bytes: Uint8Array) => {
  const pdf = await readReportPdf(bytes)
  return pdf.ok ? [] : pdf.failure
}

async function pdfOf(bytes: Uint8Array) {
  const pdf = await readReportPdf(bytes)
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.failure))
  return pdf.value
}

/** A PDF that is no report, with so many pages. */
function aPdf(pages = 1): Uint8Array {
  const pdf = new jsPDF()
  for (let page = 2; page <= pages; page += 1) pdf.addPage()
  return new Uint8Array(pdf.output('arraybuffer'))
}

describe('readReportPdf', () => {
  it('brings the attachments as they were written', async () => {
    const { attachments } = await pdfOf(file)

    const written = await attachmentsOf(input)
    expect([...attachments].toSorted()).toEqual(
      written.map(({ name, content }) => [name, content]).toSorted(),
    )
  })

  it('brings the text in reading order, element by element', async () => {
    const { passages } = await pdfOf(file)

    expect(passages.slice(0, 5).map(({ page, role, text }) => [page, role, text.trim()])).toEqual([
      [1, 'P', 'Self-assessment report'],
      [1, 'H1', 'Neustadt an der Aue'],
      [1, 'P', input.text.title],
      [1, 'Lbl', 'Assessment'],
      [1, 'LBody', 'Autumn 2026'],
    ])
  })

  it('keeps words apart that stand on two lines', async () => {
    const { passages } = await pdfOf(file)
    const limit = passages.find(({ text }) => text.includes('rough steps'))

    expect(limit?.text.trim().replace(/\s+/g, ' ')).toBe(input.t('limits.smallDifferences'))
  })

  it('tells heads and feet apart', async () => {
    const { passages, loose, pages } = await pdfOf(file)

    expect(loose.filter(({ text }) => /Page \d+ of/.test(text))).toHaveLength(pages)
    expect(passages.filter(({ text }) => /Page \d+ of/.test(text))).toEqual([])
  })

  it('leaves the bytes with their owner', async () => {
    const before = Buffer.from(file).toString('base64')

    await readReportPdf(file)

    expect(Buffer.from(file).toString('base64')).toBe(before)
  })
})

describe('a file that is no report', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', bytesOf('Overall: 100')],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
  ])('is refused: %s', async (_name, bytes) => {
    expect(await problemsOf(bytes)).toEqual([{ code: 'notPdf', path: '' }])
  })

  it('is refused as damaged', async () => {
    expect(await problemsOf(bytesOf('%PDF-1.7\n'))).toEqual([{ code: 'damagedPdf', path: '' }])
  })

  it('is refused with a password', async () => {
    const locked = new jsPDF({ encryption: { userPassword: 'secret', userPermissions: [] } })
    const bytes = new Uint8Array(locked.output('arraybuffer'))

    expect(await problemsOf(bytes)).toEqual([{ code: 'damagedPdf', path: '' }])
  })

  it('is refused without the data of a report', async () => {
    expect(await problemsOf(aPdf())).toEqual([{ code: 'noReportData', path: '' }])
    const bare = await aReportPdf(input, { attachments: () => [] })
    expect(await problemsOf(bare)).toEqual([{ code: 'noReportData', path: '' }])
  })

  it('is refused with too many pages', async () => {
    expect(await problemsOf(aPdf(2_001))).toEqual([
      { code: 'tooManyPages', path: '', pages: 2_001, limit: 2_000 },
    ])
  })

  it('is refused where it is too large', async () => {
    expect(await problemsOf(new Uint8Array(50_000_001))).toEqual([
      { code: 'tooLarge', path: '', megabytes: 51, limit: 50 },
    ])
  })

  it('is refused where an attachment is too large once it is unpacked', async () => {
    const bomb = await aReportPdf(input, {
      attachments: (files) =>
        files.map((one) =>
          one.name === 'assessment.json' ? { ...one, content: ' '.repeat(20_000_001) } : one,
        ),
    })

    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await problemsOf(bomb)).toEqual([
      { code: 'tooLarge', path: 'assessment.json', megabytes: 21, limit: 20 },
    ])
  })

  it('is refused where an attachment is no text', async () => {
    const open = Buffer.from(rewritten(file, '--qdf')).toString('latin1')
    const broken = open.replace('"format": "report"', '"format": "\xff\xffport"')

    expect(broken).not.toBe(open)
    expect(await problemsOf(new Uint8Array(Buffer.from(broken, 'latin1')))).toEqual([
      { code: 'notText', path: 'report.json' },
    ])
  })
})
