interface Props {
  /** The box the label may fill, in the drawing's units. */
  readonly box: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  readonly across: 'start' | 'centre' | 'end'
  readonly down: 'above' | 'middle' | 'below'
  readonly text: string
  /** Set in bold after the text. */
  readonly value?: string
  readonly language?: string | undefined
}

/**
 * A label inside a drawing that wraps as text does on a page. SVG text cannot wrap, and German
 * names are long; the browser hyphenates here by the label's language.
 */
export function ChartLabel({ box, across, down, text, value, language }: Props) {
  return (
    <foreignObject {...box}>
      <div className={`chart-label chart-label-${across} chart-label-${down}`}>
        <span lang={language}>
          {text}
          {value === undefined ? null : <b> {value}</b>}
        </span>
      </div>
    </foreignObject>
  )
}
