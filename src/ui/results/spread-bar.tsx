import type { RatingSpread } from '@/domain/scoring/rating-spreads'
import { asShare } from '../charts/scale'
import '../charts/marks.css'

interface Props {
  readonly spread: RatingSpread
}

/** From the lowest to the highest rating on the whole scale; the words beside it say the same. */
export function SpreadBar({ spread: { lowest, highest, roles } }: Props) {
  return (
    <svg className="mini-bar" width="100%" height="16" aria-hidden="true">
      <rect className="mini-bar-scale" width="100%" y="2" height="12" />
      <rect
        className="spread-fill"
        x={asShare(lowest)}
        y="2"
        width={asShare(highest - lowest)}
        height="12"
      />
      {[...new Set(roles.flatMap((role) => [role.lowest, role.highest]))].map((ratio) => (
        <circle key={ratio} className="spread-end" cx={asShare(ratio)} cy="8" r="6" />
      ))}
    </svg>
  )
}
