// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { BenchmarkStrip, type StripRow } from '@/ui/charts/benchmark-strip'
import { ChartFigure } from '@/ui/charts/chart-figure'
import { DimensionRadar, hasRadar, type RadarPoint } from '@/ui/charts/dimension-radar'
import { RangeBar } from '@/ui/charts/range-bar'
import { type RankedBar, RankedBars } from '@/ui/charts/ranked-bars'
import { renderUi } from '../render'

/** Tells what is rendered that it is 320 pixels wide; jsdom has no layout and no observer of it. */
async function onNarrowScreen<Rendered>(render: () => Promise<Rendered>): Promise<Rendered> {
  class NarrowObserver {
    constructor(private readonly report: (entries: readonly unknown[]) => void) {}
    observe = () => {
      this.report([{ contentRect: { width: 320 } }])
    }
    disconnect = () => undefined
  }
  vi.stubGlobal('ResizeObserver', NarrowObserver)
  return render().finally(() => vi.unstubAllGlobals())
}

const asHundred = (ratio: number) => String(Math.round(100 * ratio))

describe('ChartFigure', () => {
  const table = {
    language: 'cy',
    columns: [
      { title: 'Part', isNumber: false },
      { title: 'Score', isNumber: true },
    ],
    rows: [{ id: 'a', name: 'Addysg', cells: ['62'] }],
  }

  it('hides the picture from assistive technology and keeps its numbers in the page', async () => {
    await renderUi(
      <ChartFigure caption="Scores" table={table}>
        <svg data-testid="picture" />
      </ChartFigure>,
    )

    const figure = screen.getByRole('figure', { name: 'Scores' })
    expect(screen.getByTestId('picture').closest('[aria-hidden="true"]')).not.toBeNull()
    expect(within(figure).getByText('The same numbers as a table').tagName).toBe('SUMMARY')
    expect(within(figure).getByRole('table', { name: 'Scores', hidden: true })).toBeInTheDocument()
    const name = within(figure).getByRole('rowheader', { hidden: true })
    expect(name).toHaveTextContent('Addysg')
    expect(name).toHaveAttribute('lang', 'cy')
  })

  it('puts a warning into the caption, so that it cannot be overlooked or overheard', async () => {
    await renderUi(
      <ChartFigure caption="Scores" warning="Made up." table={table}>
        <svg />
      </ChartFigure>,
    )

    expect(screen.getByRole('figure')).toHaveAccessibleName(/Scores.*Made up\./)
  })
})

describe('DimensionRadar', () => {
  const point = (id: string, own: number | null, peers: number | null = null): RadarPoint => ({
    id,
    name: `Name ${id}`,
    own,
    ownText: own === null ? '–' : asHundred(own),
    peers,
  })

  it('labels every axis with name and score', async () => {
    const { container } = await renderUi(
      <DimensionRadar points={[point('a', 1), point('b', 0.5), point('c', 0)]} language="cy" />,
    )

    const labels = [...container.querySelectorAll('.chart-label')]
    expect(labels.map(({ textContent }) => textContent)).toEqual([
      'Name a 100',
      'Name b 50',
      'Name c 0',
    ])
    expect(container.querySelectorAll('[lang="cy"]')).toHaveLength(3)
  })

  it('numbers the axes and lists their names where there is no room beside them', async () => {
    const { container } = await onNarrowScreen(() =>
      renderUi(
        <DimensionRadar points={[point('a', 1), point('b', 0.5), point('c', 0)]} language="cy" />,
      ),
    )

    const labels = [...container.querySelectorAll('.chart-label')]
    expect(labels.map(({ textContent }) => textContent)).toEqual(['1: 100', '2: 50', '3: 0'])
    const names = [...container.querySelectorAll('.axis-names li')]
    expect(names.map(({ textContent }) => textContent)).toEqual(['Name a', 'Name b', 'Name c'])
  })

  it('fills a whole outline and leaves a gap where a dimension has no score', async () => {
    const whole = await renderUi(
      <DimensionRadar
        points={[point('a', 1), point('b', 0.5), point('c', 0), point('d', 1)]}
        language={undefined}
      />,
    )
    expect(whole.container.querySelector('.profile-own polygon')).not.toBeNull()
    whole.unmount()

    const gapped = await renderUi(
      <DimensionRadar
        points={[point('a', 1), point('b', null), point('c', 0.5), point('d', 1)]}
        language={undefined}
      />,
    )

    expect(gapped.container.querySelector('.profile-own polygon')).toBeNull()
    expect(gapped.container.querySelectorAll('.profile-own circle')).toHaveLength(3)
    const path = gapped.container.querySelector('.profile-own path')?.getAttribute('d') ?? ''
    expect(path.match(/M/g)).toHaveLength(2)
  })

  it('draws the others only where a median is known', async () => {
    const { container } = await renderUi(
      <DimensionRadar
        points={[point('a', 1, 0.5), point('b', 0.5, 0.5), point('c', 0, 0.25)]}
        language={undefined}
      />,
    )

    expect(container.querySelectorAll('.profile-peers circle')).toHaveLength(3)
  })

  it('needs three scores, and names that still find room', () => {
    expect(hasRadar([0.5, 0.5])).toBe(false)
    expect(hasRadar([0.5, 0.5, null])).toBe(false)
    expect(hasRadar([0.5, 0.5, 0, null])).toBe(true)
    expect(hasRadar(Array.from({ length: 13 }, () => 0.5))).toBe(false)
  })
})

