import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeReport } from '@/report/write-report'
import { anInput, OPEN_DATA, reportFonts, withPack } from '../example'
import { type FiledDocument, inReadingOrder, inspect, readDocument } from './pdf-structure'

const reports = [
  { name: 'all blocks in English', folder: undefined, language: 'en' as const },
  { name: 'all blocks in German', folder: undefined, language: 'de' as const },
  { name: 'nested groups and points', folder: OPEN_DATA, language: 'en' as const },
]

describe.each(reports)('the tagged report: $name', ({ folder, language }) => {
  let pdf: Uint8Array
  let filed: FiledDocument

  beforeAll(async () => {
    const wish = folder === undefined ? { language } : { language, folder }
    pdf = writeReport(withPack(await anInput(wish)), await reportFonts())
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

  it('draws nothing outside marked content', () => {
    for (const { content } of filed.pages) {
      const outside = content
        .replace(/\/\w+ <<[^>]*>> BDC\n[\s\S]*?\nEMC/g, '')
        .split('\n')
        .filter((line) => /(?:Tj|TJ| re| l|[fFSB]\*?)$/.test(line.trim()))

      expect(outside).toEqual([])
    }
  })

  it('has every marked stretch in the tree exactly once', () => {
    const drawn = filed.pages.flatMap(({ id, content }) =>
      [...content.matchAll(/<<\/MCID (\d+)>> BDC/g)].map(
        ([, mcid]) => `${String(id)}/${mcid ?? ''}`,
      ),
    )
    const told = filed.elements.flatMap(({ marks }) => marks)

    expect(told.toSorted()).toEqual(drawn.toSorted())
    expect(new Set(told).size).toBe(told.length)
  })

  it('leads from each marked stretch back to its element', () => {
    const parents = [...filed.objects.values()].find((body) => body.startsWith('<</Nums'))
    const byPage = filed.pages.map(({ id }, index) => {
      const entry = new RegExp(`[\\[ ]${String(index)} \\[([^\\]]*)\\]`).exec(parents ?? '')?.[1]
      const owners = (entry ?? '').match(/\d+(?= 0 R)/g) ?? []
      return owners.map((owner, mcid) => ({
        owner: Number(owner),
        mark: `${String(id)}/${String(mcid)}`,
      }))
    })

    for (const { owner, mark } of byPage.flat()) {
      expect(filed.elements.find(({ id }) => id === owner)?.marks).toContain(mark)
    }
  })

  it('reaches every element from the document', () => {
    expect(inReadingOrder(filed)).toHaveLength(filed.elements.length)
  })

  it('says in words what each figure shows, and where it stands', () => {
    const figures = filed.elements.filter(({ type }) => type === 'Figure')

    expect(figures.length).toBeGreaterThan(2)
    for (const { source } of figures) {
      expect(source).toMatch(/ \/Alt [(<]/)
      expect(source).toMatch(/\/BBox \[[\d. ]+\]/)
    }
  })

  it('repeats each figure as a table', () => {
    const order = inReadingOrder(filed).map(({ type }) => type)
    const shown = order.filter((type) => type === 'Figure' || type === 'Table')

    shown.forEach((type, index) => {
      if (type === 'Figure') expect(shown[index + 1]).toBe('Table')
    })
  })

  it('skips no heading level', () => {
    const levels = inReadingOrder(filed).flatMap(({ type }) => /^H(\d)$/.exec(type)?.[1] ?? [])

    expect(levels[0]).toBe('1')
    expect(levels.filter((level) => level === '1')).toHaveLength(1)
    levels.forEach((level, index) => {
      expect(Number(level) - Number(levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  it('says of each header cell what it heads', () => {
    const headers = filed.elements.filter(({ type }) => type === 'TH')

    expect(headers.length).toBeGreaterThan(10)
    for (const { source } of headers) expect(source).toMatch(/\/Scope \/(?:Row|Column)/)
  })

  it('gives every row of a table the same number of cells', () => {
    const byId = new Map(filed.elements.map((element) => [element.id, element]))
    const rowsOf = (ids: readonly number[]): readonly number[] =>
      ids.flatMap((id) => {
        const element = byId.get(id)
        if (element === undefined) return []
        return element.type === 'TR' ? [element.kids.length] : rowsOf(element.kids)
      })

    for (const table of filed.elements.filter(({ type }) => type === 'Table')) {
      expect(new Set(rowsOf(table.kids)).size).toBe(1)
    }
  })

  it('describes each link', () => {
    const links = [...filed.objects.values()].filter((body) => body.includes('/Subtype /Link'))

    expect(links.length).toBeGreaterThan(0)
    for (const link of links) {
      expect(link).toMatch(/\/Contents (?:\(.+?\)|<FEFF)/)
      expect(link).toMatch(/\/URI \((?:https?:|mailto:)/)
    }
  })

  it('builds lists from labels and bodies', () => {
    const byId = new Map(filed.elements.map((element) => [element.id, element]))

    for (const item of filed.elements.filter(({ type }) => type === 'LI')) {
      expect(item.kids.map((id) => byId.get(id)?.type)).toEqual(['Lbl', 'LBody'])
    }
  })

  it('can be read as a tree by other programs', async () => {
    const said = inspect(pdf, 'pdfinfo', '-struct-text')
    const opened = await getDocument({ data: pdf.slice() }).promise
    const page = await opened.getPage(2)

    expect(said).toContain('Neustadt an der Aue')
    expect(said).not.toContain('Syntax Error')
    expect(JSON.stringify(await page.getStructTree())).toContain('"role":"Figure"')
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
    const titles = (await opened.getOutline()).map(({ title }) => title)

    expect(titles.slice(0, 2)).toEqual([
      'Neustadt an der Aue',
      language === 'en' ? 'Summary' : 'Zusammenfassung',
    ])
    expect(titles.length).toBeGreaterThan(8)
  })
})
