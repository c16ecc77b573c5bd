import type { jsPDF } from 'jspdf'
import type { Drawing, PathShape, Point, Shape, Stroke } from '../drawing/shape'
import { setStyle } from './typesetter'

/** Draws a drawing on the current page, its upper left corner at the given point. */
export function drawShapes(pdf: jsPDF, { shapes }: Drawing, corner: Point): void {
  for (const shape of shapes) drawShape(pdf, shape, corner)
}

function drawShape(pdf: jsPDF, shape: Shape, [left, top]: Point): void {
  switch (shape.kind) {
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to]
      drawStroked(pdf, shape.stroke, () => {
        pdf.line(left + x1, top + y1, left + x2, top + y2)
      })
      return
    }
    case 'rectangle':
      drawPainted(pdf, shape, (how) => {
        pdf.rect(left + shape.x, top + shape.y, shape.width, shape.height, how)
      })
      return
    case 'circle':
      drawPainted(pdf, shape, (how) => {
        pdf.circle(left + shape.x, top + shape.y, shape.radius, how)
      })
      return
    case 'path':
      drawPainted(pdf, shape, (how) => {
        drawPath(pdf, shape, [left, top], how)
      })
      return
    case 'text':
      setStyle(pdf, shape.style)
      pdf.text(shape.text, left + shape.x, top + shape.baseline)
  }
}

/** jsPDF's names for filling and stroking. */
type How = 'F' | 'S' | 'FD'

function drawPainted(
  pdf: jsPDF,
  { fill, stroke }: { readonly fill: string | null; readonly stroke: Stroke | null },
  draw: (how: How) => void,
): void {
  if (fill !== null) pdf.setFillColor(fill)
  if (stroke !== null) {
    drawStroked(pdf, stroke, () => {
      draw(fill === null ? 'S' : 'FD')
    })
  } else if (fill !== null) draw('F')
}

function drawStroked(pdf: jsPDF, { colour, width, dash }: Stroke, draw: () => void): void {
  pdf.setDrawColor(colour)
  pdf.setLineWidth(width)
  if (dash !== null) pdf.setLineDashPattern([...dash], 0)
  draw()
  if (dash !== null) pdf.setLineDashPattern([], 0)
}

/** jsPDF takes a path as steps from its first point. */
function drawPath(pdf: jsPDF, { points, isClosed }: PathShape, [left, top]: Point, how: How): void {
  const [first, ...rest] = points
  if (first === undefined) return
  const steps = rest.map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? first
    return [x - fromX, y - fromY]
  })
  pdf.lines(steps, left + first[0], top + first[1], [1, 1], how, isClosed)
}
