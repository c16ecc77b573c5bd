import type { Tick } from '../blocks'
import { COLOURS, STYLES } from '../look'
import type { Typesetter } from '../type/typesetter'
import { type Label, labelAt, line, setLabel, stroke } from './pen'
import { placeAbreast } from './place-abreast'
import type { LineShape, TextShape } from './shape'

/** Names on the left, the scale in the middle, values on the right: the same in every chart. */
export interface Track {
  readonly nameWidth: number
  /** Left end of the scale. */
  readonly x: number
  readonly width: number
  readonly valueX: number
  readonly valueWidth: number
}

/** How names, scale and values share the width that the gaps leave. */
const SHARES = { name: 57, scale: 66, value: 39 } as const
const GAP = 4

export function trackIn(width: number): Track {
  const unit = (width - 2 * GAP) / (SHARES.name + SHARES.scale + SHARES.value)
  const nameWidth = unit * SHARES.name
  const x = nameWidth + GAP
  const scaleWidth = unit * SHARES.scale
  return {
    nameWidth,
    x,
    width: scaleWidth,
    valueX: x + scaleWidth + GAP,
    valueWidth: unit * SHARES.value,
  }
}

/** Where a value 0–1 lies. */
export const trackX = ({ x, width }: Track, value: number): number => x + width * value

const INDENT_OF_DEPTH = 4
/** Names inside names keep so much of their column, however deep they lie. */
const LARGEST_INDENT_SHARE = 0.5

/** Name and value of a row, in lines. */
export interface RowLabels {
  readonly name: Label
  readonly value: Label
  readonly indent: number
  readonly height: number
}

interface RowWords {
  readonly label: string
  readonly ownLabel: string
  readonly isTotal: boolean
  readonly depth: number
}

export function setRowLabels(
  type: Typesetter,
  track: Track,
  { label, ownLabel, isTotal, depth }: RowWords,
): RowLabels {
  const indent = Math.min(depth * INDENT_OF_DEPTH, track.nameWidth * LARGEST_INDENT_SHARE)
  const style = isTotal ? STYLES.chartStrong : STYLES.chart
  const name = setLabel(type, label, style, track.nameWidth - indent)
  const value = setLabel(type, ownLabel, style, track.valueWidth)
  return { name, value, indent, height: Math.max(name.height, value.height) }
}

/** Name and value, each in the middle of the row. */
export const rowLabelsAt = (
  { name, value, indent }: RowLabels,
  track: Track,
  middle: number,
): readonly TextShape[] => [
  ...labelAt(name, indent, middle - name.height / 2),
  ...labelAt(value, track.valueX, middle - value.height / 2),
]

/** Hairlines at the ticks, from `top` to `bottom`. */
export const gridLines = (
  track: Track,
  marks: readonly number[],
  top: number,
  bottom: number,
): readonly LineShape[] =>
  marks.map((at) => {
    const pen = at === 0 ? stroke(COLOURS.line, 0.35) : stroke(COLOURS.hairline, 0.2)
    return line([trackX(track, at), top], [trackX(track, at), bottom], pen)
  })

/** Labels above or below the scale, centred on their places; what has no room is left out. */
export interface ScaleLabels {
  readonly height: number
  readonly at: (top: number) => readonly TextShape[]
}

export function setScaleLabels(
  type: Typesetter,
  track: Track,
  ticks: readonly Tick[],
): ScaleLabels {
  const labels = ticks.map(({ at, label }) => ({
    middle: trackX(track, at),
    label: setLabel(type, label, STYLES.chartMuted, track.width),
  }))
  const placed = placeAbreast(labels)
  return {
    height: Math.max(0, ...placed.map(({ label }) => label.height)),
    at: (top) => placed.flatMap(({ label, middle }) => labelAt(label, middle, top, 'center')),
  }
}
