import { Footer as WordFooter, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import { STYLES } from '../look'
import type { Footer } from '../report-properties'
import { oneLine } from '../type/one-line'
import { plainRun } from './text-runs'
import { STYLE_IDS } from './word-styles'
import { hex } from './word-units'

/** The head of every page but the first, which is the title page. */
export const writeHeader = ({ title }: Footer): Header =>
  new Header({
    children: [new Paragraph({ style: STYLE_IDS.header, children: [plainRun(title)] })],
  })

/** Marks on the left, page numbers on the right, which Word counts itself. */
export const writeFooter = ({ marks, pageOf }: Footer): WordFooter =>
  new WordFooter({
    children: [
      new Paragraph({
        style: STYLE_IDS.footer,
        children: [
          plainRun(marks.join(' · '), { bold: true, color: hex(STYLES.runningMark.colour) }),
          new TextRun({ children: [new Tab()] }),
          ...pageRuns(pageOf),
        ],
      }),
    ],
  })

/** Stand in for the numbers; no wording has them of itself. */
const PAGE = 111
const PAGES = 222

/** The words around the numbers, whatever the language puts first. */
const pageRuns = (pageOf: Footer['pageOf']): readonly TextRun[] =>
  oneLine(pageOf(PAGE, PAGES))
    .split(new RegExp(`(${String(PAGE)}|${String(PAGES)})`))
    .filter((part) => part !== '')
    .map((part) => {
      switch (part) {
        case String(PAGE):
          return new TextRun({ children: [PageNumber.CURRENT] })
        case String(PAGES):
          return new TextRun({ children: [PageNumber.TOTAL_PAGES] })
        default:
          return plainRun(part)
      }
    })
