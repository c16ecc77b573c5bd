import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadReportData } from '@/domain/report/report-data'
import { createShippedFiles } from '@/cli/shipped-files'
import { readReportPdf, type ReportPdf } from '@/parse/read-report-pdf'
import { readReportData } from '@/parse/report-data'
import { reportAttachments } from '@/parse/write-report-data'
import { loadShippedDefinitionFile } from '@/parse/shipped-content'
import type { Attachment } from '@/domain/report/attachment'
import type { Block } from '@/report/blocks'
import { leaveOut } from '@/report/leave-out'
import { writePdf } from '@/report/pdf/write-pdf'
import { planReport } from '@/report/plan-report'
import { reportDataOf } from '@/report/report-data-of'
import type { ReportInput } from '@/report/report-input'
import { reportProperties } from '@/report/report-properties'
import { type Verification, verifyReport } from '@/report/verify-report'
import { reportFonts } from './example'

/** The definition of a shipped questionnaire as its file has it. */
export const definitionOf = ({ questionnaire }: ReportInput): Promise<object> =>
  loadShippedDefinitionFile(createShippedFiles(), questionnaire)

/** Stands for the words of every report that is made here. */
export const WORDING = '1'.repeat(64)

/** The files inside a report, named by its own words. */
export const attachmentsOf = async (input: ReportInput): Promise<readonly Attachment[]> =>
  reportAttachments(
    reportDataOf(input),
    { definition: await definitionOf(input), wording: WORDING },
    (file) => input.t(`attachment.${file}`),
  )

/** How a report can be forged: other blocks on its pages, or other files inside it. */
export interface Forgery {
  readonly blocks?: (blocks: readonly Block[]) => readonly Block[]
  readonly attachments?: (attachments: readonly Attachment[]) => readonly Attachment[]
}

/** The PDF of a report, as the app writes it but for what is forged. */
export async function aReportPdf(wished: ReportInput, forgery: Forgery = {}): Promise<Uint8Array> {
  const { blocks = same, attachments = same } = forgery
  const input = leaveOut(wished)
  return writePdf(blocks(planReport(input)), {
    fonts: await reportFonts(),
    attachments: attachments(await attachmentsOf(wished)),
    ...reportProperties(input),
  })
}

const same = <Value>(value: Value): Value => value

/** Changes the JSON of one attachment. */
export const forgeFile =
  (name: string, forge: (text: string) => string): NonNullable<Forgery['attachments']> =>
  (attachments) =>
    attachments.map((file) => {
      if (file.name !== name) return file
      const content = forge(file.content)
      if (content === file.content) throw new Error('Nothing was forged')
      return { ...file, content }
    })

export interface ReadReport {
  readonly pdf: ReportPdf
  readonly data: ReadReportData
}

/** What a check reads from a report; a report that cannot be read is an error here. */
export async function readReport(file: Uint8Array): Promise<ReadReport> {
  const pdf = await readReportPdf(file)
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.failure))
  const data = readReportData(pdf.value.attachments)
  if (!data.ok) throw new Error(JSON.stringify(data.failure))
  return { pdf: pdf.value, data: data.value }
}

/** Checks a report with the words of the input that it was made from. */
export async function verified(
  file: Uint8Array,
  { language, t, explain }: ReportInput,
  shippedHash: string | null = null,
  wording = WORDING,
): Promise<Verification> {
  const words = { language, t, explain, wording }
  return verifyReport({ ...(await readReport(file)), words, shippedHash })
}

/** What a check finds wrong. */
export function faultsOf({ verdict, scores, pages, ruler }: Verification) {
  return {
    verdict,
    scores: scores.differences,
    pages: pages.kind === 'compared' ? pages.differences : pages.reason,
    ...(ruler.hash === ruler.statedHash ? {} : { ruler }),
  }
}

export const NOTHING = { verdict: 'consistent', scores: [], pages: [] }

/** All that is read off the pages of a report, as one text. */
export async function saidOn(file: Uint8Array): Promise<string> {
  const { pdf } = await readReport(file)
  return pdf.passages.map(({ text }) => text).join('\n')
}

/** The file as qpdf writes it; `overlay` is laid over its second page. */
export function rewritten(
  file: Uint8Array,
  option: string | null,
  overlay: Uint8Array | null = null,
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const [from, over, to] = ['from.pdf', 'over.pdf', 'to.pdf'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  try {
    writeFileSync(from, file)
    if (overlay !== null) writeFileSync(over, overlay)
    const laid = overlay === null ? [] : ['--overlay', over, '--to=2', '--from=1', '--']
    execFileSync('qpdf', [...(option === null ? [] : [option]), from, ...laid, to])
    return new Uint8Array(readFileSync(to))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
