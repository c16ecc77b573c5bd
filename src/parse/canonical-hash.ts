import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { sortKeys } from './sort-keys'

/**
 * The SHA-256 of a value's canonical JSON, as 64 hexadecimal digits: without white space, the keys of
 * every object in alphabetical order.
 */
export const canonicalHash = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(sortKeys(value)))))
