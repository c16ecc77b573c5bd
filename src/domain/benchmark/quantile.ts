import type { Quartiles } from './benchmark-pack'

/**
 * Quantile by linear interpolation between order statistics: type 7 of Hyndman & Fan,
 * "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996) 361–365.
 *
 * `sorted` ascends and is not empty; `share` is 0–1.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  if (below === undefined || above === undefined) throw new RangeError('No values')
  return below + (above - below) * (position - Math.floor(position))
}

/** The quartiles of one score over all respondents of a group, 0–1. */
export function quartilesOf(values: readonly number[]): Quartiles {
  const sorted = values.toSorted((a, b) => a - b)
  return {
    lower: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upper: quantile(sorted, 0.75),
    respondents: sorted.length,
  }
}
