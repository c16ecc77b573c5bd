import type { Picture } from './read-picture'

/**
 * What a report consists of, before anything is drawn: every word and number is settled here, and
 * `pdf/write-pdf.ts` only sets it.
 */
export type Block =
  | CoverBlock
  | HeadingBlock
  | ParagraphBlock
  | HeadlineBlock
  | FactsBlock
  | ListBlock
  | TableBlock
  | ChartBlock

/** A stretch of text that is one link, one language or one weight. */
export interface Run {
  readonly text: string
  /** An http, https or mailto link, checked and percent-encoded. */
  readonly link?: string
  /** What the link leads to, for readers who hear only the link. */
  readonly linkDescription?: string
  /** BCP 47 tag, where it differs from the report's language. */
  readonly language?: string
  readonly isStrong?: boolean
  readonly isMuted?: boolean
}

export type Content = string | readonly Run[]

/** The title page. */
export interface CoverBlock {
  readonly kind: 'cover'
  readonly kicker: string
  readonly title: string
  readonly subtitle: Content
  /** What must be known before anything is read, such as "Draft". */
  readonly marks: readonly Fact[]
  readonly facts: readonly Fact[]
  readonly notice: readonly Content[]
  /** Such as the coat of arms; null: none. */
  readonly picture: PictureBlock | null
}

/** A picture with the words that stand for it. */
export interface PictureBlock extends Picture {
  readonly description: string
}

export type HeadingLevel = 2 | 3 | 4 | 5 | 6

export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: HeadingLevel
  readonly content: Content
  /** `page`: starts a page; `whole`: starts one where the section would be spread over two. */
  readonly room?: 'page' | 'whole'
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  /** `notice` and `warning` are set in a frame. */
  readonly look: 'body' | 'muted' | 'notice' | 'warning'
  readonly content: Content
}

/** A score in large figures, with what it means beside it. */
export interface HeadlineBlock {
  readonly kind: 'headline'
  readonly figure: string
  readonly unit: string
  readonly label: Content
  readonly details: readonly Content[]
}

export interface Fact {
  readonly label: string
  readonly paragraphs: readonly Content[]
}

/** Label and value, one under the other. */
export interface FactsBlock {
  readonly kind: 'facts'
  readonly items: readonly Fact[]
}

export interface ListBlock {
  readonly kind: 'list'
  readonly isNumbered: boolean
  readonly items: readonly (readonly Content[])[]
}

export interface TableBlock {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
  /** Share of the table's width beside the other columns. */
  readonly share: number
}

export interface Row {
  /** The first cell is the header of the row. */
  readonly cells: readonly Cell[]
  /** A row that sums up the others. */
  readonly isTotal?: boolean
  /** How deep the row lies inside the rows above it; 0: not at all. */
  readonly depth?: number
}

/** Paragraphs of one cell; empty: nothing to say. */
export type Cell = readonly Content[]

/** A drawing with the words that stand for it. Its numbers follow in a table. */
export interface ChartBlock {
  readonly kind: 'chart'
  readonly description: string
  readonly chart: Chart
}

export type Chart = RadarChart | BarsChart

/** The shape of a profile. All values 0–1. */
export interface RadarChart {
  readonly kind: 'radar'
  readonly axes: readonly RadarAxis[]
  readonly key: ChartKey
}

export interface RadarAxis {
  readonly label: string
  readonly own: number | null
  readonly ownLabel: string
  readonly median: number | null
}

/** What own and benchmark marks are called; a null benchmark is not drawn. */
export interface ChartKey {
  readonly own: string
  readonly benchmark: string | null
  /** Said on the chart itself, such as that its benchmark is made up. */
  readonly warning: string | null
}

/** Values from 0 to 1 as bars from a common zero, with the quartiles of a group where known. */
export interface BarsChart {
  readonly kind: 'bars'
  readonly bars: readonly Bar[]
  /** Where the levels begin, 0–1, with their numbers; empty: no levels. */
  readonly levels: readonly { readonly from: number; readonly label: string }[]
  readonly ticks: readonly Tick[]
  readonly key: ChartKey
}

export interface Tick {
  readonly at: number
  readonly label: string
}

export interface Bar {
  readonly label: string
  readonly own: number | null
  readonly ownLabel: string
  /** What the value can still become; null: it is settled. */
  readonly range: { readonly low: number; readonly high: number } | null
  /** Of the group compared with; null: there are no figures. */
  readonly quartiles: {
    readonly lower: number
    readonly median: number
    readonly upper: number
  } | null
  /** How deep the bar lies inside the bars above it; 0: not at all. */
  readonly depth: number
  readonly isTotal: boolean
}
