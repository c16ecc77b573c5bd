import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

/**
 * The only way a text becomes a link: http, https or mailto, percent-encoded.
 *
 * The platform's own parser decides what the protocol is, because browsers ignore tabs and line
 * breaks inside `java\nscript:`.
 */
export function parseLink(text: string, path = ''): Result<string, readonly Problem[]> {
  const link = text.trim()
  if (!URL.canParse(link)) return fail([{ code: 'unsafeLink', path, link: text }])
  const { protocol, href } = new URL(link)
  return SAFE_PROTOCOLS.has(protocol) ? ok(href) : fail([{ code: 'unsafeLink', path, link: text }])
}
