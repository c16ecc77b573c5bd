import { type IRunPropertiesOptions, type ParagraphChild, TextRun, type XmlComponent } from 'docx'
import type { Content, Run } from '../blocks'
import { COLOURS } from '../look'
import { runsOf } from '../type/break-lines'
import { oneLine } from '../type/one-line'
import { Hyperlink } from './hyperlink'
import type { Manuscript } from './manuscript'
import { wordAddress } from './word-address'
import { hex } from './word-units'

/** Content as runs of text: links are links, and every run is spoken in its own language. */
export const textRuns = (manuscript: Manuscript, content: Content): readonly ParagraphChild[] =>
  runsOf(content).map((run) => textRun(manuscript, run))

function textRun(manuscript: Manuscript, run: Run): ParagraphChild {
  const { text, link, linkDescription = text } = run
  const address = link === undefined ? null : wordAddress(link)
  if (address === null) return plainRun(text, lookOf(run))
  const hyperlink = new Hyperlink(
    { number: manuscript.nextLink(), address, tooltip: oneLine(linkDescription) },
    plainRun(text, { ...lookOf(run), style: 'Hyperlink' }),
  )
  // The library names the classes that it offers, and writes any element.
  return hyperlink as XmlComponent as ParagraphChild
}

/** The one gate for text that is read: whatever it holds, it leaves the file in order. */
export const plainRun = (text: string, look: IRunPropertiesOptions = {}): TextRun =>
  new TextRun({ ...look, text: oneLine(text) })

const lookOf = ({ language, isStrong, isMuted }: Run): IRunPropertiesOptions => ({
  ...(isStrong === true ? { bold: true } : {}),
  ...(isMuted === true ? { color: hex(COLOURS.muted) } : {}),
  ...(language === undefined ? {} : { language: { value: language } }),
})
