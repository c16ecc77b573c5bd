import type { Content, CoverBlock, PictureBlock } from '../blocks'
import { LEVEL_COLOURS, STYLES, type TextStyle } from '../look'
import { breakLines } from '../type/break-lines'
import { lineHeight } from '../type/measures'
import { sizeOnCover } from '../read-picture'
import { plainText } from '../words'
import { BODY_WIDTH, PAGE } from './page'
import type { Press } from './press'
import { flowLines } from './flow-lines'
import type { StructureType } from './structure'
import { pointBox } from './tagger'
import { addTextElement } from './text-element'
import { drawPicture } from './usable-picture'
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
  if (block.picture !== null) picture(press, block.picture)
  let y: number = TITLE_TOP - lineHeight(STYLES.coverKicker) - 3
  y = line(press, 'P', block.kicker, STYLES.coverKicker, y) + 3
  press.tagger.bookmark(block.title, 1, 0)
  y = line(press, 'H1', block.title, titleStyle(press, block.title), y) + 4
  y = line(press, 'P', block.subtitle, STYLES.coverSubtitle, y) + 9
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
  if (block.marks.length > 0) y += 4
  const list = press.tagger.add(press.tagger.document, 'L', { listNumbering: 'None' })
  for (const fact of block.facts) y = writeFact(press, list, fact, y, FACTS) + 1
  y += 5
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

/** The name of a union of municipalities can be a sentence; the page has to hold all of it. */
function titleStyle({ type }: Press, title: string): TextStyle {
  const { coverTitle, coverTitleLong, coverTitleLongest } = STYLES
  const fits = (style: TextStyle, lines: number) =>
    breakLines(title, BODY_WIDTH, style, type).length <= lines
  if (fits(coverTitle, 2)) return coverTitle
  return fits(coverTitleLong, 3) ? coverTitleLong : coverTitleLongest
}

const PICTURE_TOP = 22

/** Above everything else, in its own proportions. */
function picture({ pdf, tagger }: Press, { description, ...shown }: PictureBlock): void {
  const place = { x: PAGE.left, y: PICTURE_TOP, ...sizeOnCover(shown) }
  const figure = tagger.add(tagger.document, 'Figure', {
    alternative: description,
    box: pointBox(place),
  })
  tagger.mark(figure, () => {
    drawPicture(pdf, shown, place)
  })
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
