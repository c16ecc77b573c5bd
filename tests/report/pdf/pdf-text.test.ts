import fc from 'fast-check'
import { jsPDF } from 'jspdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdfText, spokenText } from '@/report/pdf/pdf-text'
import { createTypesetter } from '@/report/pdf/typesetter'
import { type ReportFonts, writePdf } from '@/report/pdf/write-pdf'
import { reportFonts } from '../example'
import { inspect } from './pdf-structure'

const hasEverything = () => true
const hasAscii = (codePoint: number) => codePoint < 0x7f

describe('pdfText', () => {
  it('turns tabs, line ends and NUL into spaces, where jsPDF would cut the text off', () => {
    expect(pdfText('a\tb\0c\nd\u2028e', hasEverything)).toBe('a b c d e')
  })

  it('composes accents that stand apart', () => {
    expect(pdfText('Ame\u0301lie', hasEverything)).toBe('Amélie')
  })

  it('composes accents that an invisible mark held apart', () => {
    expect(pdfText('e\u200D\u0301', hasEverything)).toBe('é')
  })

  it('takes out marks that show nothing', () => {
    expect(pdfText('a\u200Fb\u202Ec\u00ADd\uFEFFe', hasEverything)).toBe('abcde')
  })

  it('shows that a character is missing', () => {
    const hasSign = (codePoint: number) => hasAscii(codePoint) || codePoint === 0xfffd

    expect(pdfText('Stadt 市 😀', hasSign)).toBe('Stadt � �')
    expect(pdfText('Stadt 市', hasAscii)).toBe('Stadt ?')
  })

  it('spells out signs that everybody can read', () => {
    expect(pdfText('a → b ≥ c', hasAscii)).toBe('a -> b >= c')
    expect(pdfText('✓ done ☐ open', hasAscii)).toBe('[x] done [ ] open')
  })

  it('is settled after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = pdfText(text, hasAscii)
        return pdfText(once, hasAscii) === once
      }),
    )
  })
})

describe('text in a report', () => {
  let fonts: ReportFonts

  beforeAll(async () => {
    fonts = await reportFonts()
  })

  const write = (texts: readonly string[]) =>
    writePdf(
      texts.map((content) => ({ kind: 'paragraph', look: 'body', content })),
      {
        fonts,
        language: 'en',
        title: 'Text',
        author: '',
        createdAt: new Date('2026-11-24T12:00:00Z'),
        footer: { title: '', marks: [], pageOf: () => '' },
      },
    )

  const readBack = (pdf: Uint8Array) =>
    inspect(pdf, 'pdftotext', '-raw').replace(/\s+/g, ' ').trim().normalize('NFC')

  it('comes back as it went in, in every alphabet of the European Union', () => {
    const texts = [
      'Füße, Öl, Ärger: „Grüße“ – 12,5 %',
      'Žluťoučký kůň; Občina Črnomelj, đak',
      'Ελληνικά: τοπική αυτοδιοίκηση, ᾄδω',
      'Български: община Ѝ, №5',
      'L’été à Œuvry; perché no? Ħaż-Żebbuġ',
      'Łódź, Ąžuolas, Ģimene, Győr, Țara, ğüzel ışık',
    ]

    expect(readBack(write(texts))).toBe(texts.join(' '))
  })

  it('comes back as it went in, whatever letters it is made of', () => {
    const letter = fc.integer({ min: 0xa1, max: 0x24f }).filter((code) => code !== 0xad)
    const greek = fc.integer({ min: 0x391, max: 0x3c9 }).filter((code) => code !== 0x3a2)
    const cyrillic = fc.integer({ min: 0x400, max: 0x45f })
    const word = fc
      .array(fc.oneof(letter, greek, cyrillic), { minLength: 1, maxLength: 12 })
      .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''))

    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const text = words.join(' ')

        expect(readBack(write([text]))).toBe(text.normalize('NFC'))
      }),
      { numRuns: 25 },
    )
  })

  it('comes back as the gate let it through, word by word, whatever a note holds', () => {
    const { drawable } = createTypesetter(new jsPDF(), fonts)
    const sign = fc.oneof(
      { weight: 6, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }) },
      { weight: 3, arbitrary: fc.lorem({ maxCount: 3 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('\t', '\0', '\uD800', '😀', 'שלום', '市', '→', '\u202E'),
      },
    )
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 60 }), (signs) => {
        const note = `a ${signs.join(' ')} z`

        const gated = drawable(note).replace(/\s+/g, ' ').trim()

        expect(readBack(write([note]))).toBe(gated.normalize('NFC'))
      }),
      { numRuns: 30 },
    )
  })

  it('breaks words and addresses that are wider than the page', () => {
    const word = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3)
    const address = `https://example.org/${'a-rather-long-folder/'.repeat(15)}`

    const said = inspect(write([word, address]), 'pdftotext', '-raw').replace(/\s+/g, '')
    const boxes = inspect(write([word, address]), 'pdftotext', '-bbox')

    expect(said).toBe(word + address)
    for (const [, right] of boxes.matchAll(/xMax="([\d.]+)"/g)) {
      expect(Number(right)).toBeLessThan(595 - 50)
    }
  })

  it('survives anything that people paste', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const said = inspect(write([`a${text}z`]), 'pdftotext', '-raw').trim()

        expect(said.startsWith('a')).toBe(true)
        expect(said.endsWith('z')).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('keeps the letter č in title and outline, whose code holds a line end', () => {
    const pdf = writePdf([{ kind: 'heading', level: 2, content: 'Občina Črnomelj' }], {
      fonts,
      language: 'sl',
      title: 'Občina Črnomelj č',
      author: 'č',
      createdAt: new Date('2026-11-24T12:00:00Z'),
      footer: { title: '', marks: [], pageOf: () => '' },
    })

    expect(inspect(pdf, 'pdfinfo')).toMatch(/Title: +Občina Črnomelj č\n/)
    expect(inspect(pdf, 'qpdf', '--check')).toContain('No syntax or stream encoding errors')
  })

  it('is titled in metadata that can be read, whatever was pasted', () => {
    expect(spokenText('a\uFFFFb\uFFFEc\uD800d')).toBe('a\uFFFDb\uFFFDc\uFFFDd')
  })
})
