import type { Content, Fact, FactsBlock } from '../blocks'
import { STYLES, type TextStyle } from '../look'
import { breakLines } from '../type/break-lines'
import { lineHeight } from '../type/measures'
import { flowLines, leadOf } from './flow-lines'
import { BODY_WIDTH, PAGE } from './page'
import { makeRoom, type Press } from './press'
import type { StructureElement } from './structure'
import { addParagraphs, addTextElement, drawLines } from './text-element'

const LABEL_WIDTH = 31
const GAP = 4
const SPACE_BETWEEN = 1
const SPACE_BELOW = 2.5

/** Labels on the left, values on the right; a value may run over pages. */
export function writeFacts(press: Press, block: FactsBlock, y: number): number {
  const list = press.tagger.add(press.tagger.document, 'L', { listNumbering: 'None' })
  return (
    block.items.reduce((below, fact) => writeFact(press, list, fact, below, FACT_LAYOUT), y) +
    SPACE_BELOW
  )
}

export interface FactLayout {
  readonly x: number
  readonly labelWidth: number
  readonly valueWidth: number
  readonly label: TextStyle
  readonly value: TextStyle
}

const FACT_LAYOUT: FactLayout = {
  x: PAGE.left,
  labelWidth: LABEL_WIDTH,
  valueWidth: BODY_WIDTH - LABEL_WIDTH - GAP,
  label: STYLES.factLabel,
  value: STYLES.fact,
}

/** Draws one label with its value and returns where the next begins. */
export function writeFact(
  press: Press,
  list: StructureElement,
  { label, paragraphs }: Fact,
  y: number,
  layout: FactLayout,
): number {
  const { tagger, type } = press
  const item = tagger.add(list, 'LI')
  const labelLines = breakLines(label, layout.labelWidth, layout.label, type)
  const labelHeight = labelLines.length * lineHeight(layout.label)
  const top = makeRoom(press, y, Math.max(labelHeight, valueLead(press, paragraphs, layout)))
  const text = addTextElement(press, item, 'Lbl', label)
  const left = { x: layout.x, width: layout.labelWidth, align: 'left' } as const
  const labelEnd = drawLines(press, text, labelLines, layout.label, left, top)
  const bodies = addParagraphs(press, item, 'LBody', paragraphs)
  const right = {
    x: layout.x + layout.labelWidth + GAP,
    width: layout.valueWidth,
    align: 'left',
  } as const
  const before = press.pdf.getNumberOfPages()
  const end = paragraphs.reduce((below, content, index) => {
    const lines = breakLines(content, layout.valueWidth, layout.value, type)
    const paragraph = bodies[index]
    return paragraph === undefined
      ? below
      : flowLines(press, paragraph, lines, layout.value, right, below)
  }, top)
  const isSamePage = press.pdf.getNumberOfPages() === before
  return (isSamePage ? Math.max(labelEnd, end) : end) + SPACE_BETWEEN
}

/** The beginning of a value: a word such as an answer's label never stands without its meaning. */
function valueLead(
  { type }: Press,
  paragraphs: readonly Content[],
  { valueWidth, value }: FactLayout,
): number {
  const [first = [], second = []] = paragraphs.map((content) =>
    breakLines(content, valueWidth, value, type),
  )
  return first.length > 1
    ? leadOf(first, value)
    : first.length * lineHeight(value) + leadOf(second, value)
}

/** What must fit below a heading. */
export const factsLead = (press: Press, { items }: FactsBlock): number =>
  valueLead(press, items[0]?.paragraphs ?? [], FACT_LAYOUT)

export function factsHeight({ type }: Press, { items }: FactsBlock): number {
  const { labelWidth, valueWidth, label, value } = FACT_LAYOUT
  const linesOf = (content: Content, width: number, style: TextStyle) =>
    breakLines(content, width, style, type).length * lineHeight(style)
  return items.reduce((sum, fact) => {
    const values = fact.paragraphs.reduce(
      (height, content) => height + linesOf(content, valueWidth, value),
      0,
    )
    return sum + Math.max(linesOf(fact.label, labelWidth, label), values) + SPACE_BETWEEN
  }, SPACE_BELOW)
}
