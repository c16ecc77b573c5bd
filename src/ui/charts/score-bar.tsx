import type { RankedBar } from './ranked-bars'

interface Props {
  readonly bar: RankedBar
  readonly y: number
  readonly height: number
  /** Where 0 lies and how long the way to 1 is, in pixels. */
  readonly scale: { readonly start: number; readonly width: number }
}

/** How far the marks of the others and of the range stand off the bar, in pixels. */
const MEDIAN_OFFSET = 4
const RANGE_OFFSET = 8
const CAP = 4

/** The own bar; the range in a line below it; the others' median through it, its number above. */
export function ScoreBar({ bar: { own, range, median, medianText }, y, height, scale }: Props) {
  const at = (ratio: number) => scale.start + ratio * scale.width
  return (
    <g>
      <rect className="own-fill" x={scale.start} y={y} width={own * scale.width} height={height} />
      {range === null ? null : (
        <path
          className="range-line"
          d={bracket(at(range.low), at(range.high), y + height + RANGE_OFFSET)}
        />
      )}
      {median === null ? null : (
        <>
          <line
            className="median-halo"
            x1={at(median)}
            x2={at(median)}
            y1={y - MEDIAN_OFFSET}
            y2={y + height + MEDIAN_OFFSET}
          />
          <line
            className="median-mark"
            x1={at(median)}
            x2={at(median)}
            y1={y - MEDIAN_OFFSET}
            y2={y + height + MEDIAN_OFFSET}
          />
          <text
            className="median-value"
            x={at(median)}
            y={y - MEDIAN_OFFSET - 3}
            textAnchor="middle"
          >
            {medianText}
          </text>
        </>
      )}
    </g>
  )
}

function bracket(low: number, high: number, y: number): string {
  const cap = (x: number) => `M${String(x)},${String(y - CAP)}v${String(2 * CAP)}`
  return `${cap(low)}M${String(low)},${String(y)}H${String(high)}${cap(high)}`
}
