import { IS_SINGLE_FILE, KEY_START } from './edition'
import { hasConsent } from './safety-copy-consent'

/** What the app remembers about the person, not about an assessment. */
export type PreferenceName = 'language' | 'theme'

/** null: nothing remembered, or the browser refuses storage; either way the default applies. */
export function loadPreference(name: PreferenceName): string | null {
  try {
    return localStorage.getItem(KEY_START + name)
  } catch {
    // Private windows and group policies refuse even reading. A preference is not worth a message.
    return null
  }
}

export function savePreference(name: PreferenceName, value: string): void {
  if (IS_SINGLE_FILE && !hasConsent()) return
  try {
    localStorage.setItem(KEY_START + name, value)
  } catch {
    // The choice holds for this visit; nothing a user entered is lost.
    return
  }
}
