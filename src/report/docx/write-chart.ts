import type { Paragraph } from 'docx'
import type { ChartBlock } from '../blocks'
import type { Drawing } from '../drawing/shape'
import { BODY_WIDTH } from '../pdf/page'
import type { Manuscript } from './manuscript'
import { pictureParagraph } from './write-picture'

/** A chart as a picture as wide as the text; its numbers follow in a table that can be edited. */
export async function writeChart(
  manuscript: Manuscript,
  { description }: ChartBlock,
  drawing: Drawing,
  title: string,
): Promise<Paragraph> {
  const bytes = await manuscript.pictureOf(drawing)
  return pictureParagraph(
    manuscript,
    { bytes, format: 'png' },
    { title, description },
    { width: BODY_WIDTH, height: (BODY_WIDTH * drawing.height) / drawing.width },
  )
}
