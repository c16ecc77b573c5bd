import { COLOURS, STYLES, type TextStyle } from '../look'
import type { Footer } from '../report-properties'
import { breakLines } from '../type/break-lines'
import { baselineIn, lineHeight } from '../type/measures'
import { BODY_WIDTH, PAGE } from './page'
import type { Press } from './press'
import { setStyle } from './typesetter'

const HEAD_TOP = 11
const FOOT_TOP = PAGE.height - 13.5

/** Heads and feet of all pages, once it is known how many there are. Artifacts: nobody hears them. */
export function writeFooters(press: Press, { title, marks, pageOf }: Footer): void {
  const { pdf, tagger } = press
  const pages = pdf.getNumberOfPages()
  const mark = marks.join(' · ')
  for (let page = 1; page <= pages; page += 1) {
    pdf.setPage(page)
    tagger.artifact(() => {
      if (page > 1)
        runningText(press, shortened(press, title, 150), STYLES.running, HEAD_TOP, 'left')
    }, 'Header')
    tagger.artifact(() => {
      pdf.setDrawColor(COLOURS.hairline)
      pdf.setLineWidth(0.2)
      pdf.line(PAGE.left, FOOT_TOP - 2, PAGE.left + BODY_WIDTH, FOOT_TOP - 2)
      if (mark !== '') {
        runningText(press, shortened(press, mark, 120), STYLES.runningMark, FOOT_TOP, 'left')
      }
      runningText(press, pageOf(page, pages), STYLES.running, FOOT_TOP, 'right')
    }, 'Footer')
  }
}

function runningText(
  { pdf, type }: Press,
  text: string,
  style: TextStyle,
  top: number,
  align: 'left' | 'right',
): void {
  const drawable = type.drawable(text)
  const shift = align === 'left' ? 0 : BODY_WIDTH - type.widthOf(drawable, style)
  setStyle(pdf, style)
  pdf.text(drawable, PAGE.left + shift, top + Math.min(baselineIn(style), lineHeight(style)))
}

/** The first line, with an ellipsis if there is more: a running head has one line. */
function shortened({ type }: Press, text: string, width: number): string {
  const lines = breakLines(text, width, STYLES.runningMark, type)
  const first = (lines[0]?.segments ?? []).map((segment) => segment.text).join('')
  return lines.length > 1 ? `${first.trimEnd()} …` : first
}
