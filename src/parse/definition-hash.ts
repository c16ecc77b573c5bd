import { canonicalHash } from './canonical-hash'

/** What may be corrected or added without making another ruler of it. */
const NOT_OF_THE_RULER: readonly string[] = ['wording', 'examples']

/** A definition file without its wording and its worked examples: what scores depend on. */
export const rulerOf = (file: object): object =>
  Object.fromEntries(Object.entries(file).filter(([key]) => !NOT_OF_THE_RULER.includes(key)))

/**
 * The SHA-256 of a questionnaire's canonical definition, as 64 hexadecimal digits: the file as JSON
 * without white space, the keys of every object in alphabetical order, without `wording` and
 * `examples`. Two files with the same hash score alike.
 */
export const definitionHash = (file: object): string => canonicalHash(rulerOf(file))
