/** A number for a sentence: nine decimals at most, without what floating-point sums leave behind. */
export const withoutNoise = (number: number): number => Number(number.toFixed(9))
