// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { useTask } from '@/ui/parts/use-task'
import { renderUi } from '../render'

class Boundary extends Component<{ readonly children: ReactNode }, { readonly said: string }> {
  override state = { said: '' }
  static getDerivedStateFromError(error: Error) {
    return { said: error.message }
  }
  override render() {
    return this.state.said === '' ? this.props.children : <p>{this.state.said}</p>
  }
}

function Worker({ work }: { readonly work: () => Promise<void> }) {
  const { isWorking, run } = useTask()
  return (
    <button
      type="button"
      onClick={() => {
        run(work)
      }}
    >
      {isWorking ? 'working' : 'idle'}
    </button>
  )
}

describe('useTask', () => {
  it('works until the work is done', async () => {
    let finish: () => void = () => undefined
    const work = () =>
      new Promise<void>((resolve) => {
        finish = resolve
      })
    const { user } = await renderUi(<Worker work={work} />)

    await user.click(screen.getByRole('button', { name: 'idle' }))
    expect(screen.getByRole('button', { name: 'working' })).toBeInTheDocument()
    finish()

    expect(await screen.findByRole('button', { name: 'idle' })).toBeInTheDocument()
  })

  it('brings a bug to whoever shows what a crash looks like', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { user } = await renderUi(
      <Boundary>
        <Worker work={() => Promise.reject(new Error('our mistake'))} />
      </Boundary>,
    )

    await user.click(screen.getByRole('button'))

    expect(await screen.findByText('our mistake')).toBeInTheDocument()
    vi.restoreAllMocks()
  })
})
