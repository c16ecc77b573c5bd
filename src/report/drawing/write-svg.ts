import { millimetres } from '../type/measures'
import { xmlText } from '../xml-text'
import type { Drawing, Point, Shape, Stroke, TextShape } from './shape'

/** A drawing as an SVG file of its own. Looks are attributes, as a strict page allows no styles. */
export function writeSvg({ width, height, shapes }: Drawing): string {
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: `${rounded(width)}mm`,
    height: `${rounded(height)}mm`,
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    'font-family': 'Noto Sans, sans-serif',
  })
  return `<svg${root}>${shapes.map(elementOf).join('')}</svg>`
}

type Attributes = Readonly<Record<string, string | number>>

const attributes = (values: Attributes): string =>
  Object.entries(values)
    .map(([name, value]) => {
      const written = typeof value === 'number' ? rounded(value) : xmlText(value)
      return ` ${name}="${written}"`
    })
    .join('')

/** To a thousandth of a millimetre, which is finer than any printer. */
const rounded = (value: number): string => String(Number(value.toFixed(3)))

function elementOf(shape: Shape): string {
  switch (shape.kind) {
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to]
      return element('line', { x1, y1, x2, y2, ...strokeOf(shape.stroke) })
    }
    case 'rectangle': {
      const { x, y, width, height } = shape
      return element('rect', { x, y, width, height, ...paintOf(shape) })
    }
    case 'circle':
      return element('circle', { cx: shape.x, cy: shape.y, r: shape.radius, ...paintOf(shape) })
    case 'path':
      return element(shape.isClosed ? 'polygon' : 'polyline', {
        points: shape.points.map(pairOf).join(' '),
        ...paintOf(shape),
      })
    case 'text':
      return textElement(shape)
  }
}

const element = (name: string, values: Attributes): string => `<${name}${attributes(values)}/>`

const pairOf = ([x, y]: Point): string => `${rounded(x)},${rounded(y)}`

const paintOf = ({
  fill,
  stroke,
}: {
  readonly fill: string | null
  readonly stroke: Stroke | null
}): Attributes => ({ fill: fill ?? 'none', ...(stroke === null ? {} : strokeOf(stroke)) })

const strokeOf = ({ colour, width, dash }: Stroke): Attributes => ({
  stroke: colour,
  'stroke-width': width,
  ...(dash === null ? {} : { 'stroke-dasharray': dash.map(rounded).join(' ') }),
})

/** Fitted to its measured width: in another font it cannot run into its neighbours. */
function textElement({ x, baseline, text, style, width }: TextShape): string {
  const values = attributes({
    x,
    y: baseline,
    textLength: width,
    lengthAdjust: 'spacingAndGlyphs',
    'font-size': millimetres(style.size),
    ...(style.weight === 'bold' ? { 'font-weight': 'bold' } : {}),
    fill: style.colour,
  })
  return `<text${values}>${xmlText(text.trimEnd())}</text>`
}
