import { COLOURS, LEVEL_COLOURS, type TextStyle } from '../look'
import { breakLines } from '../type/break-lines'
import { baselineIn, lineHeight } from '../type/measures'
import type { Typesetter } from '../type/typesetter'
import type { LineShape, Point, RectangleShape, Stroke, TextShape } from './shape'

/** Text of a drawing, already in lines. */
export interface Label {
  readonly lines: readonly { readonly text: string; readonly width: number }[]
  readonly style: TextStyle
  readonly height: number
  /** Of the longest line, in millimetres. */
  readonly width: number
}

export function setLabel(type: Typesetter, text: string, style: TextStyle, width: number): Label {
  const lines = breakLines(text, width, style, type).map((line) => ({
    text: line.segments.map((segment) => segment.text).join(''),
    width: line.width,
  }))
  return {
    lines,
    style,
    height: lines.length * lineHeight(style),
    width: Math.max(0, ...lines.map((line) => line.width)),
  }
}

/** How much of a text lies left of the point that it is placed at. */
const SHARE_BEFORE = { left: 0, center: 0.5, right: 1 } as const

export type Align = keyof typeof SHARE_BEFORE

/** Where a text begins that is placed at `x`. */
export const leftOf = (width: number, x: number, align: Align): number =>
  x - width * SHARE_BEFORE[align]

/** A label whose first line begins at `top`. */
export const labelAt = (
  { lines, style }: Label,
  x: number,
  top: number,
  align: Align = 'left',
): readonly TextShape[] =>
  lines.map(({ text, width }, index) => ({
    kind: 'text',
    x: leftOf(width, x, align),
    baseline: top + index * lineHeight(style) + baselineIn(style),
    text,
    style,
    width,
  }))

export const stroke = (
  colour: string,
  width: number,
  dash: readonly number[] | null = null,
): Stroke => ({ colour, width, dash })

export const line = (from: Point, to: Point, pen: Stroke): LineShape => ({
  kind: 'line',
  from,
  to,
  stroke: pen,
})

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const filled = (box: Box, fill: string, pen: Stroke | null = null): RectangleShape => ({
  kind: 'rectangle',
  ...box,
  fill,
  stroke: pen,
})

/** The colour of the level at `index` of `count`, from pale to deep. */
export function levelColour(index: number, count: number): string {
  const last = LEVEL_COLOURS.length - 1
  const place = count <= 1 ? last : Math.round((index * last) / (count - 1))
  return LEVEL_COLOURS[place] ?? COLOURS.own
}
