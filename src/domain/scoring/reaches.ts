/** Means such as (1/3 + 1/3 + …) can land this far below an edge by rounding alone. */
const ROUNDING = 1e-12

/** Whether a score (0–1) reaches an edge, which belongs to what lies above it. */
export const reaches = (score: number, edge: number): boolean => score + ROUNDING >= edge
