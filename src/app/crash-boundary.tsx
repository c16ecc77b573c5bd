import { Component, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { loadLater } from '@/ui/parts/load-later'

const CrashPage = loadLater(() => import('./crash-page'), 'CrashPage')

interface Props {
  readonly children: ReactNode
}

/** What a bug looks like: never a blank page, and another page can always be tried. */
export function CrashBoundary({ children }: Props) {
  const { pathname } = useLocation()
  return (
    <Boundary
      place={pathname}
      instead={(error) => (
        // With the server gone, the crash page cannot be fetched either.
        <Boundary place={pathname} instead={() => <Unreachable />}>
          <Suspense fallback={null}>
            <CrashPage error={error} />
          </Suspense>
        </Boundary>
      )}
    >
      {children}
    </Boundary>
  )
}

function Unreachable() {
  const { t } = useTranslation()
  return (
    <p className="banner banner-error" role="alert">
      {t('frame.unreachable')}
    </p>
  )
}

interface BoundaryProps extends Props {
  /** At another place, what failed is tried anew. */
  readonly place: string
  instead: (error: unknown) => ReactNode
}

interface State {
  readonly error: unknown
  readonly place: string
}

class Boundary extends Component<BoundaryProps, State> {
  override state: State = { error: null, place: this.props.place }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error }
  }

  static getDerivedStateFromProps({ place }: BoundaryProps, state: State): State | null {
    return place === state.place ? null : { error: null, place }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error === null ? this.props.children : this.props.instead(error)
  }
}
