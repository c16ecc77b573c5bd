import type { Bar, BarsChart } from '../blocks'
import { COLOURS } from '../look'
import type { Typesetter } from '../type/typesetter'
import { KEY_MARK_WIDTH, type MarkKind, setKey } from './chart-key'
import { filled, levelColour, line, stroke } from './pen'
import { quartileBand, TICK_OVERHANG } from './quartile-band'
import type { Drawing, Shape } from './shape'
import {
  gridLines,
  type RowLabels,
  rowLabelsAt,
  setRowLabels,
  setScaleLabels,
  type Track,
  trackIn,
  trackX,
} from './track'

const BAR_HEIGHT = 3.2
/** The group's band, right below the own bar: over it, one of the two would be hard to read. */
const BAND = { gap: 0.5, height: 1.9 } as const
const ROW_PADDING = 1.1
const SHORTEST_ROW = 6.6
/** Between one row's band and the next row's bar, so that nobody takes the band for the next's. */
const BAND_PADDING = 1.2
const STRIP = { above: 0.7, height: 1.4, below: 1 } as const
const TICKS = { above: 0.6, below: 1.3 } as const
const KEY_GAP = 2

interface BarRow {
  readonly bar: Bar
  readonly labels: RowLabels
  readonly height: number
}

/** Values as bars from a common zero, a group's quartiles below them, with levels above. */
export function drawBars(chart: BarsChart, width: number, type: Typesetter): Drawing {
  const track = trackIn(width)
  const rows = rowsOf(chart, track, type)
  const strip = setLevels(chart.levels, track, type)
  const ticks = setScaleLabels(type, track, chart.ticks)
  const key = setKey(type, chart.key, width)
  const bottom = rows.reduce((sum, { height }) => sum + height, strip.height)
  const keyTop = bottom + TICKS.above + ticks.height + TICKS.below + KEY_GAP
  const marks = chart.levels.length > 0 ? chart.levels.map(({ from }) => from) : tickPlaces(chart)
  return {
    width,
    height: keyTop + key.height,
    shapes: [
      ...strip.shapes,
      ...gridLines(track, [...new Set([...marks, 1, 0])], strip.height, bottom),
      ...rowShapes(rows, track, strip.height, width),
      ...ticks.at(bottom + TICKS.above),
      ...key.at(keyTop, keyMark),
    ],
  }
}

const tickPlaces = ({ ticks }: BarsChart): readonly number[] => ticks.map(({ at }) => at)

function rowsOf({ bars, key }: BarsChart, track: Track, type: Typesetter): readonly BarRow[] {
  return bars.map((bar) => {
    const labels = setRowLabels(type, track, bar)
    const quartiles = key.benchmark === null ? null : bar.quartiles
    const text = labels.height + 2 * ROW_PADDING
    const marks = quartiles === null ? SHORTEST_ROW : BANDED_HEIGHT + 2 * BAND_PADDING
    return { bar: { ...bar, quartiles }, labels, height: Math.max(text, marks) }
  })
}

/** From the top of the own bar to the end of the band's tick. */
const BANDED_HEIGHT = BAR_HEIGHT + BAND.gap + BAND.height + TICK_OVERHANG

/** The levels as a strip, outlined because the palest is nearly white; their numbers stand above. */
function setLevels(
  levels: BarsChart['levels'],
  track: Track,
  type: Typesetter,
): { readonly height: number; readonly shapes: readonly Shape[] } {
  if (levels.length === 0) return { height: 0, shapes: [] }
  const parts = levels.map(({ from, label }, index) => ({
    from,
    to: levels[index + 1]?.from ?? 1,
    label,
  }))
  const numbers = setScaleLabels(
    type,
    track,
    parts.map(({ from, to, label }) => ({ at: (from + to) / 2, label })),
  )
  const y = numbers.height + STRIP.above
  return {
    height: y + STRIP.height + STRIP.below,
    shapes: [
      ...parts.map(({ from, to }, index) =>
        filled(
          { x: trackX(track, from), y, width: track.width * (to - from), height: STRIP.height },
          levelColour(index, parts.length),
          stroke(COLOURS.line, 0.15),
        ),
      ),
      ...numbers.at(0),
    ],
  }
}

function rowShapes(
  rows: readonly BarRow[],
  track: Track,
  top: number,
  width: number,
): readonly Shape[] {
  let below = top
  return rows.flatMap((row, index) => {
    const y = below
    below += row.height
    // A sum is set apart from what it sums up.
    const rule =
      row.bar.isTotal && index > 0 ? [line([0, y], [width, y], stroke(COLOURS.line, 0.25))] : []
    return [...rule, ...barShapes(row, track, y)]
  })
}

function barShapes({ bar, labels, height }: BarRow, track: Track, y: number): readonly Shape[] {
  const { own, range, quartiles } = bar
  const middle = y + height / 2
  const top = middle - (quartiles === null ? BAR_HEIGHT : BANDED_HEIGHT) / 2
  const box = { x: track.x, y: top, height: BAR_HEIGHT }
  const isOpen = range !== null && range.low < range.high
  return [
    ...(own === null ? [] : [filled({ ...box, width: track.width * own }, COLOURS.own)]),
    ...(isOpen ? rangeShapes(range, track, top + BAR_HEIGHT / 2) : []),
    ...(quartiles === null ? [] : bandShapes(quartiles, track, top + BAR_HEIGHT + BAND.gap)),
    ...rowLabelsAt(labels, track, middle),
  ]
}

function bandShapes(
  { lower, median, upper }: NonNullable<Bar['quartiles']>,
  track: Track,
  y: number,
): readonly Shape[] {
  const x = trackX(track, lower)
  const width = trackX(track, upper) - x
  return quartileBand({ x, y, width, height: BAND.height }, trackX(track, median))
}

/** From the lowest to the highest that is still possible, with stops at both ends. */
function rangeShapes(
  { low, high }: NonNullable<Bar['range']>,
  track: Track,
  middle: number,
): readonly Shape[] {
  const [left, right] = [trackX(track, low), trackX(track, high)]
  // White below the line keeps it apart from a bar of the same colour.
  return [stroke(COLOURS.paper, 1.2), stroke(COLOURS.own, 0.45)].flatMap((pen) => [
    line([left, middle], [right, middle], pen),
    ...[left, right].map((x) => line([x, middle - 1.3], [x, middle + 1.3], pen)),
  ])
}

function keyMark(kind: MarkKind, x: number, y: number): readonly Shape[] {
  const { height } = BAND
  const box = { x: x - KEY_MARK_WIDTH / 2, y: y - height / 2, width: KEY_MARK_WIDTH, height }
  return kind === 'own' ? [filled(box, COLOURS.own)] : quartileBand(box, x)
}
