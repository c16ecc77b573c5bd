/** What must be said elsewhere for a question or group to be asked. An open answer fulfils nothing. */
export type Condition =
  /** A choice is one of these options, a multiple choice has one of them; `yes` or `no` of a yes/no. */
  | { readonly kind: 'option'; readonly question: string; readonly isOneOf: readonly string[] }
  /** A number, percentage or step lies between, ends included; null: no end on that side. */
  | {
      readonly kind: 'number'
      readonly question: string
      readonly from: number | null
      readonly to: number | null
    }
  | { readonly kind: 'profile'; readonly field: string; readonly isOneOf: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
