/** What entries are made with whose number only their history tells. */
export interface EntryTools {
  /** ISO timestamp. */
  readonly at: string
  readonly newId: () => string
}
