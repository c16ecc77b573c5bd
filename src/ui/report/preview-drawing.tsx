import type { Drawing, Shape } from '@/state/report-request'

interface Props {
  readonly drawing: Drawing
  readonly description: string
}

/** A chart of the report, in the very shapes that the file has. */
export function PreviewDrawing({ drawing: { width, height, shapes }, description }: Props) {
  return (
    <svg
      className="paper-drawing"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={description}
    >
      {shapes.map((shape, index) => (
        <PreviewShape key={index} shape={shape} />
      ))}
    </svg>
  )
}

const MILLIMETRES_PER_POINT = 25.4 / 72

function PreviewShape({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'line':
      return (
        <line
          x1={shape.from[0]}
          y1={shape.from[1]}
          x2={shape.to[0]}
          y2={shape.to[1]}
          {...strokeOf(shape.stroke)}
        />
      )
    case 'rectangle': {
      const { x, y, width, height, fill, stroke } = shape
      return <rect {...{ x, y, width, height }} fill={fill ?? 'none'} {...strokeOf(stroke)} />
    }
    case 'circle': {
      const { x, y, radius, fill, stroke } = shape
      return <circle cx={x} cy={y} r={radius} fill={fill ?? 'none'} {...strokeOf(stroke)} />
    }
    case 'path': {
      const points = shape.points.map((point) => point.join(',')).join(' ')
      const look = { fill: shape.fill ?? 'none', ...strokeOf(shape.stroke) }
      return shape.isClosed ? (
        <polygon points={points} {...look} />
      ) : (
        <polyline points={points} {...look} />
      )
    }
    case 'text': {
      const { x, baseline, text, style, width } = shape
      return (
        <text
          x={x}
          y={baseline}
          fill={style.colour}
          fontSize={style.size * MILLIMETRES_PER_POINT}
          fontWeight={style.weight === 'bold' ? 700 : 400}
          textLength={width > 0 ? width : undefined}
        >
          {text.trimEnd()}
        </text>
      )
    }
  }
}

type Stroke = Extract<Shape, { readonly kind: 'line' }>['stroke']

const strokeOf = (stroke: Stroke | null) =>
  stroke === null
    ? {}
    : {
        stroke: stroke.colour,
        strokeWidth: stroke.width,
        strokeDasharray: stroke.dash?.join(' '),
      }
