import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What may be corrected or added without making another ruler of it. */
const NOT_OF_THE_RULER: readonly string[] = ['wording', 'examples']

/**
 * The SHA-256 of a questionnaire's canonical definition, as 64 hexadecimal digits: the file as JSON
 * without white space, the keys of every object in alphabetical order, without `wording` and
 * `examples`. Two files with the same hash score alike.
 */
export function definitionHash(file: object): string {
  const definition = Object.fromEntries(
    Object.entries(file).filter(([key]) => !NOT_OF_THE_RULER.includes(key)),
  )
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(canonical(definition)))))
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  )
}
