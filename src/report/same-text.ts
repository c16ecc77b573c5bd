import type { Passage } from './passages'
import { pdfText, SPELLINGS } from './pdf/pdf-text'
import { MISSING } from './type/one-line'

/**
 * A text as it can be compared with what is read off a page: where it has white space is layout, and
 * signs that can be spelled out are, for the font may have had to.
 */
export const comparable = (text: string): string => pdfText(text, isPlain).replace(/\s+/gu, '')

const isPlain = (codePoint: number): boolean =>
  SPELLINGS[String.fromCharCode(codePoint)] === undefined

/** The font has everything up to here, so that no digit or letter hides behind a missing sign. */
const LAST_KNOWN = '\u017F'

/** Whether a comparable text of a page is a stretch of what is expected, from `start` on. */
export function isStretchAt(printed: string, expected: string, start: number): boolean {
  if (start + printed.length > expected.length) return false
  if (expected.startsWith(printed, start)) return true
  for (let index = 0; index < printed.length; index += 1) {
    const found = printed.charAt(index)
    const wanted = expected.charAt(start + index)
    if (found !== wanted && !(found === MISSING && wanted > LAST_KNOWN)) return false
  }
  return true
}

/** A passage, its texts made comparable once: it is compared with many. */
export const comparablePassage = (passage: Passage): Passage =>
  passage.map(({ text, isOptional }) => ({ text: comparable(text), isOptional }))

/** Whether a comparable text of a page is the whole of a comparable passage. */
export function isWhole(printed: string, passage: Passage): boolean {
  // Where a text begins that may be left out, both ways are followed: more than one may lead on.
  let starts: ReadonlySet<number> = new Set([0])
  for (const { text, isOptional } of passage) {
    const next = new Set(isOptional ? starts : [])
    for (const start of starts) {
      const piece = printed.slice(start, start + text.length)
      if (piece.length === text.length && isStretchAt(piece, text, 0)) next.add(start + text.length)
    }
    starts = next
  }
  return starts.has(printed.length)
}
