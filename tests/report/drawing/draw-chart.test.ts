import fc from 'fast-check'
import { jsPDF } from 'jspdf'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Chart } from '@/report/blocks'
import { drawChart } from '@/report/drawing/draw-chart'
import type { Drawing, RectangleShape, Shape, TextShape } from '@/report/drawing/shape'
import { COLOURS, LEVEL_COLOURS } from '@/report/look'
import { createTypesetter } from '@/report/pdf/typesetter'
import { baselineIn, lineHeight } from '@/report/type/measures'
import type { Typesetter } from '@/report/type/typesetter'
import { reportFonts } from '../example'
import {
  aBar,
  aBarsChart,
  anAxis,
  anyBarsChart,
  anyRadarChart,
  anyWidth,
  aRadarChart,
  someQuartiles,
} from './some-charts'

interface Edges {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const ROUNDING = 1e-6

const around = (points: readonly (readonly [number, number])[], margin = 0): Edges => ({
  left: Math.min(...points.map(([x]) => x)) - margin,
  top: Math.min(...points.map(([, y]) => y)) - margin,
  right: Math.max(...points.map(([x]) => x)) + margin,
  bottom: Math.max(...points.map(([, y]) => y)) + margin,
})

function edgesOf(shape: Shape): Edges {
  switch (shape.kind) {
    case 'line':
      return around([shape.from, shape.to])
    case 'rectangle': {
      const { x, y, width, height } = shape
      return { left: x, top: y, right: x + width, bottom: y + height }
    }
    case 'circle':
      return around([[shape.x, shape.y]], shape.radius)
    case 'path':
      return around(shape.points)
    case 'text': {
      const top = shape.baseline - baselineIn(shape.style)
      const bottom = top + lineHeight(shape.style)
      return { left: shape.x, top, right: shape.x + shape.width, bottom }
    }
  }
}

/** Shapes that stick out of the drawing. */
const outside = ({ width, height, shapes }: Drawing): readonly Shape[] =>
  shapes.filter((shape) => {
    if (shape.kind === 'path' && shape.points.length === 0) return false
    const { left, top, right, bottom } = edgesOf(shape)
    const isInside =
      left >= -ROUNDING &&
      top >= -ROUNDING &&
      right <= width + ROUNDING &&
      bottom <= height + ROUNDING
    return !isInside
  })

const textsOf = ({ shapes }: Drawing): readonly TextShape[] =>
  shapes.filter((shape) => shape.kind === 'text')

/** Pairs of texts that lie over each other. */
function overlaps(drawing: Drawing): readonly (readonly [string, string])[] {
  const texts = textsOf(drawing).map((shape) => ({ text: shape.text, ...edgesOf(shape) }))
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > ROUNDING &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > ROUNDING,
      )
      .map((other): readonly [string, string] => [one.text, other.text]),
  )
}

const rectanglesOf = ({ shapes }: Drawing): readonly RectangleShape[] =>
  shapes.filter((shape) => shape.kind === 'rectangle')

const BAR_HEIGHT = 3.2
const BAND_HEIGHT = 1.9

const ownBars = (drawing: Drawing) =>
  rectanglesOf(drawing).filter(({ fill, height }) => fill === COLOURS.own && height === BAR_HEIGHT)

/** Outlines of the bands, the key's last. */
const bands = (drawing: Drawing) =>
  rectanglesOf(drawing).filter(
    ({ stroke, height }) => stroke?.colour === COLOURS.benchmark && height === BAND_HEIGHT,
  )

const LONG = 'Verwaltungsdigitalisierungsbeauftragte and all that they are asked to do '.repeat(4)

const times = <Value>(count: number, make: (index: number) => Value): readonly Value[] =>
  Array.from({ length: count }, (_, index) => make(index))

const bars: Readonly<Record<string, Chart>> = {
  'one bar': aBarsChart([aBar()]),
  'no bar': aBarsChart([]),
  'very long labels': aBarsChart(
    times(5, () => aBar({ label: LONG, ownLabel: LONG, quartiles: someQuartiles })),
    { key: { own: LONG, benchmark: LONG, warning: LONG } },
  ),
  'values and figures that are missing': aBarsChart([
    aBar({ own: null, ownLabel: '', range: { low: 0, high: 1 } }),
    aBar({ own: null, quartiles: someQuartiles }),
    aBar({ own: 1, range: { low: 0.2, high: 1 }, quartiles: someQuartiles }),
  ]),
  'bars that lie 30 deep': aBarsChart(times(30, (depth) => aBar({ label: LONG, depth }))),
  'nothing but a total': aBarsChart([aBar({ isTotal: true })], { levels: [] }),
}

