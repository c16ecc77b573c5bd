import type { Content, HeadlineBlock } from '../blocks'
import { breakLines } from './break-lines'
import { STYLES, type TextStyle } from './look'
import { BODY_WIDTH, PAGE } from './page'
import { baselineIn, lineHeight, makeRoom, type Press } from './press'
import type { Column } from './text-element'
import { addTextElement, drawLines } from './text-element'
import { setStyle } from './typesetter'
import { chartHeight, writeChart } from './write-chart'

const SPACE_BETWEEN = 1
const SPACE_BELOW = 4

/** Figure left, words right. */
const WIDE = { figure: 48, gap: 6 } as const

/** Figure and words left, picture right. */
const PICTURE = { width: 102, gap: 5 } as const

interface Paragraph {
  readonly content: Content
  readonly style: TextStyle
}

const paragraphsOf = ({ label, details }: HeadlineBlock): readonly Paragraph[] => [
  { content: label, style: STYLES.figureLabel },
  ...details.map((content) => ({ content, style: STYLES.fact })),
]

/** Where the words stand, and how far below the top they begin. */
function placeOf(press: Press, block: HeadlineBlock): Column & { readonly below: number } {
  if (block.picture === null) {
    const x = PAGE.left + WIDE.figure + WIDE.gap
    return { x, width: BODY_WIDTH - WIDE.figure - WIDE.gap, align: 'left', below: 0 }
  }
  const width = BODY_WIDTH - PICTURE.width - PICTURE.gap
  const unit = isUnitBeside(press, block, width) ? 0 : lineHeight(STYLES.figureUnit)
  return { x: PAGE.left, width, align: 'left', below: lineHeight(STYLES.figure) + unit + 5 }
}

function isUnitBeside({ type }: Press, { figure, unit }: HeadlineBlock, width: number): boolean {
  const used =
    type.widthOf(type.drawable(figure), STYLES.figure) +
    type.widthOf(type.drawable(unit), STYLES.figureUnit)
  return used + UNIT_GAP <= width
}

/** Between a figure and its unit. */
const UNIT_GAP = 1.5

const pictureFrame = {
  x: PAGE.left + BODY_WIDTH - PICTURE.width,
  width: PICTURE.width,
} as const

export function headlineHeight(press: Press, block: HeadlineBlock): number {
  const { width, below } = placeOf(press, block)
  const text = paragraphsOf(block).reduce(
    (sum, { content, style }) =>
      sum +
      breakLines(content, width, style, press.type).length * lineHeight(style) +
      SPACE_BETWEEN,
    below,
  )
  const picture = block.picture === null ? 0 : chartHeight(press, block.picture, pictureFrame)
  return Math.max(text, FIGURE_HEIGHT, picture) + SPACE_BELOW
}

const FIGURE_HEIGHT = lineHeight(STYLES.figure) + lineHeight(STYLES.figureUnit)

/** A score in large digits, what it means, and a picture where there is one. */
export function writeHeadline(press: Press, block: HeadlineBlock, y: number): number {
  const height = headlineHeight(press, block)
  const top = makeRoom(press, y, height)
  writeFigure(press, block, top)
  const column = placeOf(press, block)
  let below = top + column.below
  for (const { content, style } of paragraphsOf(block)) {
    const text = addTextElement(press, press.tagger.document, 'P', content)
    const lines = breakLines(content, column.width, style, press.type)
    below = drawLines(press, text, lines, style, column, below) + SPACE_BETWEEN
  }
  if (block.picture !== null) writeChart(press, block.picture, top, pictureFrame)
  return top + height
}

/** Figure and unit are one paragraph: "54 of 100". */
function writeFigure(press: Press, block: HeadlineBlock, top: number): void {
  const { pdf, tagger, type } = press
  const element = tagger.add(tagger.document, 'P')
  const figure = type.drawable(block.figure)
  const unit = type.drawable(block.unit)
  const width = block.picture === null ? WIDE.figure : placeOf(press, block).width
  const isBeside = isUnitBeside(press, block, width)
  tagger.mark(element, () => {
    const baseline = top + baselineIn(STYLES.figure)
    setStyle(pdf, STYLES.figure)
    pdf.text(unit === '' ? figure : `${figure} `, PAGE.left - 0.6, baseline)
    if (unit === '') return
    setStyle(pdf, STYLES.figureUnit)
    const beside = PAGE.left + type.widthOf(figure, STYLES.figure) + UNIT_GAP
    const under = top + lineHeight(STYLES.figure) + baselineIn(STYLES.figureUnit)
    pdf.text(unit, isBeside ? beside : PAGE.left, isBeside ? baseline : under)
  })
}
