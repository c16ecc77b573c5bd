import type { RadarAxis, RadarChart } from '../../blocks'
import { COLOURS, STYLES } from '../look'
import type { Press } from '../press'
import { drawKey, setKey } from './chart-key'
import { dashed, drawLabel, type Label, type Point, polygon, setLabel, stroke } from './pen'
import type { Frame, SetChart } from './set-chart'

const LARGEST_RADIUS = 27
const LABEL_GAP = 2.5
/** The share of the frame that names take on either side. */
const LABEL_SHARE = 0.29
const RINGS = [0.25, 0.5, 0.75, 1] as const

interface Spoke extends RadarAxis {
  /** Radians clockwise from the top. */
  readonly angle: number
  /** Of the whole chart. */
  readonly radius: number
  readonly name: Label
  readonly value: Label
}

/** A picture of the profile's shape; values are read from the table. */
export function setRadar(press: Press, { axes, key }: RadarChart, frame: Frame): SetChart {
  const labelWidth = frame.width * LABEL_SHARE
  const radius = Math.min(LARGEST_RADIUS, frame.width / 2 - labelWidth - LABEL_GAP)
  const spokes = axes.map((axis, index): Spoke => ({
    ...axis,
    radius,
    angle: (2 * Math.PI * index) / axes.length,
    name: setLabel(press, axis.label, STYLES.chartName, labelWidth),
    value: setLabel(press, axis.ownLabel, STYLES.chartStrong, labelWidth),
  }))
  const placed = spokes.map(labelTop)
  const above = Math.max(radius, ...placed.map((top) => -top))
  const below = Math.max(
    radius,
    ...spokes.map((spoke, index) => (placed[index] ?? 0) + heightOf(spoke)),
  )
  const keyed = setKey(press, key, frame)
  const KEY_GAP = 4
  return {
    height: above + below + KEY_GAP + keyed.height,
    draw: (y) => {
      const centre: Point = [frame.x + frame.width / 2, y + above]
      drawShapes(press, spokes, centre, key.benchmark !== null)
      spokes.forEach((spoke, index) => {
        drawName(press, spoke, centre, placed[index] ?? 0)
      })
      drawKey(press, keyed, y + above + below + KEY_GAP, (kind, x, middle) => {
        keyMark(press, kind, x, middle)
      })
    },
  }
}

const heightOf = ({ name, value }: Spoke): number => name.height + value.height

/** Where a label begins, from the centre: labels at the top end at their spoke, others centre on it. */
function labelTop(spoke: Spoke): number {
  const end = -Math.cos(spoke.angle) * (spoke.radius + LABEL_GAP)
  const share = (1 + Math.cos(spoke.angle)) / 2
  return end - heightOf(spoke) * share
}

const pointAt = ([x, y]: Point, angle: number, distance: number): Point => [
  x + Math.sin(angle) * distance,
  y - Math.cos(angle) * distance,
]

function drawShapes(
  press: Press,
  spokes: readonly Spoke[],
  centre: Point,
  hasBenchmark: boolean,
): void {
  const { pdf } = press
  const outline = (valueOf: (spoke: Spoke) => number) =>
    spokes.map((spoke) => pointAt(centre, spoke.angle, spoke.radius * valueOf(spoke)))
  const isWhole = spokes.every(({ own }) => own !== null)
  if (isWhole) {
    pdf.setFillColor(COLOURS.ownPale)
    polygon(
      press,
      outline(({ own }) => own ?? 0),
      'F',
    )
  }
  stroke(press, COLOURS.hairline, 0.2)
  for (const ring of RINGS) {
    polygon(
      press,
      outline(() => ring),
      'S',
    )
  }
  for (const [x, y] of outline(() => 1)) pdf.line(centre[0], centre[1], x, y)
  if (hasBenchmark) {
    dashed(press, () => {
      stroke(press, COLOURS.benchmark, 0.5)
      joinNeighbours(press, spokes, centre, ({ median }) => median)
    })
  }
  stroke(press, COLOURS.own, 0.8)
  joinNeighbours(press, spokes, centre, ({ own }) => own)
  for (const spoke of spokes) {
    if (hasBenchmark && spoke.median !== null) {
      keyMark(press, 'benchmark', ...pointAt(centre, spoke.angle, spoke.radius * spoke.median))
    }
  }
  for (const spoke of spokes) {
    if (spoke.own !== null) {
      keyMark(press, 'own', ...pointAt(centre, spoke.angle, spoke.radius * spoke.own))
    }
  }
}

/** A line between neighbours that both have a value: a gap stays a gap. */
function joinNeighbours(
  { pdf }: Press,
  spokes: readonly Spoke[],
  centre: Point,
  valueOf: (spoke: Spoke) => number | null,
): void {
  spokes.forEach((spoke, index) => {
    const next = spokes[(index + 1) % spokes.length]
    const [from, to] = [valueOf(spoke), next === undefined ? null : valueOf(next)]
    if (next === undefined || from === null || to === null) return
    const [x1, y1] = pointAt(centre, spoke.angle, spoke.radius * from)
    const [x2, y2] = pointAt(centre, next.angle, next.radius * to)
    pdf.line(x1, y1, x2, y2)
  })
}

function keyMark(press: Press, kind: 'own' | 'benchmark', x: number, y: number): void {
  const { pdf } = press
  if (kind === 'own') {
    pdf.setFillColor(COLOURS.own)
    pdf.circle(x, y, 1.1, 'F')
    return
  }
  stroke(press, COLOURS.benchmark, 0.4)
  pdf.setFillColor(COLOURS.paper)
  pdf.rect(x - 0.9, y - 0.9, 1.8, 1.8, 'FD')
}

function drawName(press: Press, spoke: Spoke, centre: Point, top: number): void {
  const [x] = pointAt(centre, spoke.angle, spoke.radius + LABEL_GAP)
  const side = Math.sin(spoke.angle)
  const align = Math.abs(side) < 0.15 ? 'center' : side > 0 ? 'left' : 'right'
  drawLabel(press, spoke.name, x, centre[1] + top, align)
  drawLabel(press, spoke.value, x, centre[1] + top + spoke.name.height, align)
}
