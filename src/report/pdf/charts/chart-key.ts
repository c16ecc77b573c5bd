import type { ChartKey } from '../../blocks'
import { STYLES } from '../look'
import { BODY_WIDTH, PAGE } from '../page'
import type { Press } from '../press'
import { drawLabel, type Label, setLabel } from './pen'
import type { Frame } from './set-chart'

/** For a mark and the space to its name. */
const MARK_WIDTH = 7
const BETWEEN = 8
const SPACE = 1

type MarkKind = 'own' | 'benchmark'

interface Entry {
  readonly kind: MarkKind
  readonly label: Label
  readonly x: number
  /** From the top of the key. */
  readonly top: number
}

interface SetKey {
  readonly entries: readonly Entry[]
  readonly warning: Label | null
  readonly warningTop: number
  readonly x: number
  readonly height: number
}

const WHOLE: Frame = { x: PAGE.left, width: BODY_WIDTH }

/** What the marks mean, side by side where there is room; what nobody may miss, bold below. */
export function setKey(
  press: Press,
  { own, benchmark, warning }: ChartKey,
  frame: Frame = WHOLE,
): SetKey {
  const label = (text: string) => setLabel(press, text, STYLES.chartMuted, frame.width - MARK_WIDTH)
  const ownLabel = label(own)
  const first: Entry = { kind: 'own', label: ownLabel, x: frame.x, top: 0 }
  const second = benchmark === null ? null : placeSecond(first, label(benchmark), frame)
  const entries = second === null ? [first] : [first, second]
  const warningTop = Math.max(...entries.map(({ top, label: { height } }) => top + height + SPACE))
  const warned =
    warning === null ? null : setLabel(press, warning, STYLES.chartWarning, frame.width)
  const height = warningTop + (warned === null ? 0 : warned.height + SPACE)
  return { entries, warning: warned, warningTop, x: frame.x, height }
}

function placeSecond(first: Entry, label: Label, { x, width }: Frame): Entry {
  const beside = first.label.width + MARK_WIDTH + BETWEEN
  const hasRoom = beside + MARK_WIDTH + label.width <= width
  return hasRoom
    ? { kind: 'benchmark', label, x: x + beside, top: 0 }
    : { kind: 'benchmark', label, x, top: first.label.height + SPACE }
}

export function drawKey(
  press: Press,
  { entries, warning, warningTop, x }: SetKey,
  y: number,
  drawMark: (kind: MarkKind, x: number, middle: number) => void,
): void {
  for (const { kind, label, x: left, top } of entries) {
    const line = label.height / label.lines.length
    drawMark(kind, left + MARK_WIDTH / 2 - 1, y + top + line / 2)
    drawLabel(press, label, left + MARK_WIDTH, y + top)
  }
  if (warning !== null) drawLabel(press, warning, x, y + warningTop)
}
