import { jsPDF } from 'jspdf'
import { describe, expect, it } from 'vitest'
import type { Shape } from '@/report/drawing/shape'
import { drawShapes } from '@/report/pdf/draw-shapes'

/** The operators on the page, in points, for shapes whose corner is 100 points right and down. */
function operatorsOf(...shapes: readonly Shape[]): readonly string[] {
  const pdf = new jsPDF({ unit: 'pt', format: [1000, 1000], compress: false })
  drawShapes(pdf, { width: 50, height: 50, shapes }, [100, 100])
  const page = /stream\n([\s\S]*?)\nendstream/.exec(pdf.output())?.[1] ?? ''
  return page.split('\n').map((line) => line.trim())
}

const stroke = { colour: '#112233', width: 2, dash: null }

describe('drawShapes', () => {
  it('places shapes from the corner it is given', () => {
    const operators = operatorsOf(
      { kind: 'line', from: [0, 0], to: [10, 20], stroke },
      { kind: 'rectangle', x: 1, y: 2, width: 3, height: 4, fill: '#445566', stroke: null },
    ).join(' ')

    expect(operators).toContain('100. 900. m 110. 880. l S')
    expect(operators).toContain('101. 898. 3. -4. re f')
  })

  it('closes a path only where it is closed, and fills and strokes as told', () => {
    const points = [
      [0, 0],
      [10, 0],
      [10, 10],
    ] as const
    const path = (isClosed: boolean, fill: string | null) =>
      operatorsOf({ kind: 'path', points, isClosed, fill, stroke }).join(' ')

    expect(path(true, '#445566')).toMatch(/100\. 900\. m 110\. 900\. l 110\. 890\. l h B/)
    expect(path(false, null)).toMatch(/100\. 900\. m 110\. 900\. l 110\. 890\. l S/)
  })

  it('ends a dash with its line', () => {
    const operators = operatorsOf(
      { kind: 'line', from: [0, 0], to: [10, 0], stroke: { ...stroke, dash: [3, 2] } },
      { kind: 'line', from: [0, 5], to: [10, 5], stroke },
    )

    const dashes = operators.filter((operator) => / d$/.test(operator))
    expect(dashes).toHaveLength(2)
    expect(dashes[0]).toMatch(/^\[3\.? 2\.?\]/)
    expect(dashes[1]).toMatch(/^\[\]/)
  })

  it('draws nothing that has neither fill nor stroke', () => {
    const circle = { kind: 'circle', x: 5, y: 5, radius: 2, fill: null, stroke: null } as const

    expect(operatorsOf(circle)).toEqual(operatorsOf())
  })
})
