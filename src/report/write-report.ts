import type { Attachment } from '@/domain/report/attachment'
import { leaveOut } from './leave-out'
import { type ReportFonts, writePdf } from './pdf/write-pdf'
import { planReport } from './plan-report'
import type { ReportInput } from './report-input'
import { reportProperties } from './report-properties'

interface WriteOptions {
  readonly fonts: ReportFonts
  /** What the pages print, as data. */
  readonly attachments?: readonly Attachment[]
  /** Told with the share that is done, 0–1. */
  readonly onProgress?: (share: number) => void
}

/** The report as a tagged PDF (PDF/UA-1). The same input makes the same bytes. */
export function writeReport(wished: ReportInput, options: WriteOptions): Uint8Array {
  const input = leaveOut(wished)
  return writePdf(planReport(input), { ...options, ...reportProperties(input) })
}
