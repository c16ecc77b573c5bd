import type { HeadingBlock, HeadingLevel } from '../blocks'
import { COLOURS, STYLES, type TextStyle } from '../look'
import { breakLines } from '../type/break-lines'
import { lineHeight } from '../type/measures'
import { plainText } from '../words'
import { BODY_END, BODY_HEIGHT, BODY_WIDTH, PAGE } from './page'
import { makeRoom, type Press, startPage } from './press'
import { addTextElement, drawLines } from './text-element'

interface Setting {
  readonly style: TextStyle
  /** Millimetres before, unless at the top of a page, and after. */
  readonly above: number
  readonly below: number
}

const SETTINGS: Readonly<Record<HeadingLevel, Setting>> = {
  2: { style: STYLES.heading2, above: 11, below: 3 },
  3: { style: STYLES.heading3, above: 4, below: 1.4 },
  4: { style: STYLES.heading4, above: 5, below: 1.2 },
  5: { style: STYLES.heading5, above: 4, below: 1 },
  6: { style: STYLES.heading6, above: 4, below: 1 },
}

const ELEMENTS = { 2: 'H2', 3: 'H3', 4: 'H4', 5: 'H5', 6: 'H6' } as const

/** The levels that the outline lists; deeper ones would bury the reader. */
const DEEPEST_BOOKMARK = 3

/** What follows a heading, in millimetres. */
interface Following {
  /** What must stand on the same page: a heading never stands alone at the foot of a page. */
  readonly lead: number
  /** The whole section, or anything above a page. */
  readonly section: () => number
}

export function writeHeading(
  press: Press,
  block: HeadingBlock,
  y: number,
  following: Following,
): number {
  const { style, above, below } = SETTINGS[block.level]
  const lines = breakLines(block.content, BODY_WIDTH, style, press.type)
  const height = lines.length * lineHeight(style) + below
  const start = startsPage(block, y, () => height + following.section()) ? startPage(press) : y
  const before = start === PAGE.top ? 0 : above
  const placed = makeRoom(press, start, before + height + following.lead)
  const top = placed === PAGE.top ? placed : placed + above
  const { tagger } = press
  if (block.level <= DEEPEST_BOOKMARK) {
    tagger.bookmark(plainText(block.content), block.level - 1, top)
  }
  const text = addTextElement(press, tagger.document, ELEMENTS[block.level], block.content)
  const column = { x: PAGE.left, width: BODY_WIDTH, align: 'left' } as const
  const end = drawLines(press, text, lines, style, column, top) + below
  if (block.level === 2) ruleAbove(press, top)
  return end
}

/** How tall the heading and its share of space are, for what stands before it. */
export function headingHeight(press: Press, block: HeadingBlock): number {
  const { style, above, below } = SETTINGS[block.level]
  const lines = breakLines(block.content, BODY_WIDTH, style, press.type)
  return above + lines.length * lineHeight(style) + below
}

/** The share of a page that is not left empty. */
const NEARLY_ALL = 0.7

/** A section that fits on one page is not spread over two; a longer one wants half a page at once. */
function startsPage({ room }: HeadingBlock, y: number, height: () => number): boolean {
  if (y === PAGE.top || room === undefined) return false
  if (room === 'page') return true
  const wanted = height()
  const free = BODY_END - y
  // Better a section over two pages than a page that is all but empty.
  if (free > BODY_HEIGHT * NEARLY_ALL) return false
  return wanted <= BODY_HEIGHT ? wanted > free : free < BODY_HEIGHT / 2
}

/** A short stroke that marks where a section begins. */
function ruleAbove({ pdf, tagger }: Press, top: number): void {
  tagger.artifact(() => {
    pdf.setFillColor(COLOURS.own)
    pdf.rect(PAGE.left, top - 3.2, 14, 1.1, 'F')
  })
}
