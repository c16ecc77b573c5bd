import type { Session } from '@/state/session'
import { useQuietlySaved } from './use-quietly-saved'

interface Props {
  readonly session: Session
  readonly shown: string
  /** Once things have come to rest. */
  readonly heard: string
}

/** Seen at once and heard after a burst: whoever answers quickly must not hear it at every click. */
export function QuietStatus({ session, shown, heard }: Props) {
  const isHeard = useQuietlySaved(session)
  return (
    <>
      <p className="save-status small">{shown}</p>
      <span className="visually-hidden" role="status">
        {isHeard ? heard : ''}
      </span>
    </>
  )
}
