import { points } from '../type/measures'

const TWIPS_PER_MM = 1440 / 25.4
const PIXELS_PER_MM = 96 / 25.4

/** Word's unit of length on the page: a twentieth of a point. */
export const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM)

/** Pictures are measured in pixels of a screen, with fractions. */
export const pixels = (mm: number): number => mm * PIXELS_PER_MM

/** Sizes of type, from points. */
export const halfPoints = (size: number): number => Math.round(size * 2)

/** A line height, from points. */
export const twipsOfPoints = (size: number): number => Math.round(size * 20)

/** Strokes are measured in eighths of a point. */
export const eighthPoints = (mm: number): number => Math.round(points(mm) * 8)

/** A colour as Word writes it. */
export const hex = (colour: string): string => colour.replace('#', '')
