import { COLOURS } from '../look'
import { type Box, filled, line, stroke } from './pen'
import type { LineShape, Shape } from './shape'

/** How far the median's tick reaches out of the band. */
export const TICK_OVERHANG = 0.4

const HATCH_SPACING = 1.1

/**
 * The middle half of a group, with its median as a heavy tick. Hatched and outlined, so that print
 * in grey tells it from a solid bar.
 */
export function quartileBand(box: Box, median: number): readonly Shape[] {
  const { x, y, width, height } = box
  const bottom = y + height
  return [
    filled(box, COLOURS.paper),
    ...hatch(box),
    { kind: 'rectangle', x, y, width, height, fill: null, stroke: stroke(COLOURS.benchmark, 0.3) },
    line(
      [median, y - TICK_OVERHANG],
      [median, bottom + TICK_OVERHANG],
      stroke(COLOURS.benchmark, 0.9),
    ),
  ]
}

/** Slanting strokes from edge to edge. */
function hatch({ x, y, width, height }: Box): readonly LineShape[] {
  const pen = stroke(COLOURS.benchmark, 0.15)
  const bottom = y + height
  const count = Math.ceil((width + height) / HATCH_SPACING)
  return Array.from({ length: count }, (_, index) => {
    const start = (index + 1) * HATCH_SPACING - height
    const from = Math.max(0, start)
    const to = Math.min(width, start + height)
    return { start, from, to }
  })
    .filter(({ from, to }) => from < to)
    .map(({ start, from, to }) =>
      line([x + from, bottom - (from - start)], [x + to, bottom - (to - start)], pen),
    )
}
