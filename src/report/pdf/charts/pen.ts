import { breakLines } from '../break-lines'
import { COLOURS, LEVEL_COLOURS, type TextStyle } from '../look'
import { baselineIn, lineHeight, type Press } from '../press'
import { setStyle } from '../typesetter'

/** Text of a drawing, already in lines. */
export interface Label {
  readonly lines: readonly string[]
  readonly style: TextStyle
  readonly height: number
  /** Of the longest line, in millimetres. */
  readonly width: number
}

export function setLabel({ type }: Press, text: string, style: TextStyle, width: number): Label {
  const lines = breakLines(text, width, style, type)
  return {
    lines: lines.map(({ segments }) => segments.map((segment) => segment.text).join('')),
    style,
    height: lines.length * lineHeight(style),
    width: Math.max(0, ...lines.map((line) => line.width)),
  }
}

/** Draws a label whose first line begins at `y`. */
export function drawLabel(
  { pdf, type }: Press,
  { lines, style }: Label,
  x: number,
  y: number,
  align: 'left' | 'center' | 'right' = 'left',
): void {
  setStyle(pdf, style)
  lines.forEach((line, index) => {
    const width = align === 'left' ? 0 : type.widthOf(line.trimEnd(), style)
    const shift = align === 'center' ? width / 2 : width
    pdf.text(line, x - shift, y + index * lineHeight(style) + baselineIn(style))
  })
}

export function stroke({ pdf }: Press, colour: string, width: number): void {
  pdf.setDrawColor(colour)
  pdf.setLineWidth(width)
}

export type Point = readonly [x: number, y: number]

/** A closed outline through the points. */
export function polygon({ pdf }: Press, outline: readonly Point[], style: 'S' | 'F' | 'FD'): void {
  const [first] = outline
  if (first === undefined) return
  const steps = outline.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = outline[index] ?? first
    return [x - fromX, y - fromY]
  })
  pdf.lines(steps, first[0], first[1], [1, 1], style, true)
}

export function dashed({ pdf }: Press, draw: () => void): void {
  pdf.setLineDashPattern([1.2, 0.9], 0)
  draw()
  pdf.setLineDashPattern([], 0)
}

/** Slanting strokes inside a rectangle, so that it differs from a solid one without colour. */
export function hatch(
  { pdf }: Press,
  x: number,
  y: number,
  width: number,
  height: number,
  spacing = 1.1,
): void {
  for (let start = spacing - height; start < width; start += spacing) {
    const from = Math.max(0, start)
    const to = Math.min(width, start + height)
    if (to > from)
      pdf.line(x + from, y + height - (from - start), x + to, y + height - (to - start))
  }
}

/** The benchmark's mark: hollow, so that print in grey tells it from the own mark. */
export function medianMark(press: Press, x: number, y: number, height: number): void {
  stroke(press, COLOURS.benchmark, 0.45)
  press.pdf.setFillColor(COLOURS.paper)
  press.pdf.rect(x - 0.6, y, 1.2, height, 'FD')
}

/** The colour of the level at `index` of `count`, from pale to deep. */
export function levelColour(index: number, count: number): string {
  const last = LEVEL_COLOURS.length - 1
  const place = count <= 1 ? last : Math.round((index * last) / (count - 1))
  return LEVEL_COLOURS[place] ?? COLOURS.own
}
