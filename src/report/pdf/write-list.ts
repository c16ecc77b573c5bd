import type { Content, ListBlock } from '../blocks'
import { COLOURS, STYLES } from '../look'
import { breakLines } from '../type/break-lines'
import { lineHeight } from '../type/measures'
import { flowLines, leadOf } from './flow-lines'
import { BODY_WIDTH, PAGE } from './page'
import { makeRoom, type Press } from './press'
import type { StructureElement } from './structure'
import { addParagraphs, addTextElement, drawLines } from './text-element'

const INDENT = 7
const WIDTH = BODY_WIDTH - INDENT
const SPACE_BETWEEN = 1
const SPACE_BELOW = 2
const STYLE = STYLES.list
const LABEL = { ...STYLE, weight: 'bold', colour: COLOURS.own } as const

export function writeList(press: Press, block: ListBlock, y: number): number {
  const list = press.tagger.add(press.tagger.document, 'L', {
    listNumbering: block.isNumbered ? 'Decimal' : 'Disc',
  })
  return (
    block.items.reduce((below, item, index) => {
      const label = block.isNumbered ? `${String(index + 1)}.` : '•'
      return writeItem(press, list, label, item, below)
    }, y) + SPACE_BELOW
  )
}

/** An item stays together unless it is long. */
function writeItem(
  press: Press,
  list: StructureElement,
  label: string,
  paragraphs: readonly Content[],
  y: number,
): number {
  const { tagger, type } = press
  const set = paragraphs.map((content) => breakLines(content, WIDTH, STYLE, type))
  const height = set.flat().length * lineHeight(STYLE)
  const top = makeRoom(press, y, Math.min(height, LONGEST_KEPT))
  const item = tagger.add(list, 'LI')
  const mark = addTextElement(press, item, 'Lbl', label)
  const left = { x: PAGE.left, width: INDENT, align: 'left' } as const
  drawLines(press, mark, breakLines(label, INDENT, LABEL, type), LABEL, left, top)
  const bodies = addParagraphs(press, item, 'LBody', paragraphs)
  const right = { x: PAGE.left + INDENT, width: WIDTH, align: 'left' } as const
  const end = set.reduce((below, lines, index) => {
    const text = bodies[index]
    return text === undefined ? below : flowLines(press, text, lines, STYLE, right, below)
  }, top)
  return end + SPACE_BETWEEN
}

const LONGEST_KEPT = 40

/** What must fit below a heading. */
export function listLead(press: Press, { items }: ListBlock): number {
  const lines = (items[0] ?? []).map((content) => breakLines(content, WIDTH, STYLE, press.type))
  const height = lines.flat().length * lineHeight(STYLE)
  return Math.min(height, Math.max(LONGEST_KEPT, leadOf(lines[0] ?? [], STYLE)))
}

export const listHeight = (press: Press, { items }: ListBlock): number =>
  items.reduce((sum, item) => {
    const lines = item.flatMap((content) => breakLines(content, WIDTH, STYLE, press.type))
    return sum + lines.length * lineHeight(STYLE) + SPACE_BETWEEN
  }, SPACE_BELOW)
