import { jsPDF } from 'jspdf'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '@/report/blocks'
import type { ReportInput } from '@/report/report-input'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { plainText } from '@/report/words'
import { anInput, withPack } from './example'
import {
  attachmentsOf,
  aReportPdf,
  faultsOf,
  type Forgery,
  forgeFile,
  rewritten,
  verified,
} from './verified-report'

let input: ReportInput

beforeAll(async () => {
  input = withPack(await anInput({ path: 'short' }))
})

/** What a check of a forged report finds. */
const found = async (forgery: Forgery) =>
  faultsOf(await verified(await aReportPdf(input, forgery), input))

/** Changes the first block of a kind that can be changed. */
const forgeBlock =
  <Kind extends Block['kind']>(
    kind: Kind,
    forge: (block: Extract<Block, { readonly kind: Kind }>) => readonly Block[] | null,
  ): NonNullable<Forgery['blocks']> =>
  (blocks) => {
    for (const [index, block] of blocks.entries()) {
      const forged =
        block.kind === kind ? forge(block as Extract<Block, { readonly kind: Kind }>) : null
      if (forged !== null) return blocks.toSpliced(index, 1, ...forged)
    }
    throw new Error('Nothing was forged')
  }

describe('a report with other pages than its data', () => {
  it('is found by a score in large figures', async () => {
    const blocks = forgeBlock('headline', (block) => [{ ...block, figure: '99' }])

    expect(await found({ blocks })).toEqual({
      verdict: 'inconsistent',
      scores: [],
      pages: [
        {
          page: 2,
          expected: expect.stringMatching(/^\d\d of 100$/) as string,
          printed: '99 of 100',
          hasOtherNumber: true,
        },
      ],
    })
  })

  it('is found by one digit in one cell', async () => {
    const blocks = forgeBlock('table', (block) => [
      {
        ...block,
        rows: block.rows.map((row, index) =>
          index === 2 ? { ...row, cells: row.cells.with(1, ['100']) } : row,
        ),
      },
    ])

    expect(await found({ blocks })).toMatchObject({
      verdict: 'inconsistent',
      pages: [{ page: 3, printed: '100', hasOtherNumber: true }],
    })
  })

  it('is found by two cells that changed places', async () => {
    const blocks = forgeBlock('table', (block) => [
      {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: [row.cells[0] ?? [], ...row.cells.slice(1).toReversed()],
        })),
      },
    ])

    expect(await found({ blocks })).toMatchObject({ verdict: 'inconsistent' })
  })

  it('is found by a digit that moved from one cell to the next', async () => {
    const blocks = forgeBlock('table', (block) => [
      {
        ...block,
        rows: block.rows.map((row) => {
          const [name, score] = row.cells.map((cell) => cell.map(plainText).join(''))
          return name === undefined || score === undefined
            ? row
            : {
                ...row,
                cells: [[`${name}${score.slice(0, 1)}`], [score.slice(1)], ...row.cells.slice(2)],
              }
        }),
      },
    ])

    expect(await found({ blocks })).toMatchObject({ verdict: 'inconsistent' })
  })

  it.each(['radar', 'bars'] as const)('is found by a number drawn in a chart: %s', async (kind) => {
    const blocks = forgeBlock('chart', (block) => {
      const { chart } = block
      if (chart.kind !== kind) return null
      return [
        chart.kind === 'radar'
          ? {
              ...block,
              chart: {
                ...chart,
                axes: chart.axes.with(0, { ...first(chart.axes), ownLabel: '99' }),
              },
            }
          : {
              ...block,
              chart: {
                ...chart,
                bars: chart.bars.with(0, { ...first(chart.bars), ownLabel: '99' }),
              },
            },
      ]
    })

    expect(await found({ blocks })).toMatchObject({
      verdict: 'inconsistent',
      pages: [{ hasOtherNumber: true, printed: expect.stringContaining('99') as string }],
    })
  })

  it('is found by a word', async () => {
    const blocks = forgeBlock('list', (block) => [
      { ...block, items: block.items.toSpliced(0, 1, ['Everything was checked from outside.']) },
    ])

    expect(await found({ blocks })).toMatchObject({
      verdict: 'inconsistent',
      pages: [{ printed: 'Everything was checked from outside.' }],
    })
  })

  it('is found by a paragraph that is gone', async () => {
    const blocks = forgeBlock('paragraph', () => [])

    expect(await found({ blocks })).toMatchObject({
      verdict: 'inconsistent',
      pages: [{ page: 2, printed: null }],
    })
  })

  it('is found by a paragraph that was added, anywhere but as the name of who prepared it', async () => {
    const added: Block = { kind: 'facts', items: [{ label: 'Prepared by', paragraphs: ['100'] }] }
    const blocks = forgeBlock('headline', (block) => [block, added])

    expect(await found({ blocks })).toMatchObject({
      verdict: 'inconsistent',
      pages: [{ page: 2, expected: null, printed: 'Prepared by | 100' }],
    })
  })

  it.each([
    ['a second value', [{ label: 'Prepared by', paragraphs: ['Kim Example', '99 of 100'] }]],
    [
      'another fact behind it',
      [
        { label: 'Prepared by', paragraphs: ['Kim Example'] },
        { label: 'Score', paragraphs: ['99 of 100'] },
      ],
    ],
    [
      'a second name',
      [
        { label: 'Prepared by', paragraphs: ['Kim Example'] },
        { label: 'Prepared by', paragraphs: ['99 of 100'] },
      ],
    ],
  ])('is found by %s after the name of who prepared it', async (_name, added) => {
    const blocks = forgeBlock('cover', (block) => [
      { ...block, facts: block.facts.toSpliced(-1, 0, ...added) },
    ])

    const faults = await found({ blocks })

    expect(faults).toMatchObject({ verdict: 'inconsistent', pages: [{ page: 1 }] })
    expect(JSON.stringify(faults.pages)).toContain('99 of 100')
  })

  it('is found by a fact on the title page', async () => {
    const blocks = forgeBlock('cover', (block) => [
      { ...block, facts: [...block.facts, { label: 'Rank', paragraphs: ['1'] }] },
    ])

    expect(await found({ blocks })).toMatchObject({
      verdict: 'inconsistent',
      pages: [{ page: 1, expected: null, printed: 'Rank | 1' }],
    })
  })

  it('is found where the pages are those of another report altogether', async () => {
    const other = await anInput({ language: 'de' })
    const own = await attachmentsOf(input)
    const file = await aReportPdf(other, { attachments: () => own })

    const { verdict, pages } = await verified(file, input)

    expect(verdict).toBe('inconsistent')
    expect(pages.kind === 'compared' ? pages.differences.length : 0).toBeGreaterThan(0)
  })
})

