interface Props {
  readonly id: string
}

/** The texture of the others: it stays different from the own solid marks in a grey print. */
export function HatchPattern({ id }: Props) {
  return (
    <defs>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="hatch" x1="0" x2="0" y1="0" y2="6" />
      </pattern>
    </defs>
  )
}
