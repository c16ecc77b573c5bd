import { describe, expect, it } from 'vitest'
import type { Block, TableBlock } from '@/report/blocks'
import { writeBlocks } from './some-document'
import { all, bodyOf, first, has, styleOf, textIn, xmlPart } from './word-file'

const paragraphsIn = async (...blocks: readonly Block[]) => {
  const body = bodyOf(await writeBlocks(blocks))
  return all(body, 'w:p').map((each) => [styleOf(each), textIn(each)])
}

describe('blocks in a Word file', () => {
  it('writes a headline as a figure with its unit, and what it means', async () => {
    const headline: Block = {
      kind: 'headline',
      figure: '54',
      unit: 'of 100',
      label: 'Level 3',
      details: ['All answered.'],
    }

    expect(await paragraphsIn(headline, { ...headline, unit: '' })).toEqual([
      ['Figure', '54 of 100'],
      ['FigureLabel', 'Level 3'],
      ['BodyText', 'All answered.'],
      ['Figure', '54'],
      ['FigureLabel', 'Level 3'],
      ['BodyText', 'All answered.'],
    ])
  })

  it('writes facts with the label beside the value, or above it where it is long', async () => {
    const facts: Block = {
      kind: 'facts',
      items: [
        { label: 'Note', paragraphs: ['One', 'Two'] },
        { label: 'Role of the person answering', paragraphs: ['Mayor'] },
        { label: 'Nothing', paragraphs: [] },
      ],
    }

    expect(await paragraphsIn(facts)).toEqual([
      ['Fact', 'Note\tOne'],
      ['FactContinued', 'Two'],
      ['FactLabel', 'Role of the person answering'],
      ['FactContinued', 'Mayor'],
      ['FactLabel', 'Nothing'],
    ])
  })

  it('counts the items of each numbered list from 1, whatever list comes between', async () => {
    const list = (isNumbered: boolean): Block => ({
      kind: 'list',
      isNumbered,
      items: [['First', 'More'], ['Second'], []],
    })
    const file = await writeBlocks([list(true), list(false), list(true)])

    const body = bodyOf(file)
    const numbers = all(body, 'w:numId').map((each) => each.getAttribute('w:val'))
    const [one, bullets, other] = [numbers[0], numbers[3], numbers[6]]
    expect(numbers).toEqual([one, one, one, bullets, bullets, bullets, other, other, other])
    expect(new Set([one, bullets, other]).size).toBe(3)
    expect(all(body, 'w:p').map(styleOf).slice(0, 3)).toEqual([
      'ListNumber',
      'ListContinue',
      'ListNumber',
    ])
    const lists = all(xmlPart(file, 'word/numbering.xml'), 'w:num')
    for (const number of [one, other]) {
      const list = lists.find((each) => each.getAttribute('w:numId') === number)
      expect(list && first(list, 'w:startOverride')?.getAttribute('w:val')).toBe('1')
    }
  })

  it('frames notices and warnings by their styles', async () => {
    const file = await writeBlocks([
      { kind: 'paragraph', look: 'notice', content: 'Notice' },
      { kind: 'paragraph', look: 'warning', content: 'Warning' },
    ])

    expect(all(bodyOf(file), 'w:p').map(styleOf)).toEqual(['Notice', 'Warning'])
    const styles = all(xmlPart(file, 'word/styles.xml'), 'w:style')
    for (const name of ['Notice', 'Warning']) {
      const style = styles.find((each) => each.getAttribute('w:styleId') === name)
      expect(has(style, 'w:shd')).toBe(true)
      expect(has(style, 'w:pBdr')).toBe(true)
    }
  })

  describe('tables', () => {
    const table: TableBlock = {
      kind: 'table',
      caption: 'Scores',
      columns: [
        { title: 'Name', align: 'left', share: 2 },
        { title: 'Score', align: 'right', share: 1 },
      ],
      rows: [
        { cells: [['Inner'], ['12', '13']], depth: 1 },
        { cells: [['Sum'], []], isTotal: true },
      ],
    }

    it('have a caption that stays with them', async () => {
      const file = await writeBlocks([table])

      const [caption] = all(bodyOf(file), 'w:p')
      expect(caption && [styleOf(caption), textIn(caption)]).toEqual(['Caption', 'Scores'])
      const style = all(xmlPart(file, 'word/styles.xml'), 'w:style').find(
        (each) => each.getAttribute('w:styleId') === 'Caption',
      )
      expect(has(style, 'w:keepNext')).toBe(true)
    })

    it('are as wide as the text, each column by its share', async () => {
      const body = bodyOf(await writeBlocks([table]))

      const widths = all(body, 'w:gridCol').map((each) => Number(each.getAttribute('w:w')))
      expect(widths).toEqual([6425, 3213])
    })

    it('set numbers on the right, totals in bold and inner rows in', async () => {
      const body = bodyOf(await writeBlocks([table]))

      const cells = all(body, 'w:tc')
      expect(cells.map((cell) => first(cell, 'w:jc')?.getAttribute('w:val'))).toEqual([
        undefined,
        'right',
        undefined,
        'right',
        undefined,
        'right',
      ])
      expect(cells.map((cell) => all(cell, 'w:p').map(styleOf))).toEqual([
        ['TableHead'],
        ['TableHead'],
        ['TableText'],
        ['TableText', 'TableText'],
        ['TableTotal'],
        ['TableTotal'],
      ])
      expect(cells.map((cell) => all(cell, 'w:ind').length)).toEqual([0, 0, 1, 0, 0, 0])
    })

    it('let only a very tall row run over pages', async () => {
      const long = 'A great deal to say. '.repeat(400)
      const rows = [{ cells: [['Long'], [long]] }, ...table.rows]

      const body = bodyOf(await writeBlocks([{ ...table, rows }]))

      expect(all(body, 'w:tr').map((row) => all(row, 'w:cantSplit').length)).toEqual([1, 0, 1, 1])
    })
  })

  describe('head and foot', () => {
    it('stand on every page but for the head of the first', async () => {
      const file = await writeBlocks([])

      const section = first(bodyOf(file), 'w:sectPr')
      expect(section && first(section, 'w:titlePg')).not.toBeNull()
      expect(textIn(xmlPart(file, 'word/header1.xml'))).toBe('Head')
      for (const path of ['word/footer1.xml', 'word/footer2.xml']) {
        expect(textIn(xmlPart(file, path))).toBe('Draft\tPage  of ')
      }
    })

    it('leave it to Word to count the pages, in the order of the language', async () => {
      const pageOf = (page: number, pages: number) => `${String(pages)} / ${String(page)}.`
      const file = await writeBlocks([], { footer: { title: '', marks: [], pageOf } })

      const foot = xmlPart(file, 'word/footer1.xml')
      const fields = all(foot, 'w:instrText').map(({ textContent }) => textContent)
      expect(fields).toEqual(['NUMPAGES', 'PAGE'])
      expect(textIn(foot)).toBe('\t / .')
    })
  })
})
