import {
  ANSWER_DECIMALS,
  limitsOf,
  type NumberFault,
  numberFault,
  type NumberLimits,
  type NumericQuestion,
} from '@/domain/assessment/number-fault'
import { readNumber, type UnreadNumber } from '@/domain/assessment/read-number'

/** What stands in a number field. */
export type NumberEntry =
  { readonly kind: 'empty' } | { readonly kind: 'number'; readonly number: number } | WrongEntry

export interface WrongEntry {
  readonly kind: 'wrong'
  /** What was read as a number, without the sign of a percentage. */
  readonly text: string
  readonly fault: NumberFault | { readonly code: UnreadNumber }
}

/** Reads what was written as the answer to a question; a percentage may carry its sign. */
export function entryOf(question: NumericQuestion, text: string): NumberEntry {
  const isPercentage = question.kind === 'percentage'
  return readEntry(limitsOf(question), isPercentage ? text.replace(/\s*%\s*$/, '') : text)
}

/** Reads what was written. */
export function readEntry(limits: NumberLimits, written: string): NumberEntry {
  const text = written.trim()
  if (text === '') return { kind: 'empty' }
  const read = readNumber(text)
  if (!read.ok) return { kind: 'wrong', text, fault: { code: read.failure } }
  const fault = numberFault(limits, read.value)
  return fault === null ? { kind: 'number', number: read.value } : { kind: 'wrong', text, fault }
}

/** The keys a phone shows. The iPhone has no minus among those for decimals. */
export const keysFor = ({ from }: Pick<NumberLimits, 'from'>): 'decimal' | 'text' =>
  from !== null && from >= 0 ? 'decimal' : 'text'

const formats = new Map<string, Intl.NumberFormat>()

/**
 * A number as it can be typed: with its decimals, and nothing between thousands. Three decimals get a
 * zero, because "3.125" could be three thousand to another reader and is refused.
 */
export function entryText(number: number, language: string): string {
  const format =
    formats.get(language) ??
    new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: ANSWER_DECIMALS })
  formats.set(language, format)
  const written = format.format(number)
  return readNumber(written).ok ? written : `${written}0`
}
