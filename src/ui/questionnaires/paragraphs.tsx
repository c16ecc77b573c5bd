interface Props {
  /** Paragraphs are separated by blank lines; nothing in it is markup. */
  readonly text: string
}

/** Wording of a questionnaire that may run over several paragraphs. */
export function Paragraphs({ text }: Props) {
  return text.split(/\n\s*\n/).map((paragraph, index) => (
    // The order of a text never changes on the screen.
    <p key={index}>{paragraph}</p>
  ))
}
