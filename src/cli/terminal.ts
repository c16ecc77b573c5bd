/** Where a command speaks; a test hands in its own. */
export interface Terminal {
  /** Results: standard output. */
  out: (text: string) => void
  /** One error, on one line of standard error. */
  err: (sentence: string) => void
}

/** What a command leaves behind for the shell. */
export const EXIT = { fine: 0, badInput: 1, wrongUse: 2 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Text from a file must not break a line or steer the terminal. */
export const onOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
