import * as v from 'valibot'
import type { Problem } from '@/domain/problem'

/**
 * The vocabulary of all file schemas. The message of a rule is the expected value in signs that
 * read the same in every language; the sentence around it is worded in `locales`.
 */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, 'a–z 0–9 . -'),
  v.maxLength(80, '≤ 80'),
)
export const versionSchema = v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, '1.0.0'))
export const languageSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'en, de, …'),
)
export const textSchema = v.pipe(v.string(), v.regex(/\S/, 'a … z'))
export const optionalTextSchema = v.optional(v.nullable(textSchema), null)
export const ratioSchema = v.pipe(v.number(), v.minValue(0, '≥ 0'), v.maxValue(1, '≤ 1'))
export const countSchema = v.pipe(v.number(), v.integer('0, 1, 2, …'), v.minValue(0, '≥ 0'))
export const amountSchema = v.pipe(v.number(), v.finite('0 … 10³⁰⁸'), v.minValue(0, '≥ 0'))
export const webLinkSchema = v.pipe(v.string(), v.regex(/^https:\/\/[^\s<>"]+$/, 'https://…'))
export const timestampSchema = v.pipe(v.string(), v.isoTimestamp('2026-11-24T09:00:00.000Z'))
export const referenceSchema = v.strictObject({ id: idSchema, version: versionSchema })
export const localizedTextSchema = v.pipe(
  v.record(languageSchema, textSchema),
  v.check((texts) => Object.keys(texts).length > 0, 'en, de, …'),
)

/** Turns what valibot found into problems with a path, a code and facts. */
export function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const path = v.getDotPath(issue) ?? ''
  if (issue.type === 'strict_object') return keyProblem(issue, path)
  if (issue.kind === 'schema') {
    return {
      code: 'wrongType',
      path,
      expected: issue.expected ?? issue.type,
      received: shorten(issue.received),
    }
  }
  return { code: 'wrongValue', path, expected: issue.message, received: shorten(issue.received) }
}

/** For a key, valibot's path ends in that key; the problem is told of the object that holds it. */
function keyProblem(issue: v.BaseIssue<unknown>, path: string): Problem {
  if (issue.path === undefined) {
    return { code: 'wrongType', path, expected: 'Object', received: shorten(issue.received) }
  }
  const field = path.split('.').at(-1) ?? ''
  const holder = path.split('.').slice(0, -1).join('.')
  if (issue.expected === 'never') return { code: 'unknownField', path: holder, field }
  if (issue.received === 'undefined') return { code: 'missingField', path: holder, field }
  return { code: 'wrongType', path, expected: 'Object', received: shorten(issue.received) }
}

const LONGEST_QUOTE = 60

const shorten = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