const radars: Readonly<Record<string, Chart>> = {
  'very long labels': aRadarChart(
    times(7, () => anAxis({ label: LONG, ownLabel: LONG })),
    { key: { own: LONG, benchmark: LONG, warning: LONG } },
  ),
  '40 axes': aRadarChart(times(40, () => anAxis({ own: 1, median: 1 }))),
  'one axis': aRadarChart([anAxis({ label: '', ownLabel: '' })]),
  'values that are missing': aRadarChart([
    anAxis(),
    anAxis({ own: null }),
    anAxis({ own: null, median: null }),
  ]),
}

const named = (charts: Readonly<Record<string, Chart>>) =>
  Object.entries(charts).map(([name, chart]) => ({ name, chart }))

describe('drawChart', () => {
  let type: Typesetter

  beforeAll(async () => {
    type = createTypesetter(new jsPDF({ unit: 'mm' }), await reportFonts())
  })

  describe.each([60, 102, 170])('in %s mm', (width) => {
    it.each(named(bars))('keeps bars inside the drawing: $name', ({ chart }) => {
      expect(outside(drawChart(chart, width, type))).toEqual([])
    })

    it.each(named(radars))('keeps a radar inside the drawing: $name', ({ chart }) => {
      expect(outside(drawChart(chart, width, type))).toEqual([])
    })

    it.each(named({ ...bars, ...radars }))('sets no text over another: $name', ({ chart }) => {
      expect(overlaps(drawChart(chart, width, type))).toEqual([])
    })
  })

  it('keeps any bars inside the drawing, and their texts apart', () => {
    fc.assert(
      fc.property(anyBarsChart, anyWidth, (chart, width) => {
        const drawing = drawChart(chart, width, type)

        expect(outside(drawing)).toEqual([])
        expect(overlaps(drawing)).toEqual([])
      }),
    )
  })

  it('keeps any radar inside the drawing, and its texts apart', () => {
    fc.assert(
      fc.property(anyRadarChart, anyWidth, (chart, width) => {
        const drawing = drawChart(chart, width, type)

        expect(outside(drawing)).toEqual([])
        expect(overlaps(drawing)).toEqual([])
      }),
    )
  })

  it('is the same after it was written as JSON', () => {
    for (const { chart } of named({ ...bars, ...radars })) {
      const drawing = drawChart(chart, 170, type)

      expect(JSON.parse(JSON.stringify(drawing))).toEqual(drawing)
    }
  })

  it('measures each text as it is drawn', () => {
    const chart = aBarsChart([aBar({ label: LONG, quartiles: someQuartiles })])

    for (const { text, style, width } of textsOf(drawChart(chart, 170, type))) {
      expect(width).toBeCloseTo(type.widthOf(text.trimEnd(), style))
    }
  })

  it('makes each own bar as long as its value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }),
        anyWidth,
        (values, width) => {
          const measured = ownBars(
            drawChart(aBarsChart([1, ...values].map((own) => aBar({ own }))), width, type),
          )
          const [whole, ...others] = measured

          expect(others.map((bar) => bar.width / (whole?.width ?? 0))).toEqual(
            values.map((own) => expect.closeTo(own, 9) as number),
          )
          expect(new Set(measured.map(({ x }) => x)).size).toBe(1)
        },
      ),
    )
  })

  it('draws no own bar where there is no value', () => {
    const chart = aBarsChart([aBar({ own: null, quartiles: someQuartiles })])

    expect(ownBars(drawChart(chart, 170, type))).toEqual([])
  })

  it('places the band between the quartiles, below the own bar', () => {
    const drawing = drawChart(
      aBarsChart([aBar({ own: 1, quartiles: { lower: 0.25, median: 0.5, upper: 1 } })]),
      170,
      type,
    )

    const [own] = ownBars(drawing)
    const [band] = bands(drawing)
    expect(band?.y).toBeGreaterThan((own?.y ?? 0) + BAR_HEIGHT)
    expect(band?.x).toBeCloseTo((own?.x ?? 0) + (own?.width ?? 0) / 4)
    expect(band?.width).toBeCloseTo((own?.width ?? 0) * 0.75)
  })

  it('marks the median across its band, reaching out at both sides', () => {
    const drawing = drawChart(aBarsChart([aBar({ own: 1, quartiles: someQuartiles })]), 170, type)

    const [own] = ownBars(drawing)
    const [band] = bands(drawing)
    const ticks = drawing.shapes.filter(
      (shape) => shape.kind === 'line' && shape.stroke.width === 0.9,
    )
    const tick = ticks.map(edgesOf)[0]
    expect(tick?.left).toBeCloseTo((own?.x ?? 0) + (own?.width ?? 0) * someQuartiles.median)
    expect(tick?.top).toBeLessThan(band?.y ?? 0)
    expect(tick?.top).toBeGreaterThan((own?.y ?? 0) + BAR_HEIGHT)
    expect(tick?.bottom).toBeGreaterThan((band?.y ?? 0) + BAND_HEIGHT)
  })

  it('keeps every stroke of a hatch inside its band', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (upper) => {
        const quartiles = { lower: 0, median: upper / 2, upper }
        const drawing = drawChart(aBarsChart([aBar({ quartiles })]), 170, type)
        const [band, inKey] = bands(drawing)
        if (band === undefined || inKey === undefined) throw new Error('No band')
        const hatch = drawing.shapes.filter(
          (shape) => shape.kind === 'line' && shape.stroke.width === 0.15,
        )

        if (upper > 0.1) {
          expect(hatch.some((line) => edgesOf(line).top < inKey.y)).toBe(true)
        }
        for (const { left, right, top, bottom } of hatch.map(edgesOf)) {
          if (top >= inKey.y - ROUNDING) continue
          expect(left).toBeGreaterThanOrEqual(band.x - ROUNDING)
          expect(right).toBeLessThanOrEqual(band.x + band.width + ROUNDING)
          expect(top).toBeGreaterThanOrEqual(band.y - ROUNDING)
          expect(bottom).toBeLessThanOrEqual(band.y + BAND_HEIGHT + ROUNDING)
        }
      }),
    )
  })

  it('gives a row more room only where the group has figures', () => {
    const heightOf = (...quartiles: readonly (typeof someQuartiles | null)[]) =>
      drawChart(aBarsChart(quartiles.map((each) => aBar({ quartiles: each }))), 170, type).height

    expect(heightOf(null, null) - heightOf(null)).toBeCloseTo(6.6)
    expect(heightOf(null, someQuartiles) - heightOf(null)).toBeGreaterThan(8)
  })

  it('shows both marks in the key, and no benchmark where the key names none', () => {
    const chart = aBarsChart([aBar({ quartiles: someQuartiles })])
    const without = { ...chart, key: { ...chart.key, benchmark: null } }

    expect(bands(drawChart(chart, 170, type))).toHaveLength(2)
    expect(bands(drawChart(without, 170, type))).toHaveLength(0)
  })

  it('outlines each level, as the palest can hardly be seen on paper', () => {
    const levels = rectanglesOf(drawChart(aBarsChart([aBar()]), 170, type)).slice(0, 5)

    expect(levels.map(({ fill }) => fill)).toEqual(LEVEL_COLOURS)
    for (const { stroke } of levels) expect(stroke?.colour).toBe(COLOURS.line)
  })

  it('keeps the ends of a scale and leaves out labels that would touch', () => {
    const ticks = [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: `${String(at)} of the whole` }))
    const drawing = drawChart(aBarsChart([aBar()], { ticks }), 170, type)

    const said = textsOf(drawing).map(({ text }) => text)
    expect(said.filter((text) => text.endsWith('whole'))).toEqual([
      '0 of the whole',
      '0.5 of the whole',
      '1 of the whole',
    ])
  })

  it('takes the width it is given for bars', () => {
    const chart = aBarsChart([aBar({ own: 1 })])

    const widths = [85, 170].map((width) => ownBars(drawChart(chart, width, type))[0]?.width)

    expect(widths[1]).toBeCloseTo(66)
    expect(widths[0]).toBeLessThan(66 / 2)
  })

  it('dashes the outline of the benchmark in a radar, and only that', () => {
    const { shapes } = drawChart(aRadarChart(times(3, () => anAxis())), 102, type)

    const dashed = shapes.filter((shape) => shape.kind === 'line' && shape.stroke.dash !== null)
    expect(dashed).toHaveLength(3 + 1)
    for (const shape of dashed) {
      expect(shape).toMatchObject({ stroke: { colour: COLOURS.benchmark } })
    }
  })

  it('leaves a gap in a radar where a value is missing', () => {
    const [first, ...others] = times(5, () => anAxis())
    const chart = aRadarChart([{ ...anAxis(), ...first, own: null }, ...others])

    const { shapes } = drawChart(chart, 102, type)

    const own = shapes.filter(
      (shape) =>
        shape.kind === 'line' && shape.stroke.colour === COLOURS.own && shape.stroke.width === 0.8,
    )
    expect(own).toHaveLength(3 + 1)
    expect(shapes.filter(({ kind }) => kind === 'circle')).toHaveLength(4 + 1)
  })
})
