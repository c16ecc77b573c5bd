import { dictionaryAt, type FiledDocument, nameAt, streamAt, valueAt } from '../pdf-structure'
import { type Rule, unless } from './rule'
import { glyphOf, lettersOf, programOf, toldWidth, type UsedFont, usedFonts } from './used-fonts'
import { allDictionaries } from './walk-document'

/** The same question asked of each code that is shown; answers say which. */
const ofCodes = (
  document: FiledDocument,
  violation: (font: UsedFont) => (code: number) => string | null,
): readonly string[] =>
  usedFonts(document).flatMap((font) => {
    const of = violation(font)
    return [...font.codes].flatMap((code) => {
      const said = of(code)
      return said === null ? [] : [`${font.name}: code ${String(code)} ${said}`]
    })
  })

/** The type of a font dictionary that has no program of its own. */
const isComposite = (subtype: string | undefined): boolean => subtype === 'Type0'

/** The letters on the pages. */
export const fontRules = [
  {
    name: 'embeds every font',
    clause: 'ISO 14289-1 7.21.4.1',
    violations: (document) => [
      ...usedFonts(document).flatMap((font) =>
        unless(font.dictionary !== undefined, `${font.name} is no font of the page`),
      ),
      ...allDictionaries(document)
        .filter(({ dictionary }) => nameAt(document, dictionary, 'Type') === 'Font')
        .filter(({ dictionary }) => !isComposite(nameAt(document, dictionary, 'Subtype')))
        .flatMap(({ id, dictionary }) => {
          const descriptor = dictionaryAt(document, dictionary, 'FontDescriptor')
          const file = streamAt(document, descriptor?.entries.get('FontFile2'))
          return unless((file ?? '') !== '', `the font of object ${String(id)} has no file`)
        }),
    ],
  },
  {
    name: 'sets text glyph by glyph',
    clause: 'ISO 14289-1 7.21.3.2 and 7.21.3.3; house: Identity-H alone',
    violations: (document) =>
      usedFonts(document).flatMap(({ name, dictionary, glyphs }) => {
        const map = valueAt(document, glyphs, 'CIDToGIDMap')
        const isMapped =
          map?.kind === 'dictionary' || (map?.kind === 'name' && map.name === 'Identity')
        return [
          ...unless(
            isComposite(nameAt(document, dictionary, 'Subtype')),
            `${name} is not composite`,
          ),
          ...unless(
            nameAt(document, dictionary, 'Encoding') === 'Identity-H',
            `${name} is encoded in another way`,
          ),
          ...unless(
            nameAt(document, glyphs, 'Subtype') === 'CIDFontType2',
            `${name} holds no CIDFontType2`,
          ),
          ...unless(isMapped, `${name} has no CIDToGIDMap`),
        ]
      }),
  },
  {
    name: 'tells the letter of each glyph',
    clause: 'ISO 14289-1 7.21.7',
    violations: (document) =>
      ofCodes(document, (font) => {
        const letters = lettersOf(document, font)
        return (code) => {
          const letter = letters.get(code) ?? ''
          if (letter === '') return 'stands for no letter'
          return /[\0\uFEFF\uFFFE]/.test(letter) ? 'stands for what is no letter' : null
        }
      }),
  },
  {
    name: 'shows no missing glyph',
    clause: 'ISO 14289-1 7.21.8',
    violations: (document) =>
      ofCodes(
        document,
        (font) => (code) => (glyphOf(document, font, code) === 0 ? 'is .notdef' : null),
      ),
  },
  {
    name: 'has in its fonts each glyph it shows',
    clause: 'ISO 14289-1 7.21.4.1',
    violations: (document) =>
      ofCodes(document, (font) => {
        const program = programOf(document, font)
        const letters = lettersOf(document, font)
        return (code) => {
          const glyph = glyphOf(document, font, code)
          if (program === undefined || glyph >= program.glyphs) return 'has no glyph'
          const isSpace = /^\s*$/.test(letters.get(code) ?? '')
          return isSpace || program.isDrawn(glyph) ? null : 'has an empty glyph'
        }
      }),
  },
  {
    name: 'tells the widths its fonts have',
    clause: 'ISO 14289-1 7.21.5',
    violations: (document) =>
      ofCodes(document, (font) => {
        const program = programOf(document, font)
        return (code) => {
          const width = program?.widthOf(glyphOf(document, font, code)) ?? NaN
          const told = toldWidth(document, font, code)
          return Math.abs(width - told) <= 1
            ? null
            : `is ${String(width)}, not ${String(told)} wide`
        }
      }),
  },
] as const satisfies readonly Rule[]
