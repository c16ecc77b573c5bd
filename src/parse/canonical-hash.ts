import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The SHA-256 of a value's canonical JSON, as 64 hexadecimal digits: without white space, the keys of
 * every object in alphabetical order.
 */
export const canonicalHash = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(canonical(value)))))

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  )
}
