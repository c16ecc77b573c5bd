// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawChart } from '@/report/drawing/draw-chart'
import type { Drawing, TextShape } from '@/report/drawing/shape'
import { writeSvg } from '@/report/drawing/write-svg'
import { STYLES } from '@/report/look'
import type { Typesetter } from '@/report/type/typesetter'
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

/** Lets everything through: what is written must be sound all the same. */
const careless: Typesetter = {
  drawable: (text) => text,
  widthOf: (text, { size }) => text.length * size * 0.2,
}

function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const error = document.querySelector('parsererror')
  if (error !== null) throw new Error(error.textContent)
  return document
}

const textsIn = (svg: string) => [...parsed(svg).querySelectorAll('text')]

const aText = (text: string, changes: Partial<TextShape> = {}): TextShape => ({
  kind: 'text',
  x: 1,
  baseline: 5,
  text,
  style: STYLES.chart,
  width: 20,
  ...changes,
})

const aDrawing = (...shapes: Drawing['shapes']): Drawing => ({ width: 50, height: 20, shapes })

const HOSTILE = `<&">' ]]> </text><script>alert(1)</script> &amp; \u0000\u0008\u001B\uFFFE\uD800 😀`

describe('writeSvg', () => {
  it('stands alone, measured in millimetres', () => {
    const root = parsed(writeSvg({ width: 170, height: 51.23456, shapes: [] })).documentElement

    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg')
    expect(root.getAttribute('width')).toBe('170mm')
    expect(root.getAttribute('height')).toBe('51.235mm')
    expect(root.getAttribute('viewBox')).toBe('0 0 170 51.235')
    expect(root.getAttribute('font-family')).toBe('Noto Sans, sans-serif')
  })

  it('shows hostile text as text', () => {
    const svg = writeSvg(aDrawing(aText(HOSTILE)))

    expect(textsIn(svg).map(({ textContent }) => textContent)).toEqual([
      `<&">' ]]> </text><script>alert(1)</script> &amp; \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD 😀`,
    ])
    expect(parsed(svg).querySelector('script')).toBeNull()
    expect(svg).not.toMatch(/>[^<]*["'][^<]*</)
  })

  it('is well-formed whatever a chart is called', () => {
    const charts = [
      aBarsChart([aBar({ label: HOSTILE, ownLabel: HOSTILE, quartiles: someQuartiles })]),
      aRadarChart([anAxis({ label: HOSTILE }), anAxis({ ownLabel: HOSTILE }), anAxis()]),
    ]

    for (const chart of charts) {
      const drawing = drawChart(chart, 170, careless)

      const elements = parsed(writeSvg(drawing)).documentElement.children
      expect(elements).toHaveLength(drawing.shapes.length)
    }
  })

  it('is well-formed for any chart', () => {
    fc.assert(
      fc.property(fc.oneof(anyBarsChart, anyRadarChart), anyWidth, (chart, width) => {
        const drawing = drawChart(chart, width, careless)

        const { children } = parsed(writeSvg(drawing)).documentElement
        expect(children).toHaveLength(drawing.shapes.length)
      }),
      { numRuns: 40 },
    )
  })

  it('fits each text to the width that was measured', () => {
    const drawing = drawChart(
      aBarsChart([aBar({ label: 'A name of more than one line '.repeat(5) })]),
      170,
      careless,
    )

    const texts = drawing.shapes.filter((shape) => shape.kind === 'text')
    const written = textsIn(writeSvg(drawing))
    expect(written.length).toBeGreaterThan(10)
    written.forEach((element, index) => {
      expect(Number(element.getAttribute('textLength'))).toBeCloseTo(texts[index]?.width ?? 0, 3)
      expect(element.getAttribute('lengthAdjust')).toBe('spacingAndGlyphs')
      expect(element.textContent).toBe(texts[index]?.text.trimEnd())
    })
  })

  it('places a text at its left end and baseline, in its size and weight', () => {
    const [text] = textsIn(writeSvg(aDrawing(aText('Strategy', { style: STYLES.chartStrong }))))

    expect(text?.getAttribute('x')).toBe('1')
    expect(text?.getAttribute('y')).toBe('5')
    expect(Number(text?.getAttribute('font-size'))).toBeCloseTo((8.2 * 25.4) / 72, 3)
    expect(text?.getAttribute('font-weight')).toBe('bold')
    expect(text?.getAttribute('fill')).toBe(STYLES.chartStrong.colour)
  })

  it('draws every kind of shape', () => {
    const stroke = { colour: '#112233', width: 0.5, dash: [1.2, 0.9] }
    const points = [
      [0, 0],
      [10, 0],
      [5, 8.5],
    ] as const

    const svg = writeSvg(
      aDrawing(
        { kind: 'line', from: [1, 2], to: [3, 4], stroke },
        { kind: 'rectangle', x: 1, y: 2, width: 3, height: 4, fill: '#445566', stroke: null },
        { kind: 'circle', x: 5, y: 6, radius: 1.1, fill: null, stroke: { ...stroke, dash: null } },
        { kind: 'path', points, isClosed: true, fill: '#445566', stroke: null },
        { kind: 'path', points, isClosed: false, fill: null, stroke },
      ),
    )

    const children = [...parsed(svg).documentElement.children].map((element) => element.outerHTML)
    const inSvg = ' xmlns="http://www.w3.org/2000/svg"'
    expect(children.map((child) => child.replace(inSvg, ''))).toEqual([
      '<line x1="1" y1="2" x2="3" y2="4" stroke="#112233" stroke-width="0.5" stroke-dasharray="1.2 0.9"/>',
      '<rect x="1" y="2" width="3" height="4" fill="#445566"/>',
      '<circle cx="5" cy="6" r="1.1" fill="none" stroke="#112233" stroke-width="0.5"/>',
      '<polygon points="0,0 10,0 5,8.5" fill="#445566"/>',
      '<polyline points="0,0 10,0 5,8.5" fill="none" stroke="#112233" stroke-width="0.5" stroke-dasharray="1.2 0.9"/>',
    ])
  })

  it('has no styles, which a strict page would refuse', () => {
    const chart = aBarsChart([aBar({ quartiles: someQuartiles })])

    expect(writeSvg(drawChart(chart, 170, careless))).not.toMatch(/style|class=/)
  })
})
