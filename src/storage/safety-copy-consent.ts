import { KEY_START } from './edition'

const CONSENT = `${KEY_START}safety-copies`

/**
 * Whether the user of the single file has agreed that this browser keeps anything. Asked before every
 * writing, because another window may have taken it back.
 */
export function hasConsent(): boolean {
  try {
    return localStorage.getItem(CONSENT) !== null
  } catch {
    // Where storage is refused, nobody can have agreed to it.
    return false
  }
}

/** False: this browser refuses storage. */
export function giveConsent(): boolean {
  try {
    localStorage.setItem(CONSENT, 'agreed')
    return true
  } catch {
    return false
  }
}

/** Forgets the consent, and with it everything else that was remembered. */
export function withdrawConsent(): void {
  try {
    const remembered = Object.keys(localStorage).filter((key) => key.startsWith(KEY_START))
    for (const key of remembered) localStorage.removeItem(key)
  } catch {
    // Where storage is refused, there is nothing to forget.
    return
  }
}

/** Calls back when another window has given or withdrawn the consent. */
export function followConsent(onChange: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === null || key === CONSENT) onChange()
  })
}
