import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeReport } from '@/report/write-report'
import { anInput, OPEN_DATA, reportFonts, withPack } from '../example'
import {
  type FiledDocument,
  inReadingOrder,
  inspect,
  listenTo,
  readDocument,
} from './pdf-structure'

const reports = [
  { name: 'all blocks in English', folder: undefined, language: 'en' as const },
  { name: 'all blocks in German', folder: undefined, language: 'de' as const },
  { name: 'nested groups and points', folder: OPEN_DATA, language: 'en' as const },
]

/** What pdf.js says of a line of the outline, as far as it is used here. */
interface OutlineItem {
  readonly title: string
  readonly dest: readonly [page: { readonly num: number; readonly gen: number }]
}

const folded = (text: string): string => text.replace(/\s+/g, ' ')

describe.each(reports)('the tagged report: $name', ({ folder, language }) => {
  let pdf: Uint8Array
  let filed: FiledDocument

  beforeAll(async () => {
    const wish = folder === undefined ? { language } : { language, folder }
    pdf = writeReport(withPack(await anInput(wish)), { fonts: await reportFonts() })
    filed = readDocument(pdf)
  })

  it('is a sound file', () => {
    const said = inspect(pdf, 'qpdf', '--check')

    expect(said).toContain('No syntax or stream encoding errors found')
  })

  it('declares itself tagged, as PDF/UA-1, in its language, with its title shown', async () => {
    const opened = await getDocument({ data: pdf.slice() }).promise
    const { metadata } = (await opened.getMetadata()) as {
      readonly metadata: { get: (name: string) => unknown }
    }
    const preferences = await opened.getViewerPreferences()

    expect(await opened.getMarkInfo()).toMatchObject({ Marked: true })
    expect(metadata.get('pdfuaid:part')).toBe('1')
    expect(metadata.get('dc:title')).toContain('Neustadt an der Aue')
    expect(preferences).toMatchObject({ DisplayDocTitle: true })
    expect(filed.source).toContain(`/Lang (${language})`)
  })

  it('has figures, tables, lists and links', () => {
    const count = (type: string) => filed.elements.filter((element) => element.type === type).length

    expect(count('Figure')).toBeGreaterThan(2)
    expect(count('TH')).toBeGreaterThan(10)
    expect(count('LI')).toBeGreaterThan(10)
    expect(count('Link')).toBeGreaterThan(0)
  })

  it('repeats each figure as a table', () => {
    const order = inReadingOrder(filed).map(({ type }) => type)
    const shown = order.filter((type) => type === 'Figure' || type === 'Table')

    shown.forEach((type, index) => {
      if (type === 'Figure') expect(shown[index + 1]).toBe('Table')
    })
  })

  it('links to the web and to mailboxes, and nowhere else', () => {
    const links = [...filed.objects.values()].filter((body) => body.includes('/Subtype /Link'))

    expect(links.length).toBeGreaterThan(0)
    for (const link of links) expect(link).toMatch(/\/URI \((?:https?:|mailto:)/)
  })

  it('embeds its fonts, as other programs see them', () => {
    const [, , ...fonts] = inspect(pdf, 'pdffonts').trimEnd().split('\n')

    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes \w+ +yes/)
  })

  it('can be read as a tree by other programs', async () => {
    const { said, complained } = listenTo(pdf, 'pdfinfo', '-struct-text')
    const opened = await getDocument({ data: pdf.slice() }).promise
    const trees = await Promise.all(
      Array.from({ length: opened.numPages }, async (_, index) =>
        JSON.stringify(await (await opened.getPage(index + 1)).getStructTree()),
      ),
    )

    expect(said).toContain('Neustadt an der Aue')
    expect(complained).toBe('')
    for (const tree of trees) expect(tree).toMatch(/"role":"Document".*"type":"content"/)
    expect(trees.join('\n')).toContain('"role":"Figure"')
  })

  it('keeps all text on the page', () => {
    const boxes = inspect(pdf, 'pdftotext', '-bbox')
    const words = [
      ...boxes.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g),
    ]

    expect(words.length).toBeGreaterThan(1000)
    for (const [, left, top, right, bottom] of words) {
      expect(Number(left)).toBeGreaterThan(50)
      expect(Number(top)).toBeGreaterThan(20)
      expect(Number(right)).toBeLessThan(595 - 50)
      expect(Number(bottom)).toBeLessThan(842 - 20)
    }
  })

  it('lists sections in the outline', async () => {
    const opened = await getDocument({ data: pdf.slice() }).promise
    const outline = (await opened.getOutline()) as unknown as readonly OutlineItem[]
    const titles = outline.map(({ title }) => title)

    expect(titles.slice(0, 2)).toEqual([
      'Neustadt an der Aue',
      language === 'en'
        ? 'For the council: the result on one page'
        : 'Für den Rat: das Ergebnis auf einer Seite',
    ])
    expect(titles.length).toBeGreaterThan(8)
    const sheets = inspect(pdf, 'pdftotext').split('\f').map(folded)
    for (const { title, dest } of outline) {
      expect(sheets[await opened.getPageIndex(dest[0])]).toContain(folded(title))
    }
  })
})
