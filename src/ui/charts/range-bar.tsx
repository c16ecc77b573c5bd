import { anchorAt, asShare, SCALE_TICKS } from './scale'
import './range-bar.css'
import './marks.css'

interface Props {
  /** 0–1; null: no score yet, so only the range is drawn. */
  readonly own: number | null
  readonly range: { readonly low: number; readonly high: number }
  /** Where each level begins, 0–1, ascending; empty: there are no levels. */
  readonly levelStarts: readonly number[]
  /** A score as it is written. */
  ratioText: (ratio: number) => string
  tickText: (ratio: number) => string
}

const LINE = 36
/** Below the line: the ticks of the scale, then the bands of the levels with their numbers. */
const TICKS = 64
const BANDS = 74
const WITHOUT_LEVELS = 70
const WITH_LEVELS = 104

/** The scale from end to end, what the score can still become as a bracket, the own mark on it. */
export function RangeBar({ own, range, levelStarts, ratioText, tickText }: Props) {
  const height = levelStarts.length === 0 ? WITHOUT_LEVELS : WITH_LEVELS
  return (
    <svg className="range-bar" width="100%" height={height} aria-hidden="true">
      <line className="scale-line" x1="0" x2="100%" y1={LINE} y2={LINE} />
      {SCALE_TICKS.map((tick) => (
        <g key={tick}>
          <line
            className="scale-line"
            x1={asShare(tick)}
            x2={asShare(tick)}
            y1={LINE - 4}
            y2={LINE + 4}
          />
          <text className="chart-tick" x={asShare(tick)} y={TICKS} textAnchor={anchorAt(tick)}>
            {tickText(tick)}
          </text>
        </g>
      ))}
      <LevelBands starts={levelStarts} />
      {range.low === range.high ? null : (
        <>
          <line
            className="range-band"
            x1={asShare(range.low)}
            x2={asShare(range.high)}
            y1={LINE}
            y2={LINE}
          />
          <line {...cap(range.low)} />
          <line {...cap(range.high)} />
        </>
      )}
      {own === null ? null : (
        <>
          <circle className="range-own" cx={asShare(own)} cy={LINE} r="8" />
          <text className="chart-value" x={asShare(own)} y="18" textAnchor={anchorAt(own)}>
            {ratioText(own)}
          </text>
        </>
      )}
    </svg>
  )
}

const cap = (ratio: number) => ({
  className: 'range-band',
  x1: asShare(ratio),
  x2: asShare(ratio),
  y1: LINE - 11,
  y2: LINE + 11,
})

const DEEPEST = 5

/** One band for each level, pale to deep, with its number below: how far it is to the next one. */
function LevelBands({ starts }: { readonly starts: readonly number[] }) {
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? 1
    const depth = 1 + Math.round((index * (DEEPEST - 1)) / Math.max(1, starts.length - 1))
    return (
      <g key={from}>
        <rect
          className={`level-band level-band-${String(depth)}`}
          x={asShare(from)}
          y={BANDS}
          width={asShare(to - from)}
          height="10"
        />
        <text
          className="chart-tick"
          x={asShare((from + to) / 2)}
          y={BANDS + 25}
          textAnchor="middle"
        >
          {index + 1}
        </text>
      </g>
    )
  })
}
