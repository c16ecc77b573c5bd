import { useId } from 'react'
import { HatchPattern } from './hatch-pattern'
import { anchorAt, asShare, SCALE_TICKS } from './scale'
import './benchmark-strip.css'
import './marks.css'

export interface StripRow {
  readonly id: string
  readonly name: string
  /** 0–1; null while there is no own score. */
  readonly own: number | null
  /** What the own score can still become; null: settled. */
  readonly range: { readonly low: number; readonly high: number } | null
  /** 0–1; null: no figure for this. */
  readonly quartiles: {
    readonly lower: number
    readonly median: number
    readonly upper: number
  } | null
  /** Said in place of what cannot be drawn. */
  readonly remark: string | null
}

interface Props {
  readonly rows: readonly StripRow[]
  readonly language: string | undefined
  ratioText: (ratio: number) => string
  tickText: (ratio: number) => string
}

/** A row for each score: the middle half of the others as a band, their median, the own mark. */
export function BenchmarkStrip({ rows, language, ratioText, tickText }: Props) {
  return (
    <div className="strips">
      {rows.map((row) => (
        <div key={row.id} className="strip">
          <p className="strip-name">
            <span lang={language}>{row.name}</span>
            {row.remark === null ? null : <span className="muted small"> {row.remark}</span>}
          </p>
          <Strip row={row} ratioText={ratioText} />
        </div>
      ))}
      <div className="strip strip-axis">
        <span />
        <svg width="100%" height="24">
          {SCALE_TICKS.map((tick) => (
            <text
              key={tick}
              className="chart-tick"
              x={asShare(tick)}
              y="16"
              textAnchor={anchorAt(tick)}
            >
              {tickText(tick)}
            </text>
          ))}
        </svg>
      </div>
    </div>
  )
}

function Strip({ row, ratioText }: { readonly row: StripRow } & Pick<Props, 'ratioText'>) {
  return (
    <svg className="strip-drawing" width="100%" height="64">
      {SCALE_TICKS.map((tick) => (
        <line
          key={tick}
          className="strip-grid"
          x1={asShare(tick)}
          x2={asShare(tick)}
          y1="-4"
          y2="68"
        />
      ))}
      {row.quartiles === null ? null : <Band quartiles={row.quartiles} ratioText={ratioText} />}
      {row.range === null ? null : (
        <line
          className="range-band"
          x1={asShare(row.range.low)}
          x2={asShare(row.range.high)}
          y1="33"
          y2="33"
        />
      )}
      {row.own === null ? null : (
        <>
          <circle className="range-own" cx={asShare(row.own)} cy="33" r="8" />
          <text className="chart-value" x={asShare(row.own)} y="13" textAnchor={anchorAt(row.own)}>
            {ratioText(row.own)}
          </text>
        </>
      )}
    </svg>
  )
}

interface BandProps extends Pick<Props, 'ratioText'> {
  readonly quartiles: NonNullable<StripRow['quartiles']>
}

function Band({ quartiles: { lower, median, upper }, ratioText }: BandProps) {
  const hatch = useId()
  return (
    <>
      <HatchPattern id={hatch} />
      <rect
        className="quartile-band"
        fill={`url(#${hatch})`}
        x={asShare(lower)}
        y="22"
        width={asShare(upper - lower)}
        height="22"
      />
      <line className="median-mark" x1={asShare(median)} x2={asShare(median)} y1="18" y2="48" />
      <text className="strip-median" x={asShare(median)} y="62" textAnchor={anchorAt(median)}>
        {ratioText(median)}
      </text>
    </>
  )
}
