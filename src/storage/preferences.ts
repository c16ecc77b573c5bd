/** What the app remembers about the person, not about an assessment. */
export type PreferenceName = 'language' | 'theme'

/** null: nothing remembered, or the browser refuses storage; either way the default applies. */
export function loadPreference(name: PreferenceName): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    // Private windows and group policies refuse even reading. A preference is not worth a message.
    return null
  }
}

export function savePreference(name: PreferenceName, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // The choice holds for this visit; nothing a user entered is lost.
    return
  }
}
