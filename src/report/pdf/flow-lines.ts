import type { TextStyle } from '../look'
import type { Line } from '../type/break-lines'
import { lineHeight } from '../type/measures'
import { BODY_END, PAGE } from './page'
import { type Press, startPage } from './press'
import { type Column, drawLines, type TextElement } from './text-element'

/** Lines that stay together at the foot and at the head of a page. */
const TOGETHER = 2

/** Draws lines from `y` over as many pages as they need, and returns where they end. */
export function flowLines(
  press: Press,
  text: TextElement,
  lines: readonly Line[],
  style: TextStyle,
  column: Column,
  y: number,
): number {
  if (lines.length === 0) return y
  const fitting = linesThatFit(lines.length, style, y)
  if (fitting === 0) return flowLines(press, text, lines, style, column, startPage(press))
  const end = drawLines(press, text, lines.slice(0, fitting), style, column, y)
  const rest = lines.slice(fitting)
  return rest.length === 0 ? end : flowLines(press, text, rest, style, column, startPage(press))
}

/** How many lines go on this page: all, or as many as leave no single line on either side. */
function linesThatFit(count: number, style: TextStyle, y: number): number {
  const room = Math.floor((BODY_END - y) / lineHeight(style) + 1e-6)
  if (room >= count) return count
  const kept = Math.min(room, count - TOGETHER)
  if (kept >= TOGETHER) return kept
  return y > PAGE.top ? 0 : Math.max(1, room)
}

/** The height of the first lines, which must not stand alone. */
export const leadOf = (lines: readonly Line[], style: TextStyle): number =>
  Math.min(lines.length, TOGETHER + 1) * lineHeight(style)