describe('RankedBars', () => {
  const bar = (fields: Partial<RankedBar>): RankedBar => ({
    id: 'a',
    name: 'Name a',
    own: 0.5,
    ownText: '50',
    range: null,
    median: null,
    medianText: '',
    ...fields,
  })
  const widthOf = (element: Element | undefined) => Number(element?.getAttribute('width'))

  it('draws bars from zero on one scale of 0 to 100', async () => {
    const { container } = await renderUi(
      <RankedBars
        bars={[bar({ own: 0.25 }), bar({ id: 'b', own: 0.5 }), bar({ id: 'c', own: 0 })]}
        language={undefined}
        tickText={asHundred}
      />,
    )

    const bars = [...container.querySelectorAll('rect.own-fill')]
    expect(bars).toHaveLength(3)
    expect(widthOf(bars[1])).toBeCloseTo(2 * widthOf(bars[0]))
    expect(widthOf(bars[2])).toBe(0)
    expect(new Set(bars.map((drawn) => drawn.getAttribute('x'))).size).toBe(1)
    const ticks = [...container.querySelectorAll('.recharts-cartesian-axis-tick-value')]
    expect(ticks.map(({ textContent }) => textContent)).toEqual(['0', '25', '50', '75', '100'])
  })

  it('is as wide as paper while the page is printed, however narrow the screen', async () => {
    const { container } = await onNarrowScreen(() =>
      renderUi(<RankedBars bars={[bar({})]} language={undefined} tickText={asHundred} />),
    )
    const width = () => widthOf(container.querySelector('svg.recharts-surface') ?? undefined)
    expect(width()).toBe(320)

    act(() => {
      window.dispatchEvent(new Event('beforeprint'))
    })
    expect(width()).toBe(656)

    act(() => {
      window.dispatchEvent(new Event('afterprint'))
    })
    expect(width()).toBe(320)
  })

  it('writes each value beside its name', async () => {
    const { container } = await renderUi(
      <RankedBars bars={[bar({})]} language="cy" tickText={asHundred} />,
    )

    expect(container.querySelector('.chart-label')).toHaveTextContent('Name a 50')
  })

  it('draws the range and the others’ median where there are any', async () => {
    const { container } = await renderUi(
      <RankedBars
        bars={[
          bar({ range: { low: 0.4, high: 0.8 }, median: 0.6, medianText: '60' }),
          bar({ id: 'b' }),
        ]}
        language={undefined}
        tickText={asHundred}
      />,
    )

    expect(container.querySelectorAll('.range-line')).toHaveLength(1)
    expect(container.querySelectorAll('.median-mark')).toHaveLength(1)
    expect(container.querySelector('.median-value')).toHaveTextContent('60')
  })
})

describe('RangeBar', () => {
  const show = (own: number | null, levelStarts: readonly number[] = []) =>
    renderUi(
      <RangeBar
        own={own}
        range={{ low: 0.4, high: 0.75 }}
        levelStarts={levelStarts}
        ratioText={asHundred}
        tickText={asHundred}
      />,
    )

  it('draws the range and the own mark at their places on the scale', async () => {
    const { container } = await show(0.5)

    const band = container.querySelector('.range-band')
    expect(band).toHaveAttribute('x1', '40%')
    expect(band).toHaveAttribute('x2', '75%')
    expect(container.querySelector('.range-own')).toHaveAttribute('cx', '50%')
    expect(container.querySelector('.chart-value')).toHaveTextContent('50')
  })

  it('draws the range alone while there is no score', async () => {
    const { container } = await show(null)

    expect(container.querySelector('.range-band')).not.toBeNull()
    expect(container.querySelector('.range-own')).toBeNull()
  })

  it('numbers the levels, from the palest to the deepest, however many there are', async () => {
    const { container } = await show(0.5, [0, 0.3, 0.6])

    const bands = [...container.querySelectorAll('.level-band')]
    expect(bands.map((band) => band.getAttribute('class'))).toEqual([
      'level-band level-band-1',
      'level-band level-band-3',
      'level-band level-band-5',
    ])
    expect(bands.map((band) => band.nextElementSibling?.textContent)).toEqual(['1', '2', '3'])
    expect(bands[1]).toHaveAttribute('x', '30%')
  })
})

describe('BenchmarkStrip', () => {
  const row = (fields: Partial<StripRow>): StripRow => ({
    id: 'a',
    name: 'Name a',
    own: 0.6,
    range: null,
    quartiles: { lower: 0.25, median: 0.5, upper: 0.75 },
    remark: null,
    ...fields,
  })
  const show = (rows: readonly StripRow[]) =>
    renderUi(
      <BenchmarkStrip
        rows={rows}
        language={undefined}
        ratioText={asHundred}
        tickText={asHundred}
      />,
    )

  it('draws the band between the quartiles, the median and the own mark', async () => {
    const { container } = await show([row({})])

    const band = container.querySelector('.quartile-band')
    expect(band).toHaveAttribute('x', '25%')
    expect(band).toHaveAttribute('width', '50%')
    expect(band?.getAttribute('fill')).toMatch(/^url\(#/)
    expect(container.querySelector('.median-mark')).toHaveAttribute('x1', '50%')
    expect(container.querySelector('.range-own')).toHaveAttribute('cx', '60%')
    expect(container.querySelector('.strip-median')).toHaveTextContent('50')
    expect(container.querySelector('.chart-value')).toHaveTextContent('60')
  })

  it('says in words what cannot be drawn', async () => {
    const { container } = await show([
      row({ own: null, remark: 'no own score yet' }),
      row({ id: 'b', quartiles: null, remark: 'no figure for the group' }),
    ])

    expect(container.querySelectorAll('.range-own')).toHaveLength(1)
    expect(container.querySelectorAll('.quartile-band')).toHaveLength(1)
    expect(screen.getByText('no own score yet')).toBeInTheDocument()
    expect(screen.getByText('no figure for the group')).toBeInTheDocument()
  })
})
