import {
  type BaseTickContentProps,
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
} from 'recharts'
import { ChartLabel } from './chart-label'
import { ProfileShape } from './profile-shape'
import { SCALE_TICKS } from './scale'
import { useWidth } from './use-width'

export interface RadarPoint {
  readonly id: string
  readonly name: string
  /** 0–1; null: no score yet, and nothing is drawn in its place. */
  readonly own: number | null
  /** The own score as it is written, or that there is none. */
  readonly ownText: string
  /** The others' median, 0–1; null: none is chosen or known. */
  readonly peers: number | null
}

interface Props {
  readonly points: readonly RadarPoint[]
  readonly language: string | undefined
}

/** Fewer axes make a line, more cannot be labelled. */
const FEWEST = 3
const MOST = 12

/** Says whether scores (null: none yet) make a shape that can be drawn and labelled. */
export const hasRadar = (scores: readonly (number | null)[]): boolean =>
  scores.length <= MOST && scores.filter((score) => score !== null).length >= FEWEST

const RADIUS = 160
/** The bars then have room on the same page. */
const PAPER_RADIUS = 140
const LABEL_HEIGHT = 64
/** Room above and below the outermost ring for a label of two lines. */
const OUTSIDE = 46
/** Below this width, in pixels, names have no room beside the picture and stand below it. */
const NARROW = 480

/** The shape of the profile, clockwise in the questionnaire's order; values are read in the bars. */
export function DimensionRadar({ points, language }: Props) {
  const { ref, width, isPaper } = useWidth()
  const isNarrow = width < NARROW
  const radius = Math.min(
    isPaper ? PAPER_RADIUS : RADIUS,
    Math.max(60, Math.round(width * (isNarrow ? 0.32 : 0.25))),
  )
  const height = 2 * (radius + OUTSIDE)
  const placeOf = new Map(points.map(({ id }, index) => [id, index]))
  const tick = ({ x, y, payload }: BaseTickContentProps) => {
    const index = placeOf.get(String(payload.value)) ?? 0
    const point = points[index]
    if (point === undefined) return <g />
    const place = labelPlace({ x: Number(x), y: Number(y), width, height })
    const name = isNarrow ? `${String(index + 1)}:` : point.name
    return <ChartLabel {...place} text={name} value={point.ownText} language={language} />
  }
  return (
    <div ref={ref}>
      <RadarChart
        width={width}
        height={height}
        data={[...points]}
        outerRadius={radius}
        accessibilityLayer={false}
      >
        <PolarGrid stroke="var(--hairline)" />
        <PolarAngleAxis dataKey="id" tick={tick} axisLine={false} tickLine={false} />
        <PolarRadiusAxis
          domain={[0, 1]}
          ticks={[...SCALE_TICKS]}
          tick={false}
          axisLine={false}
          angle={90}
        />
        {points.some(({ peers }) => peers !== null) ? (
          <Radar
            dataKey="peers"
            isAnimationActive={false}
            shape={(drawn: { points: readonly DrawnPoint[] }) => (
              <ProfileShape points={withValues(drawn.points, points, 'peers')} kind="peers" />
            )}
          />
        ) : null}
        <Radar
          dataKey="own"
          isAnimationActive={false}
          shape={(drawn: { points: readonly DrawnPoint[] }) => (
            <ProfileShape points={withValues(drawn.points, points, 'own')} kind="own" />
          )}
        />
      </RadarChart>
      {isNarrow ? (
        <ol className="axis-names" lang={language}>
          {points.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}

interface DrawnPoint {
  readonly x: number
  readonly y: number
}

/** Recharts draws a missing value in the centre, as a zero; here it is no point at all. */
const withValues = (
  drawn: readonly DrawnPoint[],
  points: readonly RadarPoint[],
  kind: 'own' | 'peers',
): readonly (DrawnPoint | null)[] =>
  drawn.map((place, index) => (points[index]?.[kind] == null ? null : place))

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The box beside the end of an axis that its label may fill. */
function labelPlace({ x, y, width, height }: Place) {
  const side = x - width / 2
  if (Math.abs(side) < 8) {
    const isAbove = y < height / 2
    const labelWidth = Math.min(220, width)
    return {
      box: {
        x: x - labelWidth / 2,
        y: isAbove ? y - LABEL_HEIGHT : y,
        width: labelWidth,
        height: LABEL_HEIGHT,
      },
      across: 'centre',
      down: isAbove ? 'above' : 'below',
    } as const
  }
  const isRight = side > 0
  return {
    box: {
      x: isRight ? x : 0,
      y: Math.min(Math.max(0, y - LABEL_HEIGHT / 2), height - LABEL_HEIGHT),
      width: Math.max(0, isRight ? width - x : x),
      height: LABEL_HEIGHT,
    },
    across: isRight ? 'start' : 'end',
    down: 'middle',
  } as const
}
