/** A text as it stands on a page. */
export interface PrintedText {
  /** From 1. */
  readonly page: number
  readonly text: string
}

/** The text of one structure element of a page. */
export interface TaggedText extends PrintedText {
  readonly role: string
}

/** What was read off the pages of a report. */
export interface PrintedPages {
  readonly pages: number
  readonly passages: readonly TaggedText[]
  readonly loose: readonly PrintedText[]
  /** Pages with something laid over them that is no link. */
  readonly overlaid: readonly number[]
}
