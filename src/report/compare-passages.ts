import { diffArrays } from 'diff'
import { dealsOut } from './deal-out'
import { type Passage, textOf } from './passages'
import type { PrintedText } from './printed-pages'
import { comparable, comparablePassage, isWhole } from './same-text'

/** Something that a page says otherwise than the data do. */
export interface PassageDifference {
  readonly page: number
  /** null: nothing should stand there. */
  readonly expected: string | null
  /** null: it is missing. */
  readonly printed: string | null
  readonly hasOtherNumber: boolean
}

/** What differs between the passages that the data give and those that are printed. */
export function comparePassages(
  expected: readonly Passage[],
  printed: readonly PrintedText[],
): readonly PassageDifference[] {
  const pieces = printed.map((piece) => ({ ...piece, comparable: comparable(piece.text) }))
  const passages = expected.map((passage) => ({ passage, comparable: comparablePassage(passage) }))
  const sections = sectionsOf(passages, pieces)
  const differences: PassageDifference[] = []
  let index = 0
  while (index < sections.length) {
    const explained = sections[index]?.isSame === true ? 1 : sectionsThatDealOut(sections, index)
    const section = sections[index]
    if (explained === 0 && section !== undefined) differences.push(...differencesIn(section))
    index += Math.max(1, explained)
  }
  return differences
}

interface ExpectedPassage {
  readonly passage: Passage
  readonly comparable: Passage
}

interface PrintedPiece extends PrintedText {
  readonly comparable: string
}

/** Neighbouring passages that are all the same on both sides, or that need a closer look. */
interface Section {
  readonly isSame: boolean
  readonly expected: readonly ExpectedPassage[]
  readonly printed: readonly PrintedPiece[]
  /** Of the text before, for what is missing. */
  readonly page: number
}

/** Another report altogether; to compare it passage by passage would take long and tell nothing. */
const MOST_EDITS = 3_000

function sectionsOf(
  expected: readonly ExpectedPassage[],
  printed: readonly PrintedPiece[],
): readonly Section[] {
  const changes = diffArrays<Side>(expected.map(wanted), printed.map(found), {
    comparator: isSameSide,
    maxEditLength: MOST_EDITS,
  }) as readonly Change[] | undefined
  if (changes === undefined) return [{ isSame: false, expected, printed, page: 1 }]
  const sections: Section[] = []
  let [expectedAt, printedAt] = [0, 0]
  for (const { added, removed, count } of changes) {
    const isSame = !added && !removed
    const next: Section = {
      isSame,
      expected: expected.slice(expectedAt, expectedAt + (added ? 0 : count)),
      printed: printed.slice(printedAt, printedAt + (removed ? 0 : count)),
      page: printed[printedAt - 1]?.page ?? 1,
    }
    expectedAt += next.expected.length
    printedAt += next.printed.length
    const last = sections.at(-1)
    if (last === undefined || last.isSame || isSame) sections.push(next)
    else sections[sections.length - 1] = together([last, next])
  }
  return sections
}

interface Change {
  readonly added: boolean
  readonly removed: boolean
  readonly count: number
}

type Side = { readonly wanted: Passage } | { readonly found: string }

const wanted = (expected: ExpectedPassage): Side => ({ wanted: expected.comparable })
const found = (piece: PrintedPiece): Side => ({ found: piece.comparable })

const isSameSide = (one: Side, other: Side): boolean =>
  'wanted' in one && 'found' in other && isWhole(other.found, one.wanted)

const together = (sections: readonly Section[]): Section => ({
  isSame: false,
  expected: sections.flatMap((section) => section.expected),
  printed: sections.flatMap((section) => section.printed),
  page: sections[0]?.page ?? 1,
})

/** A row over two pages can look like several differences with sameness in between. */
const MOST_SECTIONS = 25

/** How many sections from here on are, together, the same text broken over pages; 0: none. */
function sectionsThatDealOut(sections: readonly Section[], start: number): number {
  for (let count = 1; count <= MOST_SECTIONS && start + count <= sections.length; count += 1) {
    if (sections[start + count - 1]?.isSame === true) continue
    const { expected, printed } = together(sections.slice(start, start + count))
    const pieces = printed.map(({ page, comparable: text }) => ({ page, text }))
    if (dealsOut(pieces, expected.map(wholeText))) return count
  }
  return 0
}

const wholeText = (expected: ExpectedPassage): string =>
  expected.comparable.map(({ text }) => text).join('')

/** One by one where each has its counterpart, otherwise all in one. */
function differencesIn({ expected, printed, page }: Section): readonly PassageDifference[] {
  const wantedTexts = expected.map(({ passage }) => textOf(passage))
  if (expected.length !== printed.length) {
    const first = printed[0]?.page ?? page
    return [difference(first, joined(wantedTexts), joined(printed.map(({ text }) => text)))]
  }
  return printed.flatMap((piece, index) => {
    const counterpart = expected[index]
    return counterpart === undefined || isWhole(piece.comparable, counterpart.comparable)
      ? []
      : [difference(piece.page, textOf(counterpart.passage), piece.text)]
  })
}

const joined = (texts: readonly string[]): string | null =>
  texts.length === 0 ? null : texts.join(' | ')

const difference = (
  page: number,
  expected: string | null,
  printed: string | null,
): PassageDifference => ({
  page,
  expected: expected === null ? null : tidy(expected),
  printed: printed === null ? null : tidy(printed),
  hasOtherNumber: numbersIn(expected) !== numbersIn(printed),
})

const tidy = (text: string): string => text.trim().replace(/\s+/gu, ' ')

const numbersIn = (text: string | null): string =>
  [...(text ?? '').matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number).join(' ')
