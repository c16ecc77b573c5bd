import type { Bar, BarsChart } from '../../blocks'
import { COLOURS, STYLES } from '../look'
import { BODY_WIDTH, PAGE } from '../page'
import type { Press } from '../press'
import { drawKey, setKey } from './chart-key'
import { drawLabel, levelColour, medianMark, setLabel, stroke } from './pen'
import type { SetChart } from './set-chart'
import {
  drawGrid,
  drawTicks,
  drawTrackRow,
  setTrackRow,
  TICK_HEIGHT,
  TRACK,
  type TrackRow,
  trackX,
} from './track'

const STRIP_HEIGHT = 6.4
const BAR_HEIGHT = 3.6
const KEY_GAP = 2

/** Values as bars from a common zero, with levels above and what is still possible as a line. */
export function setBars(press: Press, chart: BarsChart): SetChart {
  const rows = chart.bars.map((bar) => ({
    bar,
    row: setTrackRow(press, bar.label, bar.ownLabel, bar.isTotal, bar.depth),
  }))
  const strip = chart.levels.length > 0 ? STRIP_HEIGHT : 0
  const body = rows.reduce((sum, { row }) => sum + row.height, 0)
  const keyed = setKey(press, chart.key)
  const marks =
    chart.levels.length > 0 ? chart.levels.map(({ from }) => ({ at: from })) : chart.ticks
  return {
    height: strip + body + TICK_HEIGHT + KEY_GAP + keyed.height,
    draw: (y) => {
      if (strip > 0) drawLevels(press, chart.levels, y)
      drawGrid(press, [...marks, { at: 0 }, { at: 1 }], y + strip, y + strip + body)
      let top = y + strip
      for (const { bar, row } of rows) {
        drawBar(press, bar, row, top)
        top += row.height
      }
      drawTicks(press, chart.ticks, top)
      drawKey(press, keyed, top + TICK_HEIGHT + KEY_GAP, (kind, x, middle) => {
        if (kind === 'benchmark') medianMark(press, x, middle - 1.3, 2.6)
        else {
          press.pdf.setFillColor(COLOURS.own)
          press.pdf.rect(x - 2, middle - 1.2, 4, 2.4, 'F')
        }
      })
    },
  }
}

/** The levels as a strip above the bars; the number stands above its part, on white. */
function drawLevels(press: Press, levels: BarsChart['levels'], y: number): void {
  levels.forEach(({ from, label }, index) => {
    const to = levels[index + 1]?.from ?? 1
    press.pdf.setFillColor(levelColour(index, levels.length))
    press.pdf.rect(trackX(from), y + 4, TRACK.width * (to - from), 1.4, 'F')
    const set = setLabel(press, label, STYLES.chartMuted, TRACK.width)
    drawLabel(press, set, trackX((from + to) / 2), y, 'center')
  })
}

function drawBar(press: Press, bar: Bar, row: TrackRow, y: number): void {
  const { pdf } = press
  const middle = y + row.height / 2
  if (bar.isTotal) {
    stroke(press, COLOURS.line, 0.25)
    pdf.line(PAGE.left, y, PAGE.left + BODY_WIDTH, y)
  }
  if (bar.own !== null) {
    pdf.setFillColor(COLOURS.own)
    pdf.rect(TRACK.x, middle - BAR_HEIGHT / 2, TRACK.width * bar.own, BAR_HEIGHT, 'F')
  }
  if (bar.range !== null && bar.range.low < bar.range.high) drawRange(press, bar.range, middle)
  if (bar.median !== null) medianMark(press, trackX(bar.median), middle - 2.7, 5.4)
  drawTrackRow(press, row, y)
}

/** From the lowest to the highest that is still possible, with stops at both ends. */
function drawRange(
  press: Press,
  { low, high }: { readonly low: number; readonly high: number },
  middle: number,
): void {
  const { pdf } = press
  // White below the line keeps it apart from a bar of the same colour.
  for (const [colour, width] of [
    [COLOURS.paper, 1.2],
    [COLOURS.own, 0.45],
  ] as const) {
    stroke(press, colour, width)
    pdf.line(trackX(low), middle, trackX(high), middle)
    for (const end of [low, high]) pdf.line(trackX(end), middle - 1.3, trackX(end), middle + 1.3)
  }
}
