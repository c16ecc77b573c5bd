import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Run, TableBlock } from '@/report/blocks'
import { type ReportFonts, writePdf } from '@/report/pdf/write-pdf'
import { reportFonts } from '../example'
import { inReadingOrder, inspect, packedPlaces, readDocument } from './pdf-structure'

describe('writePdf', () => {
  let fonts: ReportFonts

  beforeAll(async () => {
    fonts = await reportFonts()
  })

  const write = (...blocks: readonly Block[]) =>
    writePdf(blocks, {
      fonts,
      language: 'en',
      title: 'Blocks',
      author: '',
      createdAt: new Date('2026-11-24T12:00:00Z'),
      footer: { title: 'Head', marks: ['Draft'], pageOf: (page) => `Page ${String(page)}` },
    })

  const aTable = (rows: readonly (readonly string[])[]): TableBlock => ({
    kind: 'table',
    caption: 'Caption',
    columns: [
      { title: 'Name', align: 'left', share: 1 },
      { title: 'Value', align: 'right', share: 3 },
    ],
    rows: rows.map((cells) => ({ cells: cells.map((cell) => [cell]) })),
  })

  const pagesOf = (pdf: Uint8Array) => inspect(pdf, 'pdftotext', '-raw').split('\f').slice(0, -1)

  it('keeps words apart where a line ends, for those who listen', () => {
    const text = Array.from({ length: 60 }, (_, index) => `word${String(index)}`).join(' ')

    const pdf = write({ kind: 'paragraph', look: 'body', content: text })

    const lines = inspect(pdf, 'pdfinfo', '-struct-text').split('\n')
    expect(lines.some((line) => line.includes(text))).toBe(true)
  })

  it('is read in the order of its words, links and other languages included', () => {
    const content: readonly Run[] = [
      { text: 'one ' },
      { text: 'two', link: 'https://example.org/' },
      { text: ' three ' },
      { text: 'quatre', language: 'fr' },
      { text: ' five' },
    ]

    const said = inspect(
      write({ kind: 'paragraph', look: 'body', content }),
      'pdfinfo',
      '-struct-text',
    )

    const words = ['one', 'two', 'three', 'quatre', 'five']
    expect(said.match(new RegExp(words.join('|'), 'g'))).toEqual(words)
  })

  it('tells of every packed object where it stands', () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Row ${String(index)}`, 'x'])

    const { standing, told } = packedPlaces(write(aTable(rows)))

    expect(standing.length).toBeGreaterThan(200)
    expect(told.toSorted()).toEqual(standing.toSorted())
  })

  it('repeats the head of a table on every page, and tells it once', () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Row ${String(index)}`, 'x'])

    const pdf = write(aTable(rows))

    const pages = pagesOf(pdf)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toMatch(/Name\s+Value/)
    const types = inReadingOrder(readDocument(pdf)).map(({ type }) => type)
    expect(types.filter((type) => type === 'THead')).toHaveLength(1)
    expect(types.filter((type) => type === 'TR')).toHaveLength(121)
  })

  it('runs a row that is taller than a page over pages, as one row', () => {
    const long = 'This cell has a great deal to say. '.repeat(200).trim()

    const pdf = write(
      aTable([
        ['Long', long],
        ['After', 'Short'],
      ]),
    )

    const pages = pagesOf(pdf)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.join(' ').match(/deal/g)).toHaveLength(200)
    for (const page of pages) expect(page).toMatch(/Name\s+Value/)
    const cells = inReadingOrder(readDocument(pdf)).filter(({ type }) => type === 'TD')
    expect(cells).toHaveLength(2)
    const lowest = [...inspect(pdf, 'pdftotext', '-bbox').matchAll(/yMax="([\d.]+)"/g)]
    for (const [, bottom] of lowest) expect(Number(bottom)).toBeLessThan(842 - 20)
  })

  it('never leaves a heading alone at the foot of a page', () => {
    for (let filler = 30; filler < 40; filler += 1) {
      const lines = Array.from({ length: filler }, (): Block => ({
        kind: 'paragraph',
        look: 'body',
        content: 'Filler',
      }))

      const pdf = write(
        ...lines,
        { kind: 'heading', level: 3, content: 'Heading' },
        { kind: 'paragraph', look: 'muted', content: 'Introduction' },
        aTable([['First', 'x']]),
      )

      const page = pagesOf(pdf).find((text) => text.includes('Heading'))
      expect(page).toContain('First')
    }
  })

  it('puts head, foot and page number on every page', () => {
    const pdf = write(
      { kind: 'heading', level: 2, content: 'One', room: 'page' },
      { kind: 'heading', level: 2, content: 'Two', room: 'page' },
    )

    const pages = pagesOf(pdf)
    expect(pages.at(-1)).toContain('Head')
    pages.forEach((page, index) => {
      expect(page).toContain('Draft')
      expect(page).toContain(`Page ${String(index + 1)}`)
    })
  })
})
