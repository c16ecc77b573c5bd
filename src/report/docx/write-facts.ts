import { Paragraph, Tab, TextRun } from 'docx'
import type { Fact } from '../blocks'
import type { Manuscript } from './manuscript'
import { plainRun, textRuns } from './text-runs'
import { FACT_LABEL, STYLE_IDS } from './word-styles'
import { styledParagraph } from './write-paragraph'

/** A label of more characters finds no room beside its value. */
const LONGEST_BESIDE = 22

/**
 * Facts as paragraphs, the label before its value. In a table they would have no head to be known
 * by, and could not be pasted into running text.
 */
export const writeFacts = (manuscript: Manuscript, facts: readonly Fact[]): readonly Paragraph[] =>
  facts.flatMap((fact) => writeFact(manuscript, fact))

function writeFact(manuscript: Manuscript, { label, paragraphs }: Fact): readonly Paragraph[] {
  const [first, ...more] = paragraphs
  if (first === undefined || label.length > LONGEST_BESIDE) {
    return [
      styledParagraph(manuscript, 'factLabel', label),
      ...paragraphs.map((content) => styledParagraph(manuscript, 'factMore', content)),
    ]
  }
  return [
    new Paragraph({
      style: STYLE_IDS.fact,
      children: [
        plainRun(label, FACT_LABEL),
        new TextRun({ children: [new Tab()] }),
        ...textRuns(manuscript, first),
      ],
    }),
    ...more.map((content) => styledParagraph(manuscript, 'factMore', content)),
  ]
}
