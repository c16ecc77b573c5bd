/** Every chart runs from 0 to 1 of the same scale, with the same ticks; see `tickText` for its signs. */
export const SCALE_TICKS = [0, 0.25, 0.5, 0.75, 1] as const

/** A ratio as a length or place in SVG, such as `54%`. */
export const asShare = (ratio: number): string => `${String(100 * ratio)}%`

/** Where a text at a place of the scale is anchored, so that it stays inside the drawing. */
export function anchorAt(ratio: number): 'start' | 'middle' | 'end' {
  if (ratio < 0.06) return 'start'
  return ratio > 0.94 ? 'end' : 'middle'
}
