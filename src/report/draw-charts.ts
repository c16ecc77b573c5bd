import { jsPDF } from 'jspdf'
import type { Block } from './blocks'
import { drawChart } from './drawing/draw-chart'
import type { Drawing } from './drawing/shape'
import { BODY_WIDTH } from './pdf/page'
import { createTypesetter } from './pdf/typesetter'
import type { ReportFonts } from './pdf/write-pdf'

/** Draws every chart among the blocks, by its place, as wide as it is on the page. */
export function drawCharts(
  blocks: readonly Block[],
  fonts: ReportFonts,
): ReadonlyMap<number, Drawing> {
  const type = createTypesetter(new jsPDF(), fonts)
  return new Map(
    blocks.flatMap((block, index) =>
      block.kind === 'chart' ? [[index, drawChart(block.chart, BODY_WIDTH, type)] as const] : [],
    ),
  )
}
