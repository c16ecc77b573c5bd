import { Component, lazy, type ReactNode, Suspense } from 'react'

const CrashPage = lazy(async () => ({ default: (await import('./crash-page')).CrashPage }))

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly error: unknown
}

/** What a bug looks like: never a blank page, and the data can still be saved to files. */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <Suspense fallback={null}>
        <CrashPage error={error} />
      </Suspense>
    )
  }
}
