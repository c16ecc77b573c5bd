import type { TextStyle } from '../look'

const MM_PER_POINT = 25.4 / 72

export const millimetres = (points: number): number => points * MM_PER_POINT

export const points = (mm: number): number => mm / MM_PER_POINT

export const lineHeight = ({ size, leading }: TextStyle): number => millimetres(size * leading)

/** Where the baseline lies below the top of a line, so that text sits in the middle of it. */
export const baselineIn = ({ size, leading }: TextStyle): number =>
  millimetres(size * (leading / 2 + 0.36))
