/** What a respondent said to one question, with what supports it. */
export interface Answer {
  /** null: nothing chosen yet, though there may be a note or evidence. */
  readonly value: AnswerValue | null
  readonly note: Note | null
  readonly evidence: readonly Evidence[]
}

export type AnswerValue =
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Counts only once a reason is given. */
  | { readonly kind: 'notApplicable'; readonly reason: string }
  | { readonly kind: 'dontKnow' }

/** A note keeps the language it was written in, so that it is spoken and printed as such. */
export interface Note {
  readonly text: string
  readonly language: string
}

export interface Evidence {
  readonly title: string
  /** An http, https or mailto link; see `parse-link.ts`. */
  readonly link: string
}

/** By question id; a question that was never touched is absent. */
export type Answers = Readonly<Record<string, Answer>>

export const EMPTY_ANSWER: Answer = { value: null, note: null, evidence: [] }

/** An answer that says nothing need not be kept. */
export function isEmptyAnswer({ value, note, evidence }: Answer): boolean {
  return value === null && note === null && evidence.length === 0
}
