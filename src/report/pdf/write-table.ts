import type { Cell, TableBlock } from '../blocks'
import { COLOURS, STYLES } from '../look'
import { lineHeight } from '../type/measures'
import { BODY_END, BODY_WIDTH, PAGE } from './page'
import { makeRoom, type Press, startPage } from './press'
import { linesIn, PADDING, type SetCell, type SetRow, setTable } from './set-table'
import type { StructureElement } from './structure'
import {
  addParagraphs,
  addTextElement,
  type Column,
  drawLines,
  type TextElement,
} from './text-element'

const SPACE_BELOW = 3

/**
 * A table whose head is repeated on every page, as an artifact. A row stays in one piece unless it
 * is taller than a page.
 */
export function writeTable(press: Press, block: TableBlock, y: number): number {
  const { caption, captionHeight, head, rows, lead } = setTable(press, block)
  const { tagger } = press
  const top = makeRoom(press, y, lead)
  const table = tagger.add(tagger.document, 'Table')
  const text = addTextElement(press, table, 'Caption', block.caption)
  drawLines(press, text, caption, STYLES.caption, WHOLE, top)
  const headElement = tagger.add(table, 'THead')
  let below = drawHead(press, headElement, head, top + captionHeight)
  const body = tagger.add(table, 'TBody')
  for (const row of rows) {
    const isTooTall = below + row.height > BODY_END
    if (isTooTall && below > PAGE.top + head.height) below = repeatHead(press, head)
    below = drawRow(press, body, row, head, below)
  }
  return below + SPACE_BELOW
}

const WHOLE: Column = { x: PAGE.left, width: BODY_WIDTH, align: 'left' }

/** The whole table as if pages had no end. */
export const tableHeight = (press: Press, block: TableBlock): number =>
  setTable(press, block).height + SPACE_BELOW

/** What must fit below a heading. */
export const tableLead = (press: Press, block: TableBlock): number => setTable(press, block).lead

const contentsOf = ({ paragraphs }: SetCell): Cell => paragraphs.map(({ content }) => content)

function drawHead(press: Press, parent: StructureElement, head: SetRow, y: number): number {
  const row = press.tagger.add(parent, 'TR')
  for (const cell of head.cells) {
    const texts = addParagraphs(press, row, 'TH', contentsOf(cell), { scope: 'Column' })
    drawCell(press, texts, cell, head, 0, Infinity, y)
  }
  rule(press, y + head.height, COLOURS.ink, 0.35)
  return y + head.height
}

/** The head again on a new page: it is there to be seen, and was already told. */
function repeatHead(press: Press, head: SetRow): number {
  const top = startPage(press)
  const { tagger } = press
  const untagged = { ...press, tagger: { ...tagger, mark: markNothing } }
  const nobody: StructureElement = { type: 'TR', attributes: {}, parent: null, kids: [] }
  tagger.artifact(() => {
    for (const cell of head.cells) {
      drawCell(
        untagged,
        addParagraphs(press, nobody, 'TH', contentsOf(cell), {}),
        cell,
        head,
        0,
        Infinity,
        top,
      )
    }
  }, 'Header')
  rule(press, top + head.height, COLOURS.ink, 0.35)
  return top + head.height
}

const markNothing: Press['tagger']['mark'] = (_, draw) => {
  draw()
}

function drawRow(
  press: Press,
  body: StructureElement,
  row: SetRow,
  head: SetRow,
  y: number,
): number {
  const { tagger } = press
  const element = tagger.add(body, 'TR')
  const texts = row.cells.map((cell, index) => {
    const type = index === 0 ? 'TH' : 'TD'
    const attributes = index === 0 ? ({ scope: 'Row' } as const) : {}
    return addParagraphs(press, element, type, contentsOf(cell), attributes)
  })
  const height = lineHeight(row.style)
  const most = Math.max(1, ...row.cells.map(linesIn))
  let top = y
  let first = 0
  while (first < most) {
    const room = Math.max(1, Math.floor((BODY_END - top - 2 * PADDING.y) / height + 1e-6))
    const count = Math.min(most - first, room)
    const bottom = top + count * height + 2 * PADDING.y
    if (row.isTotal) wash(press, top, bottom - top)
    row.cells.forEach((cell, index) => {
      drawCell(press, texts[index] ?? [], cell, row, first, count, top)
    })
    rule(press, bottom, COLOURS.hairline, 0.2)
    first += count
    top = first < most ? repeatHead(press, head) : bottom
  }
  return top
}

/** Draws the cell's lines from `first` on, at most `count`. */
function drawCell(
  press: Press,
  texts: readonly TextElement[],
  { paragraphs, column }: SetCell,
  { style }: SetRow,
  first: number,
  count: number,
  y: number,
): void {
  let skipped = first
  let left = count
  let below = y + PADDING.y
  paragraphs.forEach(({ lines }, index) => {
    const text = texts[index]
    const shown = lines.slice(skipped, skipped + left)
    skipped = Math.max(0, skipped - lines.length)
    left -= shown.length
    if (text !== undefined && shown.length > 0) {
      below = drawLines(press, text, shown, style, column, below)
    }
  })
}

function rule({ pdf, tagger }: Press, y: number, colour: string, width: number): void {
  tagger.artifact(() => {
    pdf.setDrawColor(colour)
    pdf.setLineWidth(width)
    pdf.line(PAGE.left, y, PAGE.left + BODY_WIDTH, y)
  })
}

function wash({ pdf, tagger }: Press, y: number, height: number): void {
  tagger.artifact(() => {
    pdf.setFillColor(COLOURS.wash)
    pdf.rect(PAGE.left, y, BODY_WIDTH, height, 'F')
  })
}
