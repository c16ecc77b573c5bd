import type { Tick } from '../../blocks'
import { COLOURS, STYLES } from '../look'
import { BODY_WIDTH, PAGE } from '../page'
import type { Press } from '../press'
import { drawLabel, type Label, setLabel, stroke } from './pen'

/** Names on the left, the scale in the middle, values on the right: the same on every page. */
const NAME_WIDTH = 59
const TRACK_WIDTH = 57
const GAP = 4

export const TRACK = {
  x: PAGE.left + NAME_WIDTH + GAP,
  width: TRACK_WIDTH,
  end: PAGE.left + NAME_WIDTH + GAP + TRACK_WIDTH,
} as const

const VALUE_X = TRACK.end + GAP
const VALUE_WIDTH = BODY_WIDTH - NAME_WIDTH - TRACK_WIDTH - 2 * GAP
const ROW_PADDING = 1.1
const SHORTEST_ROW = 6.6
const INDENT_OF_DEPTH = 4

/** Where a value 0–1 lies. */
export const trackX = (value: number): number => TRACK.x + TRACK.width * value

export interface TrackRow {
  readonly name: Label
  readonly value: Label
  readonly height: number
  readonly indent: number
}

export function setTrackRow(
  press: Press,
  name: string,
  value: string,
  isTotal: boolean,
  depth = 0,
): TrackRow {
  const indent = depth * INDENT_OF_DEPTH
  const nameStyle = isTotal ? STYLES.chartStrong : STYLES.chart
  const labels = {
    name: setLabel(press, name, nameStyle, NAME_WIDTH - indent),
    value: setLabel(press, value, nameStyle, VALUE_WIDTH),
  }
  const height = Math.max(labels.name.height, labels.value.height) + 2 * ROW_PADDING
  return { ...labels, indent, height: Math.max(SHORTEST_ROW, height) }
}

/** Name and value of a row, each in the middle of its height. */
export function drawTrackRow(
  press: Press,
  { name, value, height, indent }: TrackRow,
  y: number,
): void {
  drawLabel(press, name, PAGE.left + indent, y + (height - name.height) / 2)
  drawLabel(press, value, VALUE_X, y + (height - value.height) / 2)
}

/** Hairlines at the ticks, from `top` to `bottom`. */
export function drawGrid(
  press: Press,
  ticks: readonly { readonly at: number }[],
  top: number,
  bottom: number,
): void {
  for (const { at } of ticks) {
    const isZero = at === 0
    stroke(press, isZero ? COLOURS.line : COLOURS.hairline, isZero ? 0.35 : 0.2)
    press.pdf.line(trackX(at), top, trackX(at), bottom)
  }
}

export const TICK_HEIGHT = 5

export function drawTicks(press: Press, ticks: readonly Tick[], y: number): void {
  for (const { at, label } of ticks) {
    const set = setLabel(press, label, STYLES.chartMuted, TRACK_WIDTH)
    drawLabel(press, set, trackX(at), y + 0.6, 'center')
  }
}
