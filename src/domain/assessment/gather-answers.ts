import type { Answer, AnswerValue, Evidence, Note } from './answer'

/** Between what was written to questions that became one. */
const GAP = '\n\n'

/** BCP 47 for text in more than one language. */
const SEVERAL_LANGUAGES = 'mul'

/**
 * The value that several answers agree on; null: one of them is open, or they differ. Texts are
 * gathered instead, whether or not all were written, and so are the reasons why something does not
 * apply: none of them contradicts another.
 */
export function gatherValue(values: readonly (AnswerValue | null)[]): AnswerValue | null {
  const given = values.filter((value) => value !== null)
  const [first] = given
  if (first === undefined) return null
  if (first.kind === 'text') {
    const texts = given.flatMap((value) => (value.kind === 'text' ? value.text : []))
    return texts.length === given.length ? { kind: 'text', text: joinTexts(texts) } : null
  }
  if (given.length < values.length) return null
  if (first.kind === 'notApplicable') {
    const reasons = given.flatMap((value) => (value.kind === 'notApplicable' ? value.reason : []))
    return reasons.length === given.length
      ? { kind: 'notApplicable', reason: joinTexts(reasons) }
      : null
  }
  return given.every((value) => isSame(value, first)) ? first : null
}

/** All notes in one, in the order of the answers. */
export function gatherNotes(answers: readonly Answer[]): Note | null {
  const notes = answers.flatMap(({ note }) => note ?? [])
  const [first] = notes
  if (first === undefined) return null
  const isOneLanguage = notes.every(({ language }) => language === first.language)
  return {
    text: joinTexts(notes.map(({ text }) => text)),
    language: isOneLanguage ? first.language : SEVERAL_LANGUAGES,
  }
}

/** All evidence, each piece once. */
export function gatherEvidence(answers: readonly Answer[]): readonly Evidence[] {
  return answers
    .flatMap(({ evidence }) => evidence)
    .filter((piece, index, all) => all.findIndex((other) => isSame(other, piece)) === index)
}

const joinTexts = (texts: readonly string[]): string =>
  [...new Set(texts)].filter((text) => text.trim() !== '').join(GAP)

/** Whether two values that come from JSON say the same; the order of fields and choices is none. */
export const isSame = (a: unknown, b: unknown): boolean => fingerprint(a) === fingerprint(b)

function fingerprint(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(fingerprint).toSorted())
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value).map(([key, inner]) => [key, fingerprint(inner)] as const)
  return JSON.stringify(entries.toSorted(([x], [y]) => (x < y ? -1 : 1)))
}
