import type { Box } from './pen'

const SMALLEST_GAP = 1

/**
 * Boxes around a centre at height 0, moved up or down, away from it, until none touches another:
 * those nearest to the centre's height stay. In the order they came in.
 */
export function moveApart(boxes: readonly Box[]): readonly Box[] {
  const fromCentre = boxes.toSorted((one, other) => distance(one) - distance(other))
  const moved = new Map<Box, Box>()
  for (const box of fromCentre) moved.set(box, moveClear(box, [...moved.values()]))
  return boxes.map((box) => moved.get(box) ?? box)
}

const middleOf = ({ y, height }: Box): number => y + height / 2

const distance = (box: Box): number => Math.abs(middleOf(box))

function moveClear(box: Box, placed: readonly Box[]): Box {
  const inTheWay = placed.find((other) => areTouching(box, other))
  if (inTheWay === undefined) return box
  const y =
    middleOf(box) < 0
      ? inTheWay.y - SMALLEST_GAP - box.height
      : inTheWay.y + inTheWay.height + SMALLEST_GAP
  return moveClear({ ...box, y }, placed)
}

/** Sums of heights differ by rounding, and a box just moved clear must count as clear. */
const TOLERANCE = 1e-6

const areTouching = (one: Box, other: Box): boolean =>
  Math.min(one.x + one.width, other.x + other.width) + SMALLEST_GAP - TOLERANCE >
    Math.max(one.x, other.x) &&
  Math.min(one.y + one.height, other.y + other.height) + SMALLEST_GAP - TOLERANCE >
    Math.max(one.y, other.y)
