import { Document, Packer, type Paragraph, type Table } from 'docx'
import type { Block } from '../blocks'
import type { Drawing } from '../drawing/shape'
import { PAGE } from '../pdf/page'
import type { ReportProperties } from '../report-properties'
import { plainText } from '../words'
import { documentParts, TYPEFACE } from './document-parts'
import { createManuscript, type Manuscript } from './manuscript'
import { WORD_LISTS } from './word-lists'
import { wordStyles } from './word-styles'
import { twips } from './word-units'
import { writeChart } from './write-chart'
import { writeCover } from './write-cover'
import { writeFacts } from './write-facts'
import { writeHeading } from './write-heading'
import { writeHeadline } from './write-headline'
import { writeList } from './write-list'
import { writeParagraph } from './write-paragraph'
import { writeFooter, writeHeader } from './write-running-text'
import { writeTable } from './write-table'
import { settleZipDates } from './zip-dates'

export interface DocxOptions extends ReportProperties {
  /** Every chart among the blocks, by its place. */
  readonly drawings: ReadonlyMap<number, Drawing>
  /** A PNG of a drawing. */
  readonly pictureOf: (drawing: Drawing) => Promise<Uint8Array>
  /** Told after each block, with the share that is done, 0–1. */
  readonly onProgress?: (share: number) => void
}

/**
 * Writes blocks as a Word document that is meant to be edited and pasted from: headings, lists,
 * tables and links are Word's own. The same blocks and options make the same bytes.
 */
export async function writeDocx(
  blocks: readonly Block[],
  options: DocxOptions,
): Promise<Uint8Array> {
  const { language, footer } = options
  const children = await writeBlocks(createManuscript(options), blocks, options)
  const document = new Document({
    styles: wordStyles(language),
    theme: { fonts: { headings: TYPEFACE, body: TYPEFACE } },
    numbering: WORD_LISTS,
    sections: [
      {
        properties: { titlePage: true, page: PAGE_SETUP },
        headers: { default: writeHeader(footer) },
        footers: { default: writeFooter(footer), first: writeFooter(footer) },
        children,
      },
    ],
  })
  const zip = await Packer.toArrayBuffer(document, undefined, documentParts(options))
  const file = new Uint8Array(zip)
  settleZipDates(file)
  return file
}

/** A4 with the margins of print; in millimetres from the edge, where head and foot begin. */
const RUNNING_TEXT = 12
const PAGE_SETUP = {
  size: { width: twips(PAGE.width), height: twips(PAGE.height) },
  margin: {
    top: twips(PAGE.top),
    right: twips(PAGE.right),
    bottom: twips(PAGE.bottom),
    left: twips(PAGE.left),
    header: twips(RUNNING_TEXT),
    footer: twips(RUNNING_TEXT - 3),
  },
}

async function writeBlocks(
  manuscript: Manuscript,
  blocks: readonly Block[],
  { drawings, onProgress = () => undefined }: DocxOptions,
): Promise<readonly (Paragraph | Table)[]> {
  const written: (Paragraph | Table)[] = []
  let title = ''
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') title = plainText(block.content)
    const place = { before: blocks[index - 1], after: blocks[index + 1] }
    const drawing = drawings.get(index)
    if (block.kind === 'chart') {
      if (drawing === undefined) throw new Error(`No drawing of the chart at ${String(index)}`)
      written.push(await writeChart(manuscript, block, drawing, title))
    } else written.push(...writeBlock(manuscript, block, place))
    onProgress((index + 1) / blocks.length)
  }
  return written
}

function writeBlock(
  manuscript: Manuscript,
  block: Exclude<Block, { readonly kind: 'chart' }>,
  { before, after }: { readonly before: Block | undefined; readonly after: Block | undefined },
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'cover':
      return writeCover(manuscript, block)
    case 'heading':
      return [writeHeading(manuscript, block, before?.kind === 'cover')]
    case 'paragraph':
      return [writeParagraph(manuscript, block, after !== undefined && after.kind !== 'heading')]
    case 'headline':
      return writeHeadline(manuscript, block)
    case 'facts':
      return writeFacts(manuscript, block.items)
    case 'list':
      return writeList(manuscript, block)
    case 'table':
      return writeTable(manuscript, block)
  }
}
