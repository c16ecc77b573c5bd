import fc from 'fast-check'
import type { Bar, BarsChart, ChartKey, RadarAxis, RadarChart } from '@/report/blocks'

const KEY: ChartKey = {
  own: 'This assessment',
  benchmark: 'Towns of 5,000 to 9,999 (n = 48)',
  warning: null,
}

export const aBar = (changes: Partial<Bar> = {}): Bar => ({
  label: 'Strategy',
  own: 0.5,
  ownLabel: '50 · 3 Doing',
  range: null,
  quartiles: null,
  depth: 0,
  isTotal: false,
  ...changes,
})

export const someQuartiles = { lower: 0.2, median: 0.45, upper: 0.7 } as const

export const aBarsChart = (bars: readonly Bar[], changes: Partial<BarsChart> = {}): BarsChart => ({
  kind: 'bars',
  bars,
  levels: [0, 0.125, 0.375, 0.625, 0.875].map((from, index) => ({
    from,
    label: String(index + 1),
  })),
  ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: String(at * 100) })),
  key: KEY,
  ...changes,
})

export const anAxis = (changes: Partial<RadarAxis> = {}): RadarAxis => ({
  label: 'Strategy',
  own: 0.5,
  ownLabel: '50',
  median: 0.4,
  ...changes,
})

export const aRadarChart = (
  axes: readonly RadarAxis[],
  changes: Partial<RadarChart> = {},
): RadarChart => ({ kind: 'radar', axes, key: KEY, ...changes })

const value = fc.double({ min: 0, max: 1, noNaN: true })
const known = fc.option(value)
const label = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.lorem({ maxCount: 40 }),
  fc.constant('Verwaltungsdigitalisierungsbeauftragtenstellvertretung'.repeat(3)),
)
const key: fc.Arbitrary<ChartKey> = fc.record({
  own: label,
  benchmark: fc.option(label),
  warning: fc.option(label),
})
const ascending = (length: number) =>
  fc.array(value, { minLength: length, maxLength: length }).map((values) => values.toSorted())

const bar: fc.Arbitrary<Bar> = fc.record({
  label,
  own: known,
  ownLabel: label,
  range: fc.option(ascending(2).map(([low = 0, high = 1]) => ({ low, high }))),
  quartiles: fc.option(
    ascending(3).map(([lower = 0, median = 0, upper = 1]) => ({ lower, median, upper })),
  ),
  depth: fc.nat(12),
  isTotal: fc.boolean(),
})

/** Any chart of bars that the types allow. */
export const anyBarsChart: fc.Arbitrary<BarsChart> = fc.record({
  kind: fc.constant('bars' as const),
  bars: fc.array(bar, { maxLength: 12 }),
  levels: fc
    .array(fc.record({ from: value, label }), { maxLength: 7 })
    .map((levels) =>
      levels
        .toSorted((one, other) => one.from - other.from)
        .map((level, index) => (index === 0 ? { ...level, from: 0 } : level)),
    ),
  ticks: fc.array(fc.record({ at: value, label }), { maxLength: 8 }),
  key,
})

export const anyRadarChart: fc.Arbitrary<RadarChart> = fc.record({
  kind: fc.constant('radar' as const),
  axes: fc.array(fc.record({ label, own: known, ownLabel: label, median: known }), {
    maxLength: 40,
  }),
  key,
})

/** From a narrow telephone to a page across. */
export const anyWidth = fc.integer({ min: 60, max: 260 })
