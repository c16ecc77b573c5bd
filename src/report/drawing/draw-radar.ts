import type { RadarAxis, RadarChart } from '../blocks'
import { COLOURS, STYLES } from '../look'
import type { Typesetter } from '../type/typesetter'
import { KEY_MARK_WIDTH, type MarkKind, setKey } from './chart-key'
import { moveApart } from './move-apart'
import {
  type Align,
  type Box,
  filled,
  type Label,
  labelAt,
  leftOf,
  line,
  setLabel,
  stroke,
} from './pen'
import type { Drawing, LineShape, PathShape, Point, Shape, Stroke, TextShape } from './shape'

const LARGEST_RADIUS = 27
const LABEL_GAP = 2.5
/** The share of the width that names take on either side. */
const LABEL_SHARE = 0.29
const RINGS = [0.25, 0.5, 0.75, 1] as const
const KEY_GAP = 4

/** Print in grey could not tell the two outlines by their colours. */
const PENS: Readonly<Record<MarkKind, Stroke>> = {
  own: stroke(COLOURS.own, 0.8),
  benchmark: stroke(COLOURS.benchmark, 0.5, [1.2, 0.9]),
}

interface Spoke extends RadarAxis {
  /** Radians clockwise from the top. */
  readonly angle: number
  /** Of the whole chart. */
  readonly radius: number
  readonly name: Label
  readonly value: Label
}

/** A picture of the profile's shape; values are read from the table. */
export function drawRadar({ axes, key }: RadarChart, width: number, type: Typesetter): Drawing {
  const labelWidth = width * LABEL_SHARE
  const radius = Math.min(LARGEST_RADIUS, width / 2 - labelWidth - LABEL_GAP)
  const spokes = axes.map((axis, index): Spoke => ({
    ...axis,
    median: key.benchmark === null ? null : axis.median,
    radius,
    angle: (2 * Math.PI * index) / axes.length,
    name: setLabel(type, axis.label, STYLES.chartName, labelWidth),
    value: setLabel(type, axis.ownLabel, STYLES.chartStrong, labelWidth),
  }))
  const boxes = moveApart(spokes.map(labelBox))
  const above = Math.max(radius, ...boxes.map(({ y }) => -y))
  const below = Math.max(radius, ...boxes.map(({ y, height }) => y + height))
  const centre: Point = [width / 2, above]
  const keyTop = above + below + KEY_GAP
  const keyed = setKey(type, key, width)
  return {
    width,
    height: keyTop + keyed.height,
    shapes: [
      ...webShapes(spokes, centre),
      ...profileShapes(spokes, centre),
      ...spokes.flatMap((spoke, index) => nameShapes(spoke, centre, boxes[index]?.y ?? 0)),
      ...keyed.at(keyTop, keyMark),
    ],
  }
}

/**
 * Where name and value stand, from the centre: at the top they end at their spoke, at the bottom
 * they begin there, in between they lie beside it.
 */
function labelBox(spoke: Spoke): Box {
  const { angle, name, value } = spoke
  const width = Math.max(name.width, value.width)
  const height = name.height + value.height
  const [x, end] = labelPoint(spoke, CENTRE)
  const y = end - (height * (1 + Math.cos(angle))) / 2
  return { x: leftOf(width, x, alignOf(spoke)), y, width, height }
}

const CENTRE: Point = [0, 0]

const labelPoint = ({ angle, radius }: Spoke, centre: Point): Point =>
  pointAt(centre, angle, radius + LABEL_GAP)

function alignOf({ angle }: Spoke): Align {
  const side = Math.sin(angle)
  if (Math.abs(side) < 0.15) return 'center'
  return side > 0 ? 'left' : 'right'
}

const pointAt = ([x, y]: Point, angle: number, distance: number): Point => [
  x + Math.sin(angle) * distance,
  y - Math.cos(angle) * distance,
]

const valuePoint = (centre: Point, { angle, radius }: Spoke, value: number): Point =>
  pointAt(centre, angle, radius * value)

/** The area of a profile without gaps, with rings and spokes over it. */
function webShapes(spokes: readonly Spoke[], centre: Point): readonly Shape[] {
  const outline = (
    valueOf: (spoke: Spoke) => number,
    paint: Pick<PathShape, 'fill' | 'stroke'>,
  ): PathShape => ({
    kind: 'path',
    points: spokes.map((spoke) => valuePoint(centre, spoke, valueOf(spoke))),
    isClosed: true,
    ...paint,
  })
  const pen = stroke(COLOURS.hairline, 0.2)
  const isWhole = spokes.every(({ own }) => own !== null)
  return [
    ...(isWhole ? [outline(({ own }) => own ?? 0, { fill: COLOURS.ownPale, stroke: null })] : []),
    ...RINGS.map((ring) => outline(() => ring, { fill: null, stroke: pen })),
    ...spokes.map((spoke) => line(centre, valuePoint(centre, spoke, 1), pen)),
  ]
}

/** Outlines first, so that a line never crosses a mark. */
function profileShapes(spokes: readonly Spoke[], centre: Point): readonly Shape[] {
  const marks = (kind: MarkKind, valueOf: (spoke: Spoke) => number | null) =>
    spokes.flatMap((spoke) => {
      const value = valueOf(spoke)
      return value === null ? [] : markAt(kind, ...valuePoint(centre, spoke, value))
    })
  const medianOf = ({ median }: Spoke) => median
  const ownOf = ({ own }: Spoke) => own
  return [
    ...neighbourLines(spokes, centre, medianOf, PENS.benchmark),
    ...neighbourLines(spokes, centre, ownOf, PENS.own),
    ...marks('benchmark', medianOf),
    ...marks('own', ownOf),
  ]
}

/** A line between neighbours that both have a value: a gap stays a gap. */
const neighbourLines = (
  spokes: readonly Spoke[],
  centre: Point,
  valueOf: (spoke: Spoke) => number | null,
  pen: Stroke,
): readonly LineShape[] =>
  spokes.flatMap((spoke, index) => {
    const next = spokes[(index + 1) % spokes.length]
    const [from, to] = [valueOf(spoke), next === undefined ? null : valueOf(next)]
    if (next === undefined || from === null || to === null) return []
    return [line(valuePoint(centre, spoke, from), valuePoint(centre, next, to), pen)]
  })

function markAt(kind: MarkKind, x: number, y: number): readonly Shape[] {
  return kind === 'own'
    ? [{ kind: 'circle', x, y, radius: 1.1, fill: COLOURS.own, stroke: null }]
    : [
        filled(
          { x: x - 0.9, y: y - 0.9, width: 1.8, height: 1.8 },
          COLOURS.paper,
          stroke(COLOURS.benchmark, 0.4),
        ),
      ]
}

/** The mark on a stretch of its outline. */
const keyMark = (kind: MarkKind, x: number, y: number): readonly Shape[] => [
  line([x - KEY_MARK_WIDTH / 2, y], [x + KEY_MARK_WIDTH / 2, y], PENS[kind]),
  ...markAt(kind, x, y),
]

function nameShapes(spoke: Spoke, centre: Point, fromCentre: number): readonly TextShape[] {
  const [x] = labelPoint(spoke, centre)
  const top = centre[1] + fromCentre
  const align = alignOf(spoke)
  return [
    ...labelAt(spoke.name, x, top, align),
    ...labelAt(spoke.value, x, top + spoke.name.height, align),
  ]
}
