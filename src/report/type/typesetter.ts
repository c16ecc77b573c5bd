import type { TextStyle } from '../look'

/** Measures text and lets none through that the fonts cannot show. */
export interface Typesetter {
  /** The text as it can be drawn; see `pdf/pdf-text.ts`. */
  readonly drawable: (text: string) => string
  /** Width of a drawable text, in millimetres. */
  readonly widthOf: (text: string, style: TextStyle) => number
}
