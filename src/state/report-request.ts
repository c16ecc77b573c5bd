import type { Block, Content, Fact, PictureBlock, Run, TableBlock } from '@/report/blocks'
import type { ReportWording } from '@/report/create-report-words'
import type { Drawing, Shape } from '@/report/drawing/shape'
import type { ReportInput } from '@/report/report-input'

export type { Block, Content, Drawing, Fact, PictureBlock, ReportWording, Run, Shape, TableBlock }

/** Everything a report is made from, as plain data that can be sent to another thread. */
export interface ReportRequest {
  readonly kind: 'pdf' | 'docx' | 'preview'
  readonly input: Omit<ReportInput, 'language' | 't' | 'explain' | 'coatOfArms' | 'leftOut'>
  readonly language: string
  readonly wording: ReportWording
  /** The questionnaire's definition as it was read. */
  readonly definition: object
  /** A PNG or JPEG file; null: none was chosen. */
  readonly coatOfArms: Uint8Array | null
  readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array }
}

export type ReportOutcome =
  { readonly kind: 'pdf' | 'docx'; readonly file: Uint8Array } | ReportPreview

/** The blocks of a report with their charts drawn, for the screen. */
export interface ReportPreview {
  readonly kind: 'preview'
  readonly blocks: readonly Block[]
  /** By the place of the chart among the blocks. */
  readonly drawings: ReadonlyMap<number, Drawing>
}

/** What the thread that makes a report says. */
export type ReportMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly outcome: ReportOutcome }
  /** A bug: nothing that users enter makes a report fail. */
  | { readonly kind: 'failed'; readonly reason: string }
