/** A fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

function fraction(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError('Divided by zero')
  const sign = denominator < 0n ? -1n : 1n
  const divisor = sign * greatestDivisor(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n }
export const ONE: Rational = { numerator: 1n, denominator: 1n }
export const HALF: Rational = { numerator: 1n, denominator: 2n }

/** What a file says: 0.1 is one tenth, not the binary number nearest to it. */
export function exact(value: number): Rational {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const [whole = '', decimals = ''] = digits.split('.')
  const shift = BigInt(exponent) - BigInt(decimals.length)
  const all = BigInt(whole + decimals)
  return shift < 0n ? fraction(all, 10n ** -shift) : fraction(all * 10n ** shift, 1n)
}

export const add = (a: Rational, b: Rational): Rational =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

export const minus = (a: Rational, b: Rational): Rational =>
  add(a, { numerator: -b.numerator, denominator: b.denominator })

export const times = (a: Rational, b: Rational): Rational =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator)

export const over = (a: Rational, b: Rational): Rational =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator)

export const isBelow = (a: Rational, b: Rational): boolean =>
  a.numerator * b.denominator < b.numerator * a.denominator

export const isZero = ({ numerator }: Rational): boolean => numerator === 0n

export const smaller = (a: Rational, b: Rational): Rational => (isBelow(a, b) ? a : b)

const larger = (a: Rational, b: Rational): Rational => (isBelow(a, b) ? b : a)

export const between = (low: Rational, value: Rational, high: Rational): Rational =>
  larger(low, smaller(value, high))

export const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO)

/** The greatest whole number that is not above. */
export function floor({ numerator, denominator }: Rational): bigint {
  const truncated = numerator / denominator
  return numerator < 0n && truncated * denominator !== numerator ? truncated - 1n : truncated
}

/** The smallest whole number that is not below. */
export const ceiling = ({ numerator, denominator }: Rational): bigint =>
  -floor({ numerator: -numerator, denominator })

export const whole = (value: bigint): Rational => ({ numerator: value, denominator: 1n })

const SPARE_DIGITS = 40

/** The binary number nearest to it. */
export function toNumber({ numerator, denominator }: Rational): number {
  const places = SPARE_DIGITS + String(denominator).length
  const digits = (numerator * 10n ** BigInt(places)) / denominator
  return Number(`${String(digits)}e-${String(places)}`)
}
