import * as v from 'valibot'
import type { Problem } from '@/domain/problem'

const DATE = '2026-11-24'
const TIMESTAMP = '2026-11-24T09:00:00.000Z'

/** False for 30 February, which one browser reads as 2 March and another not at all. */
function isInCalendar(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.slice(0, DATE.length).split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return !(day > lastOfMonth)
}

/**
 * The vocabulary of all file schemas. The message of a rule is the expected value in signs that
 * read the same in every language; the sentence around it is worded in `locales`.
 */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, 'a–z 0–9 . -'),
  v.maxLength(80, '≤ 80'),
)
/** Ids that the app makes itself. */
export const keySchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/, 'A–Z a–z 0–9 -'))
export const versionSchema = v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, '1.0.0'))
/** SHA-256 in hexadecimal. */
export const hashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '0–9 a–f, 64'))
export const languageSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'en, de, …'),
)
export const textSchema = v.pipe(v.string(), v.regex(/\S/, 'a … z'))
export const optionalTextSchema = v.optional(v.nullable(textSchema), null)
export const ratioSchema = v.pipe(v.number(), v.minValue(0, '≥ 0'), v.maxValue(1, '≤ 1'))
export const countSchema = v.pipe(v.number(), v.integer('0, 1, 2, …'), v.minValue(0, '≥ 0'))
/** Points and weights; the limit keeps their sums and products finite. */
export const amountSchema = v.pipe(
  v.number(),
  v.minValue(0, '≥ 0'),
  v.maxValue(1_000_000_000, '≤ 10⁹'),
)
/** Numbers that are answered or compared with; the limit keeps their products finite. */
export const numberSchema = v.pipe(
  v.number(),
  v.minValue(-1_000_000_000, '≥ −10⁹'),
  v.maxValue(1_000_000_000, '≤ 10⁹'),
)
/** A step of a scale; a scale of more could not be shown. */
export const stepSchema = v.pipe(
  v.number(),
  v.integer('0, 1, 2, …'),
  v.minValue(-100, '≥ −100'),
  v.maxValue(100, '≤ 100'),
)
export const profileOptionSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9-]{1,40}$/, 'A–Z a–z 0–9 -'),
)
/** Only the characters of RFC 3986: whoever draws such a link need not encode it. */
export const webLinkSchema = v.pipe(
  v.string(),
  v.regex(/^https:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+$/, 'https://…'),
)
export const dateSchema = v.pipe(v.string(), v.isoDate(DATE), v.check(isInCalendar, DATE))
export const timestampSchema = v.pipe(
  v.string(),
  v.isoTimestamp(TIMESTAMP),
  v.check(isInCalendar, TIMESTAMP),
)
export const referenceSchema = v.strictObject({ id: idSchema, version: versionSchema })
export const localizedTextSchema = v.pipe(
  v.record(languageSchema, textSchema),
  v.check((texts) => Object.keys(texts).length > 0, 'en, de, …'),
)

/** Turns what valibot found into a problem with a path, a code and facts. */
export function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const keys = (issue.path ?? []).map(({ key }) => String(key))
  const path = keys.join('.')
  const received = shorten(issue.received)
  if (issue.kind !== 'schema')
    return { code: 'wrongValue', path, expected: issue.message, received }
  // For a key, valibot's path ends in that key; the problem is told of the object that holds it.
  const holder = keys.slice(0, -1).join('.')
  const field = shorten(keys.at(-1) ?? '')
  if (isUnknownField(issue)) return { code: 'unknownField', path: holder, field }
  if (received === 'undefined' && keys.length > 0) {
    return { code: 'missingField', path: holder, field }
  }
  return { code: 'wrongType', path, expected: issue.expected ?? issue.type, received }
}

/** True where an object has a field that its schema does not know. */
export const isUnknownField = ({ type, expected }: v.BaseIssue<unknown>): boolean =>
  type === 'strict_object' && expected === 'never'

const LONGEST_QUOTE = 60

/** A quotation from a file that fits a sentence. */
export const shorten = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
