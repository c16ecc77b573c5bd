import type { ParagraphBlock } from '../blocks'
import { COLOURS, STYLES, type TextStyle } from '../look'
import { breakLines, type Line } from '../type/break-lines'
import { lineHeight } from '../type/measures'
import { flowLines, leadOf } from './flow-lines'
import { BODY_HEIGHT, BODY_WIDTH, PAGE } from './page'
import { makeRoom, type Press } from './press'
import { addTextElement, drawLines } from './text-element'

const STYLE_OF: Readonly<Record<ParagraphBlock['look'], TextStyle>> = {
  body: STYLES.body,
  muted: STYLES.muted,
  notice: STYLES.body,
  warning: STYLES.body,
}

const SPACE_BELOW = 2.6

/** Lines of more than about 95 characters are hard to follow. */
const MEASURE = 156

/** Between frame and text. */
const PADDING = 4

export function writeParagraph(press: Press, block: ParagraphBlock, y: number): number {
  const lines = linesOf(press, block)
  const style = STYLE_OF[block.look]
  const text = addTextElement(press, press.tagger.document, 'P', block.content)
  if (isFramed(block)) {
    const height = lines.length * lineHeight(style) + 2 * PADDING
    if (height <= BODY_HEIGHT) {
      const top = makeRoom(press, y, height)
      drawFrame(press, block.look, top, height)
      const column = { x: PAGE.left + PADDING + 1, width: MEASURE, align: 'left' } as const
      drawLines(press, text, lines, style, column, top + PADDING)
      return top + height + SPACE_BELOW + 1
    }
  }
  const column = { x: PAGE.left, width: MEASURE, align: 'left' } as const
  return flowLines(press, text, lines, style, column, y) + SPACE_BELOW
}

/** What must fit below a heading: the first lines, or the whole frame. */
export function paragraphLead(press: Press, block: ParagraphBlock): number {
  const lines = linesOf(press, block)
  const style = STYLE_OF[block.look]
  return isFramed(block) ? lines.length * lineHeight(style) + 2 * PADDING : leadOf(lines, style)
}

export function paragraphHeight(press: Press, block: ParagraphBlock): number {
  const height = linesOf(press, block).length * lineHeight(STYLE_OF[block.look])
  return height + SPACE_BELOW + (isFramed(block) ? 2 * PADDING + 1 : 0)
}

const isFramed = ({ look }: ParagraphBlock): boolean => look === 'notice' || look === 'warning'

function linesOf(press: Press, block: ParagraphBlock): readonly Line[] {
  const width = isFramed(block) ? BODY_WIDTH - 2 * PADDING - 1 : MEASURE
  return breakLines(block.content, width, STYLE_OF[block.look], press.type)
}

/** A wash with a stroke at its left edge. */
function drawFrame(
  { pdf, tagger }: Press,
  look: ParagraphBlock['look'],
  y: number,
  height: number,
): void {
  const isWarning = look === 'warning'
  tagger.artifact(() => {
    pdf.setFillColor(isWarning ? COLOURS.warningWash : COLOURS.wash)
    pdf.rect(PAGE.left, y, BODY_WIDTH, height, 'F')
    pdf.setFillColor(isWarning ? COLOURS.benchmark : COLOURS.own)
    pdf.rect(PAGE.left, y, 1, height, 'F')
  })
}
