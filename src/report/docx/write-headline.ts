import { Paragraph } from 'docx'
import type { HeadlineBlock } from '../blocks'
import type { Manuscript } from './manuscript'
import { plainRun } from './text-runs'
import { FIGURE_UNIT, STYLE_IDS } from './word-styles'
import { styledParagraph } from './write-paragraph'

/** Figure and unit are one paragraph, "54 of 100", and what they mean follows. */
export const writeHeadline = (
  manuscript: Manuscript,
  { figure, unit, label, details }: HeadlineBlock,
): readonly Paragraph[] => [
  new Paragraph({
    style: STYLE_IDS.figure,
    children: [
      plainRun(figure),
      ...(unit === '' ? [] : [plainRun(` ${unit}`, { ...FIGURE_UNIT, bold: false })]),
    ],
  }),
  styledParagraph(manuscript, 'figureLabel', label),
  ...details.map((detail) => styledParagraph(manuscript, 'body', detail)),
]
