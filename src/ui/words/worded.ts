/** What is said, and in which language where that is not the app's. */
export interface Worded {
  readonly words: string
  /** undefined: the app's own. */
  readonly lang: string | undefined
}
