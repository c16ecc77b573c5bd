import { ImageRun, Paragraph } from 'docx'
import type { Picture } from '../read-picture'
import { oneLine } from '../type/one-line'
import type { Manuscript } from './manuscript'
import { STYLE_IDS } from './word-styles'
import { pixels } from './word-units'

interface PictureWords {
  /** What the picture is of; empty: there is nothing to call it by. */
  readonly title: string
  /** What it shows, for those who cannot see it. */
  readonly description: string
}

/** In millimetres. */
interface Size {
  readonly width: number
  readonly height: number
}

/** A picture in a line of its own, so that it moves with the text. */
export function pictureParagraph(
  manuscript: Manuscript,
  { bytes, format }: Pick<Picture, 'bytes' | 'format'>,
  { title, description }: PictureWords,
  { width, height }: Size,
): Paragraph {
  const number = String(manuscript.nextPicture())
  const image = new ImageRun({
    type: format === 'png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: {
      id: number,
      name: `picture-${number}`,
      title: oneLine(title),
      description: oneLine(description),
    },
  })
  return new Paragraph({ style: STYLE_IDS.chart, children: [image] })
}
