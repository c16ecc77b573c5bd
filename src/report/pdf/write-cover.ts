import type { Content, CoverBlock } from '../blocks'
import { plainText } from '../words'
import { breakLines } from './break-lines'
import { LEVEL_COLOURS, STYLES, type TextStyle } from './look'
import { BODY_WIDTH, PAGE } from './page'
import { lineHeight, type Press } from './press'
import { flowLines } from './flow-lines'
import type { StructureType } from './structure'
import { addTextElement } from './text-element'
import { type FactLayout, writeFact } from './write-facts'
import { writeParagraph } from './write-paragraph'

const STRIPE_HEIGHT = 4
const TITLE_TOP = 74
const FACTS: FactLayout = {
  x: PAGE.left,
  labelWidth: 34,
  valueWidth: BODY_WIDTH - 38,
  label: STYLES.factLabel,
  value: { ...STYLES.fact, size: 10.5 },
}

/** The title page. It is the first page, and the body starts on the next. */
export function writeCover(press: Press, block: CoverBlock): number {
  stripes(press)
  let y: number = TITLE_TOP - lineHeight(STYLES.coverKicker) - 3
  y = line(press, 'P', block.kicker, STYLES.coverKicker, y) + 3
  press.tagger.bookmark(block.title, 1, 0)
  y = line(press, 'H1', block.title, STYLES.coverTitle, y) + 4
  y = line(press, 'P', block.subtitle, STYLES.coverSubtitle, y) + 12
  for (const { label, paragraphs } of block.marks) {
    const meaning = paragraphs.map(plainText).join(' ')
    y = writeParagraph(
      press,
      {
        kind: 'paragraph',
        look: 'warning',
        content: [{ text: `${label}. `, isStrong: true }, { text: meaning }],
      },
      y,
    )
  }
  if (block.marks.length > 0) y += 6
  const list = press.tagger.add(press.tagger.document, 'L', { listNumbering: 'None' })
  for (const fact of block.facts) y = writeFact(press, list, fact, y, FACTS) + 1
  y += 8
  for (const content of block.notice) {
    y = writeParagraph(press, { kind: 'paragraph', look: 'notice', content }, y)
  }
  return y
}

function line(
  press: Press,
  type: StructureType,
  content: Content,
  style: TextStyle,
  y: number,
): number {
  const text = addTextElement(press, press.tagger.document, type, content)
  const lines = breakLines(content, BODY_WIDTH, style, press.type)
  const column = { x: PAGE.left, width: BODY_WIDTH, align: 'left' } as const
  return flowLines(press, text, lines, style, column, y)
}

/** From pale to deep, as levels are shown: the one ornament. */
function stripes({ pdf, tagger }: Press): void {
  const width = PAGE.width / LEVEL_COLOURS.length
  tagger.artifact(() => {
    LEVEL_COLOURS.forEach((colour, index) => {
      pdf.setFillColor(colour)
      pdf.rect(index * width, 0, width + 0.1, STRIPE_HEIGHT, 'F')
    })
  })
}
