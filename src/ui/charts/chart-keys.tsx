import { useId } from 'react'
import { HatchPattern } from './hatch-pattern'
import './marks.css'

export type MarkKind =
  'bar' | 'own' | 'range' | 'ownRange' | 'median' | 'quartiles' | 'ownProfile' | 'peersProfile'

interface Props {
  readonly keys: readonly { readonly kind: MarkKind; readonly text: string }[]
}

/** What the marks of a chart mean: each mark beside its words. */
export function ChartKeys({ keys }: Props) {
  return (
    <ul className="chart-keys">
      {keys.map(({ kind, text }) => (
        <li key={kind}>
          <svg width="28" height="16">
            <Mark kind={kind} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}

function Mark({ kind }: { readonly kind: MarkKind }) {
  const hatch = useId()
  switch (kind) {
    case 'bar':
      return <rect className="own-fill" x="0" y="3" width="28" height="10" />
    case 'own':
      return <circle className="own-fill" cx="14" cy="8" r="7" />
    case 'range':
      return <path className="range-line" d="M1,3v10M1,8H27M27,3v10" />
    case 'ownRange':
      return <line className="range-band" x1="0" x2="28" y1="8" y2="8" />
    case 'median':
      return <line className="median-mark" x1="14" x2="14" y1="0" y2="16" />
    case 'quartiles':
      return (
        <>
          <HatchPattern id={hatch} />
          <rect
            className="quartile-band"
            fill={`url(#${hatch})`}
            x="1"
            y="2"
            width="26"
            height="12"
          />
        </>
      )
    case 'ownProfile':
      return (
        <g className="profile-own">
          <path d="M0,8H28" />
          <circle cx="14" cy="8" r="3.5" />
        </g>
      )
    case 'peersProfile':
      return (
        <g className="profile-peers">
          <path d="M0,8H28" />
          <circle cx="14" cy="8" r="3.5" />
        </g>
      )
  }
}
