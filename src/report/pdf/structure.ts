/** The structure types of PDF 1.7 that the report uses. */
export type StructureType =
  | 'Document'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'Span'
  | 'Link'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'

/** Properties that readers of a structure element hear or that place it. */
export interface StructureAttributes {
  readonly language?: string
  /** What a figure shows, in words. */
  readonly alternative?: string
  readonly scope?: 'Row' | 'Column'
  readonly listNumbering?: 'None' | 'Disc' | 'Decimal'
  /** Left, bottom, right, top in points from the page's lower left corner. */
  readonly box?: readonly [number, number, number, number]
}

/** One element of the logical tree, in reading order. It grows while the pages are drawn. */
export interface StructureElement {
  readonly type: StructureType
  readonly attributes: StructureAttributes
  readonly parent: StructureElement | null
  readonly kids: StructureKid[]
}

export type StructureKid =
  | { readonly kind: 'element'; readonly element: StructureElement }
  /** A marked stretch of a page's content; `mcid` counts from 0 on each page. */
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly annotation: LinkAnnotation }

/** The clickable area of a link. */
export interface LinkAnnotation {
  readonly page: number
  /** Left, bottom, right, top in points from the page's lower left corner. */
  readonly box: readonly [number, number, number, number]
  /** Percent-encoded, so ASCII only. */
  readonly link: string
  readonly description: string
  readonly element: StructureElement
}

/** An entry of the document outline. */
export interface Bookmark {
  readonly title: string
  readonly page: number
  /** Top of the heading, in points from the lower edge of the page. */
  readonly top: number
  /** 1 for the outermost. */
  readonly level: number
}
