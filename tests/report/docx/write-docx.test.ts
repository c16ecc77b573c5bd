import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Block, Run } from '@/report/blocks'
import { anAxis, aRadarChart } from '../drawing/some-charts'
import { withPack } from '../example'
import { aReport, A_PNG, paragraph, paragraphsOf, writeBlocks, writeWhole } from './some-document'
import { all, bodyOf, first, has, partsOf, styleOf, textIn, xmlPart } from './word-file'

describe.each(['en', 'de'] as const)('a whole report as a Word file, in %s', (language) => {
  let file: Uint8Array
  let blocks: readonly Block[]
  let body: Document

  beforeAll(async () => {
    const coatOfArms = { format: 'png', bytes: A_PNG, width: 40, height: 50 } as const
    const input = withPack(await aReport({ language }, { coatOfArms }))
    ;({ file, blocks } = await writeWhole(input))
    body = bodyOf(file)
  })

  it('says everything that was planned, in the same order', () => {
    const said = textIn(body)
    let from = 0
    for (const text of paragraphsOf(blocks)) {
      const at = said.indexOf(text, from)
      expect(at, text).toBeGreaterThanOrEqual(from)
      from = at + text.length
    }
  })

  it('has headings of Word that skip no level', () => {
    const levels = all(body, 'w:p').flatMap((each) => {
      const level = /^Heading(\d)$/.exec(styleOf(each) ?? '')?.[1]
      return level === undefined ? [] : [Number(level)]
    })
    const planned = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
    expect(levels).toEqual([1, ...planned])
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    })
  })

  it('has tables with a head that is repeated and as many cells as were planned', () => {
    const tables = all(body, 'w:tbl')
    const planned = blocks.filter((block) => block.kind === 'table')
    expect(tables).toHaveLength(planned.length)
    tables.forEach((table, index) => {
      const rows = all(table, 'w:tr')
      expect(rows).toHaveLength((planned[index]?.rows.length ?? 0) + 1)
      expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual(
        rows.map((_, row) => (row === 0 ? 1 : 0)),
      )
      const columns = planned[index]?.columns.length
      for (const row of rows) {
        expect(all(row, 'w:tc')).toHaveLength(columns ?? 0)
        expect(all(row, 'w:cantSplit')).toHaveLength(1)
      }
    })
    for (const cell of all(body, 'w:tc')) expect(cell.lastElementChild?.tagName).toBe('w:p')
  })

  it('describes every picture, and numbers each once', () => {
    const pictures = all(body, 'wp:docPr')
    const charts = blocks.filter((block) => block.kind === 'chart')
    expect(pictures).toHaveLength(charts.length + 1)
    const described = pictures.map((picture) => picture.getAttribute('descr'))
    expect(described.slice(1)).toEqual(charts.map(({ description }) => description))
    expect(described[0]).toMatch(/\S/)
    const numbers = pictures.map((picture) => picture.getAttribute('id'))
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const chart of pictures.slice(1)) expect(chart.getAttribute('title')).toMatch(/\S/)
  })

  it('speaks the language of the report', () => {
    const styles = xmlPart(file, 'word/styles.xml')
    const defaults = first(styles, 'w:rPrDefault')
    expect(defaults && first(defaults, 'w:lang')?.getAttribute('w:val')).toBe(language)
    expect(first(xmlPart(file, 'docProps/core.xml'), 'dc:language')?.textContent).toBe(language)
  })

  it('refers only to styles, lists, pictures and links that are there', () => {
    const styles = all(xmlPart(file, 'word/styles.xml'), 'w:style').map((style) =>
      style.getAttribute('w:styleId'),
    )
    for (const style of [...all(body, 'w:pStyle'), ...all(body, 'w:rStyle')]) {
      expect(styles).toContain(style.getAttribute('w:val'))
    }
    const lists = all(xmlPart(file, 'word/numbering.xml'), 'w:num').map((list) =>
      list.getAttribute('w:numId'),
    )
    for (const list of all(body, 'w:numId')) expect(lists).toContain(list.getAttribute('w:val'))
    const relations = all(xmlPart(file, 'word/_rels/document.xml.rels'), 'Relationship')
    const names = relations.map((relation) => relation.getAttribute('Id'))
    expect(new Set(names).size).toBe(names.length)
    for (const link of all(body, 'w:hyperlink')) expect(names).toContain(link.getAttribute('r:id'))
    for (const blip of all(body, 'a:blip')) expect(names).toContain(blip.getAttribute('r:embed'))
  })

  it('is well-formed in every part', () => {
    for (const path of partsOf(file).keys()) {
      if (/\.(xml|rels)$/.test(path)) expect(() => xmlPart(file, path)).not.toThrow()
    }
  })

  it('stays below 50 kB without the pictures', () => {
    expect(file.length).toBeLessThan(50_000)
  })
})

