/** False for `en-gb-gb`: it looks like a tag, and whoever formats a date by it is thrown an error. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
