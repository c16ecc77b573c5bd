import { asShare } from '../charts/scale'
import '../charts/marks.css'

interface Props {
  /** 0–1; null: nothing is drawn. */
  readonly ratio: number | null
}

/** A bar of a line of text; the number stands beside it. */
export function MiniBar({ ratio }: Props) {
  return (
    <svg className="mini-bar" width="100%" height="12" aria-hidden="true">
      {ratio === null ? null : (
        <>
          <rect className="mini-bar-scale" width="100%" height="12" />
          <rect className="own-fill" width={asShare(ratio)} height="12" />
        </>
      )}
    </svg>
  )
}
