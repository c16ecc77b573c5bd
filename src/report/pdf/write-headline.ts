import type { Content, HeadlineBlock } from '../blocks'
import { STYLES, type TextStyle } from '../look'
import { breakLines } from '../type/break-lines'
import { baselineIn, lineHeight } from '../type/measures'
import { BODY_WIDTH, PAGE } from './page'
import { makeRoom, type Press } from './press'
import { addTextElement, type Column, drawLines } from './text-element'
import { setStyle } from './typesetter'

const SPACE_BETWEEN = 0.7
const SPACE_BELOW = 3

/** Between a figure and its unit. */
const UNIT_GAP = 1.5

/** Figure left, words right. */
const FIGURE_WIDTH = 48
const GAP = 6

const WORDS: Column = {
  x: PAGE.left + FIGURE_WIDTH + GAP,
  width: BODY_WIDTH - FIGURE_WIDTH - GAP,
  align: 'left',
}

const FIGURE_HEIGHT = lineHeight(STYLES.figure) + lineHeight(STYLES.figureUnit)

interface Paragraph {
  readonly content: Content
  readonly style: TextStyle
}

const paragraphsOf = ({ label, details }: HeadlineBlock): readonly Paragraph[] => [
  { content: label, style: STYLES.figureLabel },
  ...details.map((content) => ({ content, style: STYLES.fact })),
]

export function headlineHeight(press: Press, block: HeadlineBlock): number {
  const text = paragraphsOf(block).reduce(
    (sum, { content, style }) =>
      sum +
      breakLines(content, WORDS.width, style, press.type).length * lineHeight(style) +
      SPACE_BETWEEN,
    0,
  )
  return Math.max(text, FIGURE_HEIGHT) + SPACE_BELOW
}

/** A score in large digits, and what it means beside it. */
export function writeHeadline(press: Press, block: HeadlineBlock, y: number): number {
  const height = headlineHeight(press, block)
  const top = makeRoom(press, y, height)
  writeFigure(press, block, top)
  let below = top
  for (const { content, style } of paragraphsOf(block)) {
    const text = addTextElement(press, press.tagger.document, 'P', content)
    const lines = breakLines(content, WORDS.width, style, press.type)
    below = drawLines(press, text, lines, style, WORDS, below) + SPACE_BETWEEN
  }
  return top + height
}

/** Figure and unit are one paragraph: "54 of 100". */
function writeFigure({ pdf, tagger, type }: Press, block: HeadlineBlock, top: number): void {
  const element = tagger.add(tagger.document, 'P')
  const figure = type.drawable(block.figure)
  const unit = type.drawable(block.unit)
  const figureWidth = type.widthOf(figure, STYLES.figure)
  const isBeside = figureWidth + UNIT_GAP + type.widthOf(unit, STYLES.figureUnit) <= FIGURE_WIDTH
  tagger.mark(element, () => {
    const baseline = top + baselineIn(STYLES.figure)
    setStyle(pdf, STYLES.figure)
    pdf.text(unit === '' ? figure : `${figure} `, PAGE.left - 0.6, baseline)
    if (unit === '') return
    setStyle(pdf, STYLES.figureUnit)
    const under = top + lineHeight(STYLES.figure) + baselineIn(STYLES.figureUnit)
    const beside = PAGE.left + figureWidth + UNIT_GAP
    pdf.text(unit, isBeside ? beside : PAGE.left, isBeside ? baseline : under)
  })
}
