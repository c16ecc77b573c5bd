import { type NumberFault, numberFault, type NumberLimits } from '@/domain/assessment/number-fault'
import { readNumber, type UnreadNumber } from '@/domain/assessment/read-number'

/** What stands in a number field. */
export type NumberEntry =
  { readonly kind: 'empty' } | { readonly kind: 'number'; readonly number: number } | WrongEntry

export interface WrongEntry {
  readonly kind: 'wrong'
  readonly fault: NumberFault | { readonly code: UnreadNumber }
}

/** Reads what was written. */
export function readEntry(limits: NumberLimits, text: string): NumberEntry {
  if (text.trim() === '') return { kind: 'empty' }
  const read = readNumber(text)
  if (!read.ok) return { kind: 'wrong', fault: { code: read.failure } }
  const fault = numberFault(limits, read.value)
  return fault === null ? { kind: 'number', number: read.value } : { kind: 'wrong', fault }
}

/** Beyond these, decimals are rounding noise of a score. */
const DECIMALS = 9

const formats = new Map<string, Intl.NumberFormat>()

/** A number as it can be typed: with its decimals, and nothing between thousands. */
export function entryText(number: number, language: string): string {
  const format =
    formats.get(language) ??
    new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: DECIMALS })
  formats.set(language, format)
  return format.format(number)
}