describe('writeDocx', () => {
  it('makes the same bytes of the same input', async () => {
    const input = withPack(await aReport())

    const [{ file }, { file: again }] = [await writeWhole(input), await writeWhole(input)]

    expect(Buffer.from(file).equals(again)).toBe(true)
  })

  it('makes the same bytes at any time and in any time zone', async () => {
    const run: Run = { text: 'Minutes', link: 'https://example.org/' }
    const linked = paragraph([run])
    const file = await writeBlocks([linked])
    vi.stubEnv('TZ', 'Pacific/Auckland')
    vi.useFakeTimers({ now: new Date('2041-05-06T07:08:09Z'), toFake: ['Date'] })

    const again = await writeBlocks([linked])

    vi.useRealTimers()
    vi.unstubAllEnvs()
    expect(Buffer.from(file).equals(again)).toBe(true)
  })

  it('dates the file by the report, and nothing in it by the clock', async () => {
    const file = await writeBlocks([paragraph('Text')], { title: 'A & B', author: '' })

    const core = xmlPart(file, 'docProps/core.xml')
    expect(first(core, 'dc:title')?.textContent).toBe('A & B')
    expect(first(core, 'dc:creator')).toBeNull()
    expect(first(core, 'dcterms:created')?.textContent).toBe('2026-11-24T12:00:00Z')
    expect(first(core, 'dcterms:modified')?.textContent).toBe('2026-11-24T12:00:00Z')
  })

  it('begins a page after the title page and where a heading wants one', async () => {
    const { file } = await writeWhole(await aReport())

    const [cover, second] = all(bodyOf(file), 'w:p').filter((each) =>
      /^Heading[12]$/.test(styleOf(each) ?? ''),
    )
    expect(has(cover, 'w:pageBreakBefore')).toBe(false)
    expect(has(second, 'w:pageBreakBefore')).toBe(true)
  })

  it('keeps a line that introduces something with what it introduces', async () => {
    const muted: Block = { kind: 'paragraph', look: 'muted', content: 'From the annex.' }
    const heading: Block = { kind: 'heading', level: 2, content: 'Next' }

    const body = bodyOf(await writeBlocks([muted, paragraph('Text'), muted, heading]))

    const kept = all(body, 'w:p').map((each) => all(each, 'w:keepNext').length)
    expect(kept).toEqual([1, 0, 0, 0])
  })

  it('writes a report on which nothing was answered', async () => {
    const input = await aReport({ assessment: { answers: {}, actions: [], priorities: {} } })

    const { file, blocks } = await writeWhole(input)

    const said = textIn(bodyOf(file))
    for (const text of paragraphsOf(blocks)) expect(said).toContain(text)
  })

  it('tells how much is done, up to the whole', async () => {
    const told: number[] = []

    await writeBlocks([paragraph('One'), paragraph('Two')], {
      onProgress: (share) => told.push(share),
    })

    expect(told).toEqual([0.5, 1])
  })

  it('asks for a picture of each chart once, and never writes without', async () => {
    const block: Block = { kind: 'chart', description: 'A radar', chart: aRadarChart([anAxis()]) }
    const drawing = { width: 170, height: 85, shapes: [] }
    const asked: unknown[] = []

    const body = bodyOf(
      await writeBlocks([block], {
        drawings: new Map([[0, drawing]]),
        pictureOf: (wanted) => {
          asked.push(wanted)
          return Promise.resolve(A_PNG)
        },
      }),
    )

    expect(asked).toEqual([drawing])
    const extent = first(body, 'wp:extent')
    expect(Number(extent?.getAttribute('cx'))).toBe(170 * 36_000)
    expect(Number(extent?.getAttribute('cy'))).toBe(85 * 36_000)
    await expect(writeBlocks([block])).rejects.toThrow('No drawing')
  })
})
