import { isStretchAt } from './same-text'

/** A stretch of text on a page. */
export interface Piece {
  readonly page: number
  /** Comparable. */
  readonly text: string
}

/** Enough for any row that runs over pages; a file made to confuse gets no more. */
const MOST_STEPS = 20_000

/**
 * Whether pieces are the whole of the expected texts, each in its order. On one page the texts come
 * one after the other; one that is not yet at its end may go on with a later page. So it is with a
 * row that is taller than a page: its first cell goes on after the beginning of its last.
 */
export function dealsOut(pieces: readonly Piece[], expected: readonly string[]): boolean {
  const failed = new Set<string>()
  const ends = expected.map(() => 0)
  let steps = 0
  const dealFrom = (index: number, after: number): boolean => {
    const piece = pieces[index]
    if (piece === undefined) return expected.every(({ length }, place) => ends[place] === length)
    const key = [index, after, ...ends].join(' ')
    if (failed.has(key) || steps > MOST_STEPS) return false
    steps += 1
    for (const [place, text] of expected.entries()) {
      const end = ends[place] ?? 0
      if (place <= after || !isStretchAt(piece.text, text, end)) continue
      ends[place] = end + piece.text.length
      const isSamePage = pieces[index + 1]?.page === piece.page
      if (dealFrom(index + 1, isSamePage ? place : -1)) return true
      ends[place] = end
    }
    failed.add(key)
    return false
  }
  return dealFrom(0, -1)
}
