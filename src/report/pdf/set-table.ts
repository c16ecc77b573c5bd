import type { Cell, Row, TableBlock } from '../blocks'
import { STYLES, type TextStyle } from '../look'
import { breakLines, type Line } from '../type/break-lines'
import type { Typesetter } from '../type/typesetter'
import { lineHeight } from '../type/measures'
import { BODY_WIDTH, PAGE } from './page'
import type { Press } from './press'
import type { Column } from './text-element'

/** Around the text of a cell, in millimetres. */
export const PADDING = { x: 1.6, y: 0.8 } as const

const CAPTION_SPACE = 1.6
const INDENT_OF_DEPTH = 4

/** So much of the first rows stays with the head. */
const LONGEST_KEPT = 60

/** A cell in lines, and where they are drawn. */
export interface SetCell {
  readonly paragraphs: readonly {
    readonly content: Cell[number]
    readonly lines: readonly Line[]
  }[]
  readonly column: Column
}

export interface SetRow {
  readonly cells: readonly SetCell[]
  readonly style: TextStyle
  readonly height: number
  readonly isTotal: boolean
}

/** A table in lines, before it is known on which pages they stand. */
export interface SetTable {
  readonly caption: readonly Line[]
  readonly captionHeight: number
  readonly head: SetRow
  readonly rows: readonly SetRow[]
  /** As if pages had no end. */
  readonly height: number
  /** What must fit on the page where the table begins: caption, head and a row or two. */
  readonly lead: number
}

export function setTable(press: Press, block: TableBlock): SetTable {
  const columns = columnsOf(press, block)
  const caption = breakLines(block.caption, BODY_WIDTH, STYLES.caption, press.type)
  const captionHeight = caption.length * lineHeight(STYLES.caption) + CAPTION_SPACE
  const head = headRow(press, block, columns)
  const rows = block.rows.map((row) => setRow(press, row, columns))
  const above = captionHeight + head.height
  return {
    caption,
    captionHeight,
    head,
    rows,
    height: above + heightOf(rows),
    lead: above + Math.min(heightOf(rows.slice(0, 2)), LONGEST_KEPT),
  }
}

const heightOf = (rows: readonly SetRow[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0)

/** As wide as their shares, but none narrower than the longest word of its head. */
function columnsOf({ type }: Press, { columns }: TableBlock): readonly Column[] {
  const needed = columns.map(({ title }) => longestWord(title, type) + 2 * PADDING.x)
  const widths = fitWidths(
    columns.map(({ share }) => share),
    needed,
  )
  let x: number = PAGE.left
  return columns.map(({ align }, index) => {
    const width = widths[index] ?? 0
    const column = { x: x + PADDING.x, width: width - 2 * PADDING.x, align }
    x += width
    return column
  })
}

const longestWord = (title: string, type: Typesetter): number =>
  Math.max(
    0,
    ...type
      .drawable(title)
      .split(' ')
      .map((word) => type.widthOf(word, STYLES.tableHead)),
  )

/** Columns that need more than their share get it; the others divide what is left. */
function fitWidths(shares: readonly number[], needed: readonly number[]): readonly number[] {
  const isTight = shares.map(() => false)
  for (;;) {
    const taken = sumOf(needed.filter((_, index) => isTight[index]))
    const unit = (BODY_WIDTH - taken) / sumOf(shares.filter((_, index) => !isTight[index]))
    const narrow = shares.findIndex(
      (share, index) => !isTight[index] && share * unit < (needed[index] ?? 0),
    )
    const isLast = isTight.filter((tight) => !tight).length <= 1
    if (narrow === -1 || isLast) {
      const fair = BODY_WIDTH / sumOf(shares)
      // Where not even the words fit, the shares alone decide.
      return unit > 0
        ? shares.map((share, index) => (isTight[index] ? (needed[index] ?? 0) : share * unit))
        : shares.map((share) => share * fair)
    }
    isTight[narrow] = true
  }
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

function headRow(press: Press, block: TableBlock, columns: readonly Column[]): SetRow {
  const cells = block.columns.map(({ title }) => [title])
  return setCells(press, cells, columns, STYLES.tableHead, false)
}

function setRow(press: Press, { cells, isTotal, depth }: Row, columns: readonly Column[]): SetRow {
  const indent = (depth ?? 0) * INDENT_OF_DEPTH
  const indented = columns.map((column, index) =>
    index === 0 ? { ...column, x: column.x + indent, width: column.width - indent } : column,
  )
  const isSum = isTotal ?? false
  return setCells(press, cells, indented, isSum ? STYLES.tableTotal : STYLES.table, isSum)
}

function setCells(
  press: Press,
  cells: readonly Cell[],
  columns: readonly Column[],
  style: TextStyle,
  isTotal: boolean,
): SetRow {
  const set = columns.map((column, index) => ({
    column,
    paragraphs: (cells[index] ?? []).map((content) => ({
      content,
      lines: breakLines(content, column.width, style, press.type),
    })),
  }))
  const most = Math.max(1, ...set.map(linesIn))
  return { cells: set, style, isTotal, height: most * lineHeight(style) + 2 * PADDING.y }
}

/** The lines of a cell, all paragraphs together. */
export const linesIn = ({ paragraphs }: SetCell): number =>
  paragraphs.reduce((sum, { lines }) => sum + lines.length, 0)
