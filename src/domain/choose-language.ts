/**
 * The language in which a text with several is shown: the wanted one if it is there, else English,
 * else the first. Throws where there is none at all, which no door lets through.
 */
export function chooseLanguage(available: readonly string[], wanted: string): string {
  const fallback = available.includes('en') ? 'en' : available[0]
  if (fallback === undefined) throw new Error('A text without wording got past its door')
  return available.includes(wanted) ? wanted : fallback
}
