import { MISSING, oneLine } from '../type/one-line'

/** Says whether the font has a glyph for a code point of the basic plane. */
export type HasGlyph = (codePoint: number) => boolean

/** Signs the font lacks that have a spelling everybody reads. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '≈': '~',
  '✓': '[x]',
  '✔': '[x]',
  '☑': '[x]',
  '☒': '[x]',
  '☐': '[ ]',
  '●': '•',
  '○': '•',
  '■': '•',
  '▪': '•',
  '◦': '•',
  '∙': '·',
  '⋅': '·',
}

/** What shows nothing and would only break words, searching and reading aloud. */
const INVISIBLE = /[\p{Cf}\uFE00-\uFE0F]/gu

/** Spaces of unusual widths; U+00A0 and U+202F hold words together and stay. */
const ODD_SPACE = /[\u1680\u2000-\u200A\u205F\u3000]/g

/**
 * A text that is heard and not drawn: one line, without what is neither letter nor sign. Composed
 * last, as a letter and its accent may only meet once an invisible mark between them is gone.
 */
export const spokenText = (text: string): string => oneLine(text.replace(INVISIBLE, ''))

/**
 * The one gate for every text that is drawn. jsPDF cuts a text off at a tab, drops characters its
 * font lacks and drops accents that stand apart, all without a word.
 */
export function pdfText(text: string, hasGlyph: HasGlyph): string {
  const plain = spokenText(text).replace(ODD_SPACE, ' ')
  let drawn = ''
  for (const character of plain) drawn += drawable(character, hasGlyph)
  return drawn
}

function drawable(character: string, hasGlyph: HasGlyph): string {
  // One glyph is looked up per UTF-16 code unit: what needs two cannot be drawn at all.
  if (character.length === 1 && hasGlyph(character.charCodeAt(0))) return character
  return SPELLINGS[character] ?? (hasGlyph(MISSING.charCodeAt(0)) ? MISSING : '?')
}
