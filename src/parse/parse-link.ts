import type { Problem } from '@/domain/problem'
import { readAddress } from '@/domain/read-address'
import { fail, ok, type Result } from '@/domain/result'
import { shorten } from './shape'

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

/** What the platform's parser leaves as it is in mail addresses and queries. */
const LEFT_RAW = /[ "<>\\^`{|}]/g

/**
 * The only way a text becomes a link: http, https or mailto, percent-encoded.
 *
 * The platform's own parser decides what the protocol is, because browsers ignore tabs and line
 * breaks inside `java\nscript:`.
 */
export function parseLink(text: string, path = ''): Result<string, readonly Problem[]> {
  const link = text.trim()
  const address = readAddress(link)
  return address !== null && SAFE_PROTOCOLS.has(address.protocol)
    ? ok(address.href.replace(LEFT_RAW, encodeURIComponent))
    : fail([{ code: 'unsafeLink', path, link: shorten(text) }])
}
