import type { QuartilesChart, QuartilesRow } from '../../blocks'
import { COLOURS } from '../look'
import { BODY_WIDTH, PAGE } from '../page'
import type { Press } from '../press'
import { drawKey, setKey } from './chart-key'
import { hatch, stroke } from './pen'
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

const BAND_HEIGHT = 4
const KEY_GAP = 2

/** The own mark on the hatched middle half of a group. */
export function setQuartiles(press: Press, chart: QuartilesChart): SetChart {
  const rows = chart.rows.map((row) => ({
    row,
    set: setTrackRow(press, row.label, row.ownLabel, row.isTotal),
  }))
  const body = rows.reduce((sum, { set }) => sum + set.height, 0)
  const keyed = setKey(press, chart.key)
  return {
    height: body + TICK_HEIGHT + KEY_GAP + keyed.height,
    draw: (y) => {
      drawGrid(press, chart.ticks, y, y + body)
      let top = y
      for (const { row, set } of rows) {
        drawRow(press, row, set, top)
        top += set.height
      }
      drawTicks(press, chart.ticks, top)
      drawKey(press, keyed, top + TICK_HEIGHT + KEY_GAP, (kind, x, middle) => {
        if (kind === 'own') ownMark(press, x, middle)
        else band(press, { left: x - 2.6, right: x + 2.6, median: x, middle, height: 2.6 })
      })
    },
  }
}

function drawRow(press: Press, row: QuartilesRow, set: TrackRow, y: number): void {
  const middle = y + set.height / 2
  if (row.isTotal) {
    stroke(press, COLOURS.line, 0.25)
    press.pdf.line(PAGE.left, y, PAGE.left + BODY_WIDTH, y)
  }
  stroke(press, COLOURS.hairline, 0.2)
  press.pdf.line(TRACK.x, middle, TRACK.end, middle)
  if (row.quartiles !== null) {
    const { lower, median, upper } = row.quartiles
    band(press, {
      left: trackX(lower),
      right: trackX(upper),
      median: trackX(median),
      middle,
      height: BAND_HEIGHT,
    })
  }
  if (row.own !== null) ownMark(press, trackX(row.own), middle)
  drawTrackRow(press, set, y)
}

interface Band {
  readonly left: number
  readonly right: number
  readonly median: number
  readonly middle: number
  readonly height: number
}

function band(press: Press, { left, right, median, middle, height }: Band): void {
  const { pdf } = press
  const top = middle - height / 2
  pdf.setFillColor(COLOURS.paper)
  pdf.rect(left, top, right - left, height, 'F')
  stroke(press, COLOURS.benchmark, 0.15)
  hatch(press, left, top, right - left, height)
  stroke(press, COLOURS.benchmark, 0.4)
  pdf.rect(left, top, right - left, height, 'S')
  stroke(press, COLOURS.benchmark, 0.9)
  pdf.line(median, top - 0.7, median, top + height + 0.7)
}

function ownMark(press: Press, x: number, y: number): void {
  stroke(press, COLOURS.paper, 0.5)
  press.pdf.setFillColor(COLOURS.own)
  press.pdf.circle(x, y, 1.7, 'FD')
}
