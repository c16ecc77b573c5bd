import type { Block, Cell, Content } from '@/report/blocks'
import { type DocxOptions, writeDocx } from '@/report/docx/write-docx'
import { drawCharts } from '@/report/draw-charts'
import { leaveOut } from '@/report/leave-out'
import { planReport } from '@/report/plan-report'
import { ALL_PARTS, type ReportInput } from '@/report/report-input'
import { reportProperties } from '@/report/report-properties'
import { plainText } from '@/report/words'
import { anInput, reportFonts } from '../example'

/** One white pixel. */
export const A_PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
    'base64',
  ),
)

const OPTIONS: DocxOptions = {
  language: 'en',
  title: 'Blocks',
  author: 'Neustadt',
  createdAt: new Date('2026-11-24T12:00:00Z'),
  footer: {
    title: 'Head',
    marks: ['Draft'],
    pageOf: (page, pages) => `Page ${String(page)} of ${String(pages)}`,
  },
  drawings: new Map(),
  pictureOf: () => Promise.resolve(A_PNG),
}

export const writeBlocks = (
  blocks: readonly Block[],
  options: Partial<DocxOptions> = {},
): Promise<Uint8Array> => writeDocx(blocks, { ...OPTIONS, ...options })

export const paragraph = (content: Content): Block => ({ kind: 'paragraph', look: 'body', content })

/** A full report as input, whatever the part of it that a test is about. */
export const aReport = (
  wish: Parameters<typeof anInput>[0] = {},
  changes: Partial<ReportInput> = {},
): Promise<ReportInput> =>
  anInput({
    ...wish,
    changes: {
      previous: null,
      frozenAt: null,
      parts: ALL_PARTS,
      preparedBy: 'Head of central services',
      coatOfArms: null,
      leftOut: [],
      ...changes,
    },
  })

/** A whole report as a Word file, with the blocks it was written from. */
export async function writeWhole(
  wished: ReportInput,
  options: Partial<DocxOptions> = {},
): Promise<{ readonly file: Uint8Array; readonly blocks: readonly Block[] }> {
  const input = leaveOut(wished)
  const blocks = planReport(input)
  const drawings = drawCharts(blocks, await reportFonts())
  const file = await writeBlocks(blocks, { ...reportProperties(input), drawings, ...options })
  return { file, blocks }
}

/** Every paragraph of a plan in reading order, as plain text; empty ones say nothing. */
export const paragraphsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(textsIn).filter((text) => text.trim() !== '')

function textsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'cover':
      return [
        block.kicker,
        block.title,
        plainText(block.subtitle),
        ...block.marks.flatMap(({ label, paragraphs }) => [label, ...texts(paragraphs)]),
        ...block.facts.flatMap(({ label, paragraphs }) => [label, ...texts(paragraphs)]),
        ...texts(block.notice),
      ]
    case 'heading':
    case 'paragraph':
      return [plainText(block.content)]
    case 'headline':
      return [block.figure, block.unit, plainText(block.label), ...texts(block.details)]
    case 'facts':
      return block.items.flatMap(({ label, paragraphs }) => [label, ...texts(paragraphs)])
    case 'list':
      return block.items.flatMap(texts)
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.flatMap(texts)),
      ]
    case 'chart':
      return []
  }
}

const texts = (contents: Cell): readonly string[] => contents.map(plainText)
