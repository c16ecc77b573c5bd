declare const ratioBrand: unique symbol

/** A share between 0 and 1. Percent, points and level are display forms of it. */
export type Ratio = number & { readonly [ratioBrand]: true }

/** Sums of valid ratios can land this far outside 0–1 by floating-point rounding alone. */
const ROUNDING = 1e-9

/** Checks once that a number is a ratio; throws on a number that cannot be one, which is a bug. */
export function ratio(value: number): Ratio {
  if (!(value >= -ROUNDING && value <= 1 + ROUNDING)) {
    throw new RangeError(`Not a ratio: ${String(value)}`)
  }
  return Math.min(1, Math.max(0, value)) as Ratio
}
