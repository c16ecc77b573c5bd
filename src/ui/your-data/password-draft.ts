/** What the user has entered to protect a file. */
export interface PasswordDraft {
  readonly isWanted: boolean
  readonly first: string
  readonly again: string
}

export const NO_PASSWORD: PasswordDraft = { isWanted: false, first: '', again: '' }

export type PasswordFault = 'empty' | 'differ'

/** Why the file cannot be protected as it was entered; null: it can, or need not be. */
export function passwordFault({ isWanted, first, again }: PasswordDraft): PasswordFault | null {
  if (!isWanted) return null
  if (first === '') return 'empty'
  return first === again ? null : 'differ'
}

/** null: the file is not protected. */
export const passwordOf = ({ isWanted, first }: PasswordDraft): string | null =>
  isWanted ? first : null
