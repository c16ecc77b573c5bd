import type { Block, Chart, Content, CoverBlock, Fact, ListBlock, TableBlock } from './blocks'
import { drawChart } from './drawing/draw-chart'
import { pdfText } from './pdf/pdf-text'
import type { Typesetter } from './type/typesetter'
import { plainText } from './words'

/** What one element of the page says: a heading, a cell, an item. */
export type Passage = readonly Words[]

/** A part of a passage; only charts have more than one. */
interface Words {
  readonly text: string
  /** The mark of a scale, which is left out where there is no room for it. */
  readonly isOptional: boolean
}

/** What the pages of a report say, in the order in which `pdf/write-pdf.ts` tells its elements. */
export const passagesOf = (blocks: readonly Block[]): readonly Passage[] =>
  blocks.flatMap(passagesIn).filter((passage) => textOf(passage).trim() !== '')

export const textOf = (passage: Passage): string => passage.map(({ text }) => text).join(' ')

function passagesIn(block: Block): readonly Passage[] {
  switch (block.kind) {
    case 'cover':
      return coverPassages(block)
    case 'heading':
    case 'paragraph':
      return [said(block.content)]
    case 'headline':
      return [said(`${block.figure} ${block.unit}`), ...[block.label, ...block.details].map(said)]
    case 'facts':
      return block.items.flatMap(factPassages)
    case 'list':
      return listPassages(block)
    case 'table':
      return tablePassages(block)
    case 'chart':
      return [chartPassage(block.chart)]
  }
}

const said = (content: Content): Passage => [{ text: plainText(content), isOptional: false }]

const factPassages = ({ label, paragraphs }: Fact): readonly Passage[] =>
  [label, ...paragraphs].map(said)

const coverPassages = (cover: CoverBlock): readonly Passage[] => [
  ...[cover.kicker, cover.title, cover.subtitle].map(said),
  ...cover.marks.map(({ label, paragraphs }) =>
    said(`${label}. ${paragraphs.map(plainText).join(' ')}`),
  ),
  ...cover.facts.flatMap(factPassages),
  ...cover.notice.map(said),
]

const listPassages = ({ items, isNumbered }: ListBlock): readonly Passage[] =>
  items.flatMap((paragraphs, index) =>
    [isNumbered ? `${String(index + 1)}.` : '•', ...paragraphs].map(said),
  )

const tablePassages = ({ caption, columns, rows }: TableBlock): readonly Passage[] => [
  said(caption),
  ...columns.map(({ title }) => said(title)),
  ...rows.flatMap(({ cells }) => cells.flat().map(said)),
]

/** The numbers and names drawn in a chart, in the order of the drawing. */
function chartPassage(chart: Chart): Passage {
  const marks = chart.kind === 'bars' ? [...chart.levels, ...chart.ticks] : []
  const optional = new Set(marks.map(({ label }) => label))
  return drawChart(chart, WIDTH, ROOMY).shapes.flatMap((shape) =>
    shape.kind === 'text' ? [{ text: shape.text, isOptional: optional.has(shape.text) }] : [],
  )
}

/** Any: letters without width leave nothing out and break no line. */
const WIDTH = 100
const ROOMY: Typesetter = { drawable: (text) => pdfText(text, () => true), widthOf: () => 0 }