describe('a report with something laid over it', () => {
  it('is found by the text', async () => {
    const stamp = new jsPDF({ unit: 'mm', format: 'a4' })
    stamp.text('99 of 100', 20, 60)
    const over = new Uint8Array(stamp.output('arraybuffer'))

    const file = rewritten(await aReportPdf(input), null, over)

    expect(faultsOf(await verified(file, input))).toMatchObject({
      verdict: 'inconsistent',
      pages: [{ page: 2, expected: null, printed: '99 of 100', hasOtherNumber: true }],
    })
  })

  it('is found by a comment', async () => {
    const stamp = new jsPDF({ unit: 'mm', format: 'a4' })
    stamp.createAnnotation({
      type: 'text',
      title: 'Score',
      bounds: { x: 20, y: 60, w: 60, h: 20 },
      contents: '99 of 100',
      open: true,
    })
    const over = new Uint8Array(stamp.output('arraybuffer'))

    const verification = await verified(rewritten(await aReportPdf(input), null, over), input)

    expect(verification).toMatchObject({ verdict: 'inconsistent', pages: { overlaid: [2] } })
  })
})

describe('a report with other data than its pages', () => {
  it('is found by an answer', async () => {
    const attachments = forgeFile('assessment.json', (text) =>
      text.replace(/"option": "(?!improving)[a-z-]+"/, '"option": "improving"'),
    )

    const faults = await found({ attachments })

    expect(faults).toMatchObject({ verdict: 'inconsistent' })
    expect(faults.scores.length).toBeGreaterThan(1)
    expect(faults.scores[0]).toMatchObject({ id: null })
  })

  it('is found by a score', async () => {
    const attachments = forgeFile('report.json', (text) =>
      text.replace(/"overall": [\d.]+,\n +"parts"/, '"overall": 0.99,\n"parts"'),
    )
    const { overall } = scoreAssessment(input.questionnaire, input.path, input.assessment)

    expect(await found({ attachments })).toEqual({
      verdict: 'inconsistent',
      scores: [{ id: null, printed: 0.99, computed: overall.ratio }],
      pages: [],
    })
  })

  it('is found by a score that is missing', async () => {
    const attachments = forgeFile('report.json', (text) =>
      text.replace(/"parts": \{\n +"[^"]+": [\d.]+,/, '"parts": {'),
    )

    expect(await found({ attachments })).toMatchObject({
      verdict: 'inconsistent',
      scores: [{ printed: undefined }],
    })
  })

  it('is found by a benchmark that is gone', async () => {
    const faults = await found({
      attachments: (files) => files.filter(({ name }) => name !== 'benchmark.json'),
    })

    expect(faults).toMatchObject({ verdict: 'inconsistent', scores: [] })
  })

  it('is found by a benchmark’s figures', async () => {
    const attachments = forgeFile('benchmark.json', (text) =>
      text.replace(/"overall": \{\n +"lower": [\d.]+/, '"overall": {\n"lower": 0.01'),
    )

    expect(await found({ attachments })).toMatchObject({
      verdict: 'inconsistent',
      pages: expect.arrayContaining([
        expect.objectContaining({ page: 2, hasOtherNumber: true }),
      ]) as unknown,
    })
  })

  it('is found by another definition', async () => {
    const attachments = forgeFile('questionnaire.json', (text) =>
      text.replace('"minimumAnswered": 1', '"minimumAnswered": 2'),
    )

    expect(await found({ attachments })).toMatchObject({
      verdict: 'inconsistent',
      ruler: { statedHash: input.questionnaire.hash },
    })
  })

  it('is found by a definition that is not the one that ships under its name', async () => {
    const file = await aReportPdf(input)
    const { hash } = input.questionnaire

    const own = await verified(file, input, hash)
    const other = await verified(file, input, hash.replace(/^./, '0').replace(/.$/, '1'))

    expect(own).toMatchObject({ verdict: 'consistent', ruler: { isShipped: true } })
    expect(other).toMatchObject({ verdict: 'inconsistent', ruler: { isShipped: false } })
  })
})

function first<Item>(items: readonly Item[]): Item {
  const [item] = items
  if (item === undefined) throw new Error('There is none')
  return item
}
