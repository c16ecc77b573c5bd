import {
  dictionaryAt,
  type FiledDocument,
  itemsAt,
  nameAt,
  numberAt,
  streamAt,
  valueAt,
} from '../pdf-structure'
import type { Dictionary, PdfValue } from '../pdf-syntax'
import { readPage } from './read-page'
import { readTrueType, type TrueType } from './true-type'
import { inherited } from './walk-document'

/** A font that text is set in, with the codes that are shown in it. */
export interface UsedFont {
  readonly name: string
  readonly dictionary: Dictionary | undefined
  /** The font of glyphs inside a composite font. */
  readonly glyphs: Dictionary | undefined
  readonly codes: ReadonlySet<number>
}

const known = new WeakMap<FiledDocument, readonly UsedFont[]>()

export function usedFonts(document: FiledDocument): readonly UsedFont[] {
  const fonts = known.get(document) ?? findFonts(document)
  known.set(document, fonts)
  return fonts
}

function findFonts(document: FiledDocument): readonly UsedFont[] {
  const codes = new Map<string, Set<number>>()
  const fonts = new Map<string, PdfValue | undefined>()
  for (const page of document.pages) {
    const held = dictionaryAt(document, inherited(document, page, 'Resources'), 'Font')
    for (const { font, bytes } of readPage(document, page).texts) {
      const value = held?.entries.get(font)
      const key = value?.kind === 'reference' ? `${font} (object ${String(value.id)})` : font
      const shown = codes.get(key) ?? new Set()
      for (let at = 0; at < bytes.length; at += 2) {
        shown.add(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1))
      }
      codes.set(key, shown)
      fonts.set(key, value)
    }
  }
  return [...codes].map(([name, shown]) => {
    const dictionary = dictionaryAt(document, fonts.get(name))
    const [glyphs] = itemsAt(document, dictionary, 'DescendantFonts')
    return { name, dictionary, glyphs: dictionaryAt(document, glyphs), codes: shown }
  })
}

/** The font file that is embedded; undefined: there is none. */
export function programOf(document: FiledDocument, { glyphs }: UsedFont): TrueType | undefined {
  const descriptor = dictionaryAt(document, glyphs, 'FontDescriptor')
  const file = streamAt(document, descriptor?.entries.get('FontFile2'))
  return file === undefined ? undefined : readTrueType(file)
}

/** The glyph of a code, as CIDToGIDMap tells. */
export function glyphOf(document: FiledDocument, { glyphs }: UsedFont, code: number): number {
  if (nameAt(document, glyphs, 'CIDToGIDMap') === 'Identity') return code
  const map = streamAt(document, glyphs?.entries.get('CIDToGIDMap')) ?? ''
  const [high, low] = [map.charCodeAt(2 * code), map.charCodeAt(2 * code + 1)]
  return Number.isNaN(low) ? 0 : high * 256 + low
}

/** The width of a code as the font's dictionary tells it (ISO 32000-1, 9.7.4.3). */
export function toldWidth(document: FiledDocument, { glyphs }: UsedFont, code: number): number {
  const items = itemsAt(document, glyphs, 'W')
  for (let at = 0; at < items.length;) {
    const first = numberIn(items[at])
    const next = valueAt(document, items[at + 1])
    if (next?.kind === 'array') {
      const width = next.items[code - first]
      if (width !== undefined) return numberIn(width)
      at += 2
    } else {
      if (code >= first && code <= numberIn(next)) return numberIn(items[at + 2])
      at += 3
    }
  }
  return numberAt(document, glyphs, 'DW') ?? 1000
}

const numberIn = (value: PdfValue | undefined): number =>
  value?.kind === 'number' ? value.number : NaN

/** By code, the letters it stands for, as the font's ToUnicode map tells (ISO 32000-1, 9.10.3). */
export function lettersOf(
  document: FiledDocument,
  { dictionary }: UsedFont,
): ReadonlyMap<number, string> {
  const map = streamAt(document, dictionary?.entries.get('ToUnicode')) ?? ''
  const letters = new Map<number, string>()
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', hex = ''] of lines.matchAll(/<(\w+)>\s*<(\w*)>/g)) {
      letters.set(parseInt(code, 16), fromHex(hex))
    }
  }
  for (const [, lines = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', hex = ''] of lines.matchAll(RANGE)) {
      const first = parseInt(from, 16)
      for (let code = first; code <= parseInt(to, 16); code += 1) {
        letters.set(code, following(fromHex(hex), code - first))
      }
    }
  }
  return letters
}

const RANGE = /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g

const fromHex = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('')

/** In a range, the last letter counts up. */
const following = (letters: string, by: number): string =>
  letters.slice(0, -1) + String.fromCharCode(letters.charCodeAt(letters.length - 1) + by)
