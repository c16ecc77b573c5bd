interface Point {
  readonly x: number
  readonly y: number
}

interface Props {
  /** Clockwise; null where there is no value. */
  readonly points: readonly (Point | null)[]
  readonly kind: 'own' | 'peers'
}

/**
 * The outline of a profile: the own one solid, the others' dashed. Only neighbours with values are
 * joined, and only a whole outline is filled, so that a gap shows as a gap.
 */
export function ProfileShape({ points, kind }: Props) {
  const isWhole = points.every((point) => point !== null)
  const present = points.filter((point) => point !== null)
  const outline = present.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')
  return (
    <g className={`profile-${kind}`}>
      {isWhole ? <polygon points={outline} /> : <path d={gappedPath(points)} fill="none" />}
      {present.map(({ x, y }) => (
        <circle key={`${String(x)} ${String(y)}`} cx={x} cy={y} r={3.5} />
      ))}
    </g>
  )
}

function gappedPath(points: readonly (Point | null)[]): string {
  return points
    .flatMap((from, index) => {
      const to = points[(index + 1) % points.length] ?? null
      return from === null || to === null
        ? []
        : [`M${String(from.x)},${String(from.y)}L${String(to.x)},${String(to.y)}`]
    })
    .join('')
}
