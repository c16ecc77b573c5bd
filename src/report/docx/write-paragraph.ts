import { Paragraph } from 'docx'
import type { Content, ParagraphBlock } from '../blocks'
import type { Manuscript } from './manuscript'
import { textRuns } from './text-runs'
import { STYLE_IDS } from './word-styles'

/** `leadsOn`: introduces what follows and would hang in the air without it. */
export const writeParagraph = (
  manuscript: Manuscript,
  { look, content }: ParagraphBlock,
  leadsOn: boolean,
): Paragraph =>
  styledParagraph(manuscript, look, content, leadsOn && look === 'muted' ? { keepNext: true } : {})

/** A paragraph in one of the document's styles. */
export const styledParagraph = (
  manuscript: Manuscript,
  style: keyof typeof STYLE_IDS,
  content: Content,
  settings: { readonly keepNext?: boolean } = {},
): Paragraph =>
  new Paragraph({
    style: STYLE_IDS[style],
    children: textRuns(manuscript, content),
    ...settings,
  })
