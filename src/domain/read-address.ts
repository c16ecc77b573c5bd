/** The address that a text is, as the platform reads it; null: it is none. */
export function readAddress(text: string): URL | null {
  // Not `URL.canParse`: Node 20 refuses addresses with umlauts there once it has optimised the call.
  try {
    return new URL(text)
  } catch {
    return null
  }
}
