import type { LocalizedText } from './benchmark-pack'

/** A published figure of another survey, shown beside a score as context, never as a benchmark. */
export interface ContextFigure {
  readonly id: string
  /** ISO 3166-1 alpha-2 code, or `EU`. */
  readonly country: string
  /** null: the source does not date it. */
  readonly year: number | null
  readonly sample: LocalizedText
  readonly figure: LocalizedText
  /** Id of the dimension or question it belongs to; null: the whole. */
  readonly group: string | null
  readonly link: string
}
