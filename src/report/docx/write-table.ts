import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Cell, Column, Row, TableBlock } from '../blocks'
import { COLOURS } from '../look'
import { BODY_WIDTH } from '../pdf/page'
import { plainText } from '../words'
import type { Manuscript } from './manuscript'
import { textRuns } from './text-runs'
import { STYLE_IDS } from './word-styles'
import { eighthPoints, hex, twips } from './word-units'
import { styledParagraph } from './write-paragraph'

/** In millimetres. */
const PADDING = { x: 1.6, y: 1 } as const
const INDENT_OF_DEPTH = 4

/** A row of about so many lines may run over pages; any other stays in one piece. */
const TALLEST_KEPT = 40
/** The width of a character on average, in twips. */
const CHARACTER = twips(1.7)

/** The caption and below it the table, whose head stands on every page. */
export function writeTable(
  manuscript: Manuscript,
  block: TableBlock,
): readonly (Paragraph | Table)[] {
  const columns = placedColumns(block.columns)
  const table = new Table({
    width: { size: twips(BODY_WIDTH), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(PADDING.y),
      bottom: twips(PADDING.y),
      left: twips(PADDING.x),
      right: twips(PADDING.x),
    },
    borders: {
      top: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
      bottom: line(COLOURS.hairline, 0.2),
      insideHorizontal: line(COLOURS.hairline, 0.2),
    },
    rows: [
      headRow(manuscript, columns),
      ...block.rows.map((row) => bodyRow(manuscript, row, columns)),
    ],
  })
  return [styledParagraph(manuscript, 'caption', block.caption), table]
}

const line = (colour: string, width: number): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: eighthPoints(width),
  color: hex(colour),
})

const NO_LINE: IBorderOptions = { style: BorderStyle.NIL }

interface PlacedColumn extends Column {
  /** In twips. */
  readonly width: number
}

/** By their shares, so that together they are exactly as wide as the text. */
function placedColumns(columns: readonly Column[]): readonly PlacedColumn[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const ends = columns.map((_, index) => {
    const placed = columns.slice(0, index + 1).reduce((sum, { share }) => sum + share, 0)
    return Math.round((twips(BODY_WIDTH) * placed) / shares)
  })
  return columns.map((column, index) => ({
    ...column,
    width: (ends[index] ?? 0) - (ends[index - 1] ?? 0),
  }))
}

const headRow = (manuscript: Manuscript, columns: readonly Column[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title, align }) =>
        new TableCell({
          verticalAlign: VerticalAlignTable.BOTTOM,
          borders: { bottom: line(COLOURS.ink, 0.35) },
          children: [cellParagraph(manuscript, title, { style: STYLE_IDS.tableHead, align })],
        }),
    ),
  })

function bodyRow(
  manuscript: Manuscript,
  { cells, isTotal = false, depth = 0 }: Row,
  columns: readonly PlacedColumn[],
): TableRow {
  const style = isTotal ? STYLE_IDS.tableTotal : STYLE_IDS.table
  const isKept = columns.every(
    ({ width }, index) => linesIn(cells[index] ?? [], width) <= TALLEST_KEPT,
  )
  return new TableRow({
    ...(isKept ? { cantSplit: true } : {}),
    children: columns.map(({ align }, index) => {
      const indent = index === 0 ? depth * INDENT_OF_DEPTH : 0
      // Word repairs a cell without a paragraph by asking whether the file is to be trusted.
      const [first = '', ...more] = cells[index] ?? []
      return new TableCell({
        ...(isTotal ? { shading: TOTAL_SHADING } : {}),
        children: [first, ...more].map((content) =>
          cellParagraph(manuscript, content, { style, align, indent }),
        ),
      })
    }),
  })
}

const TOTAL_SHADING = { type: ShadingType.CLEAR, color: 'auto', fill: hex(COLOURS.wash) } as const

const cellParagraph = (
  manuscript: Manuscript,
  content: Cell[number],
  {
    style,
    align,
    indent = 0,
  }: { readonly style: string; readonly align: Column['align']; readonly indent?: number },
): Paragraph =>
  new Paragraph({
    style,
    children: textRuns(manuscript, content),
    ...(align === 'right' ? { alignment: AlignmentType.RIGHT } : {}),
    ...(indent > 0 ? { indent: { left: twips(indent) } } : {}),
  })

const linesIn = (cell: Cell, width: number): number =>
  cell.reduce((sum, content) => {
    const length = plainText(content).length * CHARACTER
    return sum + Math.max(1, Math.ceil(length / width))
  }, 0)
