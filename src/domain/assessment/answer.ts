/** What a respondent said to one question, with what supports it. */
export interface Answer {
  /** null: nothing chosen yet, though there may be a note or evidence. */
  readonly value: AnswerValue | null
  readonly note: Note | null
  readonly evidence: readonly Evidence[]
  /** Who provides this for the municipality; the value then says what the citizen gets. */
  readonly provider?: Provider
  /** How sure the respondent is. */
  readonly confidence?: Confidence
  readonly evidenceStrength?: EvidenceStrength
  /** An assessor's score in place of the computed one. */
  readonly override?: Override
}

export type AnswerValue =
  | { readonly kind: 'option'; readonly option: string }
  /** The chosen options of a multiple choice; at least one. */
  | { readonly kind: 'options'; readonly options: readonly string[] }
  | { readonly kind: 'yesNo'; readonly isYes: boolean }
  /** A step of a scale, a number or a percentage (0–100). */
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  /** Counts only once a reason is given. */
  | { readonly kind: 'notApplicable'; readonly reason: string }
  | { readonly kind: 'dontKnow' }

export const PROVIDER_KINDS = ['county', 'consortium', 'ministry', 'other'] as const

export interface Provider {
  readonly kind: (typeof PROVIDER_KINDS)[number]
  /** Its name; may be empty. */
  readonly name: string
}

export const CONFIDENCES = ['low', 'medium', 'high'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export const EVIDENCE_STRENGTHS = ['stated', 'documented', 'verified'] as const
/** `stated`: said, nothing to show; `documented`: can be looked up; `verified`: seen by others. */
export type EvidenceStrength = (typeof EVIDENCE_STRENGTHS)[number]

/** Replaces a computed score, which stays visible beside it. Counts only once a reason is given. */
export interface Override {
  /** 0–1. */
  readonly ratio: number
  readonly reason: string
}

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
export function isEmptyAnswer({ value, note, evidence, ...rest }: Answer): boolean {
  const said = Object.keys(rest).length > 0
  return value === null && note === null && evidence.length === 0 && !said
}
