import { Paragraph } from 'docx'
import type { Content, ListBlock } from '../blocks'
import type { Manuscript } from './manuscript'
import { textRuns } from './text-runs'
import { LIST_KINDS } from './word-lists'
import { STYLE_IDS } from './word-styles'
import { styledParagraph } from './write-paragraph'

/** A list that Word goes on counting when items are added; each numbered one begins at 1. */
export function writeList(
  manuscript: Manuscript,
  { isNumbered, items }: ListBlock,
): readonly Paragraph[] {
  const [style, reference, instance] = isNumbered
    ? [STYLE_IDS.number, LIST_KINDS.numbered, manuscript.nextNumberedList()]
    : [STYLE_IDS.bullet, LIST_KINDS.bulleted, 0]
  const marked = (content: Content) =>
    new Paragraph({
      style,
      numbering: { reference, level: 0, instance },
      children: textRuns(manuscript, content),
    })
  return items.flatMap(([first = '', ...more]) => [
    marked(first),
    ...more.map((content) => styledParagraph(manuscript, 'listMore', content)),
  ])
}
