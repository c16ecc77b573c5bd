import {
  Bar,
  BarChart,
  type BarShapeProps,
  XAxis,
  YAxis,
  type YAxisTickContentProps,
} from 'recharts'
import { ChartLabel } from './chart-label'
import { SCALE_TICKS } from './scale'
import { ScoreBar } from './score-bar'
import { useWidth } from './use-width'

export interface RankedBar {
  readonly id: string
  readonly name: string
  /** 0–1. */
  readonly own: number
  /** The score as it is written beside the name. */
  readonly ownText: string
  /** What the score can still become; null: settled. */
  readonly range: { readonly low: number; readonly high: number } | null
  /** The others' median, 0–1; null: none is chosen or known. */
  readonly median: number | null
  readonly medianText: string
}

interface Props {
  /** In the order they are drawn, from the top. */
  readonly bars: readonly RankedBar[]
  readonly language: string | undefined
  tickText: (ratio: number) => string
}

const ROW_HEIGHT = 60
/** Both pictures of the profile then share one page. */
const PAPER_ROW_HEIGHT = 50
const AXIS_HEIGHT = 28

/** One bar a row, from zero, its value beside its name. */
export function RankedBars({ bars, language, tickText }: Props) {
  const { ref, width, isPaper } = useWidth()
  const rowHeight = isPaper ? PAPER_ROW_HEIGHT : ROW_HEIGHT
  const labelWidth = Math.round(Math.min(240, Math.max(148, width * 0.36)))
  const byId = new Map(bars.map((bar) => [bar.id, bar]))
  const label = ({ y, payload }: YAxisTickContentProps) => {
    const named = byId.get(String(payload.value))
    if (named === undefined) return <g />
    return (
      <ChartLabel
        box={{ x: 0, y: Number(y) - rowHeight / 2, width: labelWidth - 10, height: rowHeight }}
        across="end"
        down="middle"
        text={named.name}
        value={named.ownText}
        language={language}
      />
    )
  }
  const bar = ({ y, height, background, index }: BarShapeProps) => {
    const drawn = bars[index]
    if (drawn?.own === undefined || background === undefined) return <g />
    const scale = { start: background.x ?? 0, width: background.width }
    return <ScoreBar bar={drawn} y={y} height={height} scale={scale} />
  }
  return (
    <div ref={ref}>
      <BarChart
        layout="vertical"
        width={width}
        height={bars.length * rowHeight + AXIS_HEIGHT}
        data={[...bars]}
        margin={{ top: 0, right: 20, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          domain={[0, 1]}
          ticks={[...SCALE_TICKS]}
          tickFormatter={tickText}
          tick={{ className: 'chart-tick' }}
          interval={0}
          height={AXIS_HEIGHT}
          stroke="var(--line)"
        />
        <YAxis
          type="category"
          dataKey="id"
          width={labelWidth}
          tick={label}
          interval={0}
          tickLine={false}
          stroke="var(--line)"
        />
        <Bar dataKey="own" barSize={20} isAnimationActive={false} shape={bar} />
      </BarChart>
    </div>
  )
}
