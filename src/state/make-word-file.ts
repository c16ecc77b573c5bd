import { drawCharts } from '@/report/draw-charts'
import { leaveOut } from '@/report/leave-out'
import { planReport } from '@/report/plan-report'
import type { ReportInput } from '@/report/report-input'
import { reportProperties } from '@/report/report-properties'
import { createPainter } from './paint-drawing'
import type { ReportRequest } from './report-request'

/** The report as a Word file. What writes it comes only now: a PDF does without. */
export async function makeWordFile(
  wished: ReportInput,
  fonts: ReportRequest['fonts'],
  onProgress: (share: number) => void,
): Promise<Uint8Array> {
  const { writeDocx } = await import('@/report/docx/write-docx')
  const input = leaveOut(wished)
  const blocks = planReport(input)
  return writeDocx(blocks, {
    ...reportProperties(input),
    drawings: drawCharts(blocks, fonts),
    pictureOf: createPainter(fonts),
    onProgress,
  })
}
