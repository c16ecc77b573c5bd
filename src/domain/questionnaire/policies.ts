/** The rules for what is not answered with an option; a question can have its own. */
export interface Policies {
  readonly blank: BlankPolicy
  readonly notApplicable: NotApplicablePolicy
  readonly dontKnow: DontKnowPolicy
  readonly hidden: HiddenPolicy
  /** Whether "someone else provides this for us" can be said. */
  readonly providedElsewhere: 'allowed' | 'forbidden'
}

export const BLANK_POLICIES = ['excluded', 'zero', 'noScore'] as const
/**
 * `excluded`: an open question leaves the score; `zero`: it scores nothing; `noScore`: whatever it
 * is part of has no score until it is answered.
 */
export type BlankPolicy = (typeof BLANK_POLICIES)[number]

export const NOT_APPLICABLE_POLICIES = [
  'excluded',
  'fullMarks',
  'neutral',
  'zero',
  'atTarget',
  'forbidden',
] as const
/**
 * `excluded`: leaves the score, with a reason; `fullMarks`: scores the maximum; `neutral`: half of
 * it; `zero`: nothing; `atTarget`: the question's target, or the maximum where it has none;
 * `forbidden`: cannot be answered.
 */
export type NotApplicablePolicy = (typeof NOT_APPLICABLE_POLICIES)[number]

export const DONT_KNOW_POLICIES = ['open', 'excluded', 'zero', 'forbidden'] as const
/**
 * `open`: treated like a blank; `excluded`: leaves the score; `zero`: scores nothing; in each case
 * it is still a gap. `forbidden`: cannot be answered.
 */
export type DontKnowPolicy = (typeof DONT_KNOW_POLICIES)[number]

export const HIDDEN_POLICIES = ['excluded', 'zero', 'fullMarks'] as const
/** What a question counts for that its condition hides. */
export type HiddenPolicy = (typeof HIDDEN_POLICIES)[number]
