import type { Label } from './pen'

/** A label centred on a place across the drawing. */
interface Centred {
  readonly middle: number
  readonly label: Label
}

const SMALLEST_GAP = 1

/** Those of the labels that stand side by side without touching: both ends first, then the rest. */
export function placeAbreast(labels: readonly Centred[]): readonly Centred[] {
  const ordered = labels.toSorted((one, other) => one.middle - other.middle)
  const [first, ...rest] = ordered
  const last = rest.pop()
  const wanted = [first, last, ...rest].filter((label) => label !== undefined)
  const placed = wanted.reduce<readonly Centred[]>(
    (kept, next) => (kept.some((other) => areTouching(other, next)) ? kept : [...kept, next]),
    [],
  )
  return ordered.filter((label) => placed.includes(label))
}

const areTouching = (one: Centred, other: Centred): boolean =>
  Math.abs(one.middle - other.middle) < (one.label.width + other.label.width) / 2 + SMALLEST_GAP
