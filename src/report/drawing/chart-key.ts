import type { ChartKey } from '../blocks'
import { STYLES } from '../look'
import { lineHeight } from '../type/measures'
import type { Typesetter } from '../type/typesetter'
import { type Label, labelAt, setLabel } from './pen'
import type { Shape } from './shape'

/** For a mark and the space to its name. */
const MARK_WIDTH = 7
export const KEY_MARK_WIDTH = 4.6
/** Room for the outline of a mark at the edge. */
const MARK_INSET = 0.2
const BETWEEN = 8
const SPACE = 1

export type MarkKind = 'own' | 'benchmark'

/** A mark around a point. */
export type DrawMark = (kind: MarkKind, x: number, y: number) => readonly Shape[]

interface Entry {
  readonly kind: MarkKind
  readonly label: Label
  readonly x: number
  /** From the top of the key. */
  readonly top: number
}

/** A key that knows its height and can be placed below any chart. */
export interface SetKey {
  readonly height: number
  readonly at: (y: number, drawMark: DrawMark) => readonly Shape[]
}

/** What the marks mean, side by side where there is room; what nobody may miss, bold below. */
export function setKey(
  type: Typesetter,
  { own, benchmark, warning }: ChartKey,
  width: number,
): SetKey {
  const label = (text: string) => setLabel(type, text, STYLES.chartMuted, width - MARK_WIDTH)
  const first: Entry = { kind: 'own', label: label(own), x: 0, top: 0 }
  const entries =
    benchmark === null ? [first] : [first, placeSecond(first, label(benchmark), width)]
  const warningTop = Math.max(...entries.map((entry) => entry.top + heightOf(entry) + SPACE))
  const warned = warning === null ? null : setLabel(type, warning, STYLES.chartWarning, width)
  return {
    height: warningTop + (warned === null ? 0 : warned.height + SPACE),
    at: (y, drawMark) => [
      ...entries.flatMap((entry) => entryAt(entry, y, drawMark)),
      ...(warned === null ? [] : labelAt(warned, 0, y + warningTop)),
    ],
  }
}

const LINE = lineHeight(STYLES.chartMuted)

/** A mark needs a line even where its name is empty. */
const heightOf = ({ label }: Entry): number => Math.max(LINE, label.height)

function placeSecond(first: Entry, label: Label, width: number): Entry {
  const beside = first.label.width + MARK_WIDTH + BETWEEN
  const hasRoom = beside + MARK_WIDTH + label.width <= width
  return hasRoom
    ? { kind: 'benchmark', label, x: beside, top: 0 }
    : { kind: 'benchmark', label, x: 0, top: heightOf(first) + SPACE }
}

function entryAt({ kind, label, x, top }: Entry, y: number, drawMark: DrawMark): readonly Shape[] {
  return [
    ...drawMark(kind, x + MARK_INSET + KEY_MARK_WIDTH / 2, y + top + LINE / 2),
    ...labelAt(label, x + MARK_WIDTH, y + top),
  ]
}
