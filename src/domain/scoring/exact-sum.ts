/**
 * A sum of numbers that does not depend on their order: the exact sum, rounded once at the end.
 *
 * Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates",
 * Discrete & Computational Geometry 18 (1997) 305–363; the rounding at the end is that of Python's
 * `math.fsum`. Terms must be finite and far from overflow, which the doors see to.
 */
export interface ExactSum {
  /** The largest part of the sum. */
  total: number
  /** What did not fit into `total`: parts that do not overlap, ascending in size. */
  rest: number[] | null
}

export const noSum = (): ExactSum => ({ total: 0, rest: null })

export function addTo(sum: ExactSum, term: number): void {
  if (sum.rest !== null) {
    addToParts(sum, sum.rest, term)
    return
  }
  const total = sum.total + term
  const error = roundingError(sum.total, term, total)
  sum.total = total
  // Whole numbers, which points and weights mostly are, never get here.
  if (error !== 0) sum.rest = [error]
}

/** The exact sum of what each item brings. */
export function sumEach<Item>(items: readonly Item[], termOf: (item: Item) => number): number {
  const sum = noSum()
  for (const item of items) addTo(sum, termOf(item))
  return sumOf(sum)
}

function addToParts(sum: ExactSum, rest: number[], term: number): void {
  let carried = term
  let kept = 0
  for (const part of rest) {
    const next = carried + part
    const error = roundingError(carried, part, next)
    if (error !== 0) {
      rest[kept] = error
      kept += 1
    }
    carried = next
  }
  const total = sum.total + carried
  const error = roundingError(sum.total, carried, total)
  if (error !== 0) {
    rest[kept] = error
    kept += 1
  }
  rest.length = kept
  sum.total = total
}

/** What `a + b` lost on its way into `total`, exactly (Knuth's TwoSum). */
function roundingError(a: number, b: number, total: number): number {
  const virtual = total - a
  return a - (total - virtual) + (b - virtual)
}

/** The sum, rounded to the nearest number there is. */
export function sumOf({ total, rest }: ExactSum): number {
  if (rest === null || rest.length === 0) return total
  let index = rest.length - 1
  let high = total
  let low = 0
  for (; index >= 0; index -= 1) {
    const part = rest[index] ?? 0
    const next = high + part
    low = part - (next - high)
    high = next
    if (low !== 0) break
  }
  const below = rest[index - 1] ?? 0
  // Exactly half-way after rounding: what lies below decides.
  if ((low < 0 && below < 0) || (low > 0 && below > 0)) {
    const doubled = low * 2
    const raised = high + doubled
    if (doubled === raised - high) return raised
  }
  return high
}
