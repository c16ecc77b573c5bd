import { jsPDF } from 'jspdf'
import type { Attachment } from '@/domain/report/attachment'
import type { Block } from '../blocks'
import type { ReportProperties } from '../report-properties'
import { withCrossReferenceStream } from './cross-reference'
import { fillPlaceholders, placeholders } from './info-dictionary'
import { leadAfter, sectionHeight } from './measure-block'
import { BODY_END, PAGE } from './page'
import { pdfDate } from './pdf-strings'
import { spokenText } from './pdf-text'
import type { Press } from './press'
import { createTagger } from './tagger'
import { createTypesetter } from './typesetter'
import { writeChart } from './write-chart'
import { writeCover } from './write-cover'
import { writeFacts } from './write-facts'
import { writeFooters } from './write-footers'
import { writeHeading } from './write-heading'
import { writeHeadline } from './write-headline'
import { writeList } from './write-list'
import { writeParagraph } from './write-paragraph'
import { writeTable } from './write-table'

/** TrueType files of one family; see `tests/tools/make-fonts.ts`. */
export interface ReportFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

export interface PdfOptions extends ReportProperties {
  readonly fonts: ReportFonts
  /** Embedded in the file; none where left away. */
  readonly attachments?: readonly Attachment[]
  /** Told after each block, with the share that is done, 0–1. */
  readonly onProgress?: (share: number) => void
  /** Off only to measure what tagging costs; a report is always tagged. */
  readonly isTagged?: boolean
}

/** Sets blocks on A4 pages as a tagged PDF. The same blocks and options make the same bytes. */
export function writePdf(blocks: readonly Block[], options: PdfOptions): Uint8Array {
  const properties = {
    title: spokenText(options.title),
    author: spokenText(options.author),
  }
  const pdf = new jsPDF({
    unit: 'mm',
    format: 'a4',
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 3,
  })
  pdf.setFileId(FILE_ID)
  pdf.setCreationDate(pdfDate(options.createdAt))
  pdf.setProperties(placeholders(properties))
  const { language, createdAt, attachments = [], isTagged = true } = options
  const press: Press = {
    pdf,
    language,
    tagger: createTagger(pdf, { ...properties, language, createdAt, attachments, isTagged }),
    type: createTypesetter(pdf, options.fonts),
  }
  writeBlocks(press, blocks, options.onProgress)
  writeFooters(press, options.footer)
  const file = fillPlaceholders(pdf.output(), properties)
  const packed = press.tagger.packed()
  return bytesOf(packed.size === 0 ? file : withCrossReferenceStream(file, packed))
}

/** Told apart by date and title; jsPDF would make up a new one every time. */
const FILE_ID = '0'.repeat(32)

function writeBlocks(
  press: Press,
  blocks: readonly Block[],
  onProgress: PdfOptions['onProgress'] = () => undefined,
): void {
  // Whatever comes after the title page begins on a page of its own.
  blocks.reduce<number>((y, block, index) => {
    const next = writeBlock(press, blocks, index, y)
    onProgress((index + 1) / blocks.length)
    return block.kind === 'cover' ? BODY_END : next
  }, PAGE.top)
}

function writeBlock(press: Press, blocks: readonly Block[], index: number, y: number): number {
  const block = blocks[index]
  if (block === undefined) return y
  switch (block.kind) {
    case 'cover':
      return writeCover(press, block)
    case 'heading':
      return writeHeading(press, block, y, {
        lead: leadAfter(press, blocks, index),
        section: () => sectionHeight(press, blocks, index),
      })
    case 'paragraph':
      return writeParagraph(press, block, y)
    case 'headline':
      return writeHeadline(press, block, y)
    case 'facts':
      return writeFacts(press, block, y)
    case 'list':
      return writeList(press, block, y)
    case 'table':
      return writeTable(press, block, y)
    case 'chart':
      return writeChart(press, block, y)
  }
}

function bytesOf(file: string): Uint8Array {
  const bytes = new Uint8Array(file.length)
  for (let index = 0; index < file.length; index += 1) bytes[index] = file.charCodeAt(index)
  return bytes
}
