import { type RefObject, useRef, useState } from 'react'
import {
  NO_PASSWORD,
  type PasswordDraft,
  passwordFault,
  type PasswordFault,
  passwordOf,
} from './password-draft'

interface NewPassword {
  /** For `PasswordFields`. */
  readonly fields: {
    readonly draft: PasswordDraft
    readonly fault: PasswordFault | null
    readonly ref: RefObject<HTMLInputElement | null>
    readonly onChange: (draft: PasswordDraft) => void
  }
  /** Calls back with the password, or null for none; where it was entered wrongly, says so instead. */
  check: (goOn: (password: string | null) => void) => void
  /** It was used and is not kept. */
  forget: () => void
}

/** A password that is being chosen; it is nowhere but on the screen. */
export function useNewPassword(): NewPassword {
  const [draft, setDraft] = useState(NO_PASSWORD)
  const [fault, setFault] = useState<PasswordFault | null>(null)
  const ref = useRef<HTMLInputElement>(null)
  return {
    fields: {
      draft,
      fault,
      ref,
      onChange: (changed) => {
        setDraft(changed)
        setFault(null)
      },
    },
    check: (goOn) => {
      const found = passwordFault(draft)
      setFault(found)
      if (found === null) goOn(passwordOf(draft))
      else ref.current?.focus()
    },
    forget: () => {
      setDraft(NO_PASSWORD)
    },
  }
}
