import { parseLink } from '@/parse/parse-link'

/** A text as a link that is safe to follow, percent-encoded; null: it is none. */
export function safeLink(text: string): string | null {
  const parsed = parseLink(text)
  return parsed.ok ? parsed.value : null
}
