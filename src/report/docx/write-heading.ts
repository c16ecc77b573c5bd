import { HeadingLevel as WordLevel, Paragraph } from 'docx'
import type { Content, HeadingBlock, HeadingLevel } from '../blocks'
import type { Manuscript } from './manuscript'
import { textRuns } from './text-runs'

const LEVELS: Readonly<Record<1 | HeadingLevel, (typeof WordLevel)[keyof typeof WordLevel]>> = {
  1: WordLevel.HEADING_1,
  2: WordLevel.HEADING_2,
  3: WordLevel.HEADING_3,
  4: WordLevel.HEADING_4,
  5: WordLevel.HEADING_5,
  6: WordLevel.HEADING_6,
}

/** Where pages end is Word's to say: only what begins a page in any case says so itself. */
export const writeHeading = (
  manuscript: Manuscript,
  { level, content, room }: HeadingBlock,
  isAfterCover: boolean,
): Paragraph =>
  headingParagraph(manuscript, level, content, { pageBreakBefore: room === 'page' || isAfterCover })

export const headingParagraph = (
  manuscript: Manuscript,
  level: 1 | HeadingLevel,
  content: Content,
  { pageBreakBefore = false } = {},
): Paragraph =>
  new Paragraph({
    heading: LEVELS[level],
    children: textRuns(manuscript, content),
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
  })
