import type { Paragraph } from 'docx'
import type { CoverBlock, PictureBlock } from '../blocks'
import { sizeOnCover } from '../read-picture'
import { plainText } from '../words'
import type { Manuscript } from './manuscript'
import { writeFacts } from './write-facts'
import { headingParagraph } from './write-heading'
import { styledParagraph } from './write-paragraph'
import { pictureParagraph } from './write-picture'

/** The title is the one heading of the first level, so that no level is missing above the others. */
export const writeCover = (
  manuscript: Manuscript,
  { kicker, title, subtitle, marks, facts, notice, picture }: CoverBlock,
): readonly Paragraph[] => [
  ...(picture === null ? [] : [coverPicture(manuscript, picture)]),
  styledParagraph(manuscript, 'kicker', kicker),
  headingParagraph(manuscript, 1, title),
  styledParagraph(manuscript, 'subtitle', subtitle),
  ...marks.map(({ label, paragraphs }) =>
    styledParagraph(manuscript, 'warning', [
      { text: `${label}. `, isStrong: true },
      { text: paragraphs.map(plainText).join(' ') },
    ]),
  ),
  ...writeFacts(manuscript, facts),
  ...notice.map((content) => styledParagraph(manuscript, 'notice', content)),
]

/** In its own proportions. */
function coverPicture(
  manuscript: Manuscript,
  { description, ...picture }: PictureBlock,
): Paragraph {
  return pictureParagraph(manuscript, picture, { title: '', description }, sizeOnCover(picture))
}
