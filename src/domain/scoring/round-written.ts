import type { Rounding } from '../questionnaire/questionnaire'

/** Numbers this near to a tie or to a whole number are it: what lies between is rounding noise. */
const NEAR = 1e-9
/** How much of a number its floating-point noise can be. */
const NOISE = 1e-14
/** Numbers so large that their noise reaches half a digit are rounded as they are. */
const MOST = 0.25

/**
 * A number rounded to `digits` decimals. `halfUp`: ties away from zero; `halfEven`: ties to the even
 * digit; `truncate`: toward zero.
 *
 * 1.005 is not quite a tie as a floating-point number, but as the decimal it was meant to be; so
 * ties are recognised within a billionth of the last digit.
 */
export function roundWritten(value: number, { digits, mode }: Omit<Rounding, 'at'>): number {
  const power = 10 ** digits
  const scaled = Math.abs(value) * power
  const rounded = roundPositive(scaled, Math.min(MOST, NEAR + scaled * NOISE), mode) / power
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

function roundPositive(scaled: number, near: number, mode: Rounding['mode']): number {
  const whole = Math.floor(scaled + near)
  const part = scaled - whole
  if (mode === 'truncate') return whole
  const isTie = Math.abs(part - 0.5) <= near
  if (!isTie) return part < 0.5 ? whole : whole + 1
  return mode === 'halfEven' && whole % 2 === 0 ? whole : whole + 1
}
