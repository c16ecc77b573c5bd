// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { Link } from 'react-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useAppStore } from '@/state/app-store'
import { NoticeArea } from '@/ui/parts/notice-area'
import { renderUi } from '../render'

afterEach(() => {
  vi.restoreAllMocks()
  useAppStore.setState({ notices: [] })
})

async function showNotice(undo: (() => Promise<void>) | null) {
  const { announce } = useAppStore.getState()
  const ui = await renderUi(
    <>
      <NoticeArea />
      <Link to="/elsewhere">Elsewhere</Link>
    </>,
  )
  act(() => {
    announce(undo === null ? 'fileSaved' : 'assessmentDeleted', { name: 'Autumn' }, undo)
  })
  await screen.findByText(/Autumn/)
  return ui
}

const passTime = (ms: number) => {
  const now = performance.now()
  vi.spyOn(performance, 'now').mockReturnValue(now + ms)
}

describe('a message', () => {
  it('does not follow the user to another page once it is old', async () => {
    const { user } = await showNotice(null)
    passTime(10_000)

    await user.click(screen.getByRole('link'))

    expect(screen.queryByText(/Autumn/)).toBeNull()
  })

  it('comes along when it came with the move itself', async () => {
    const { user } = await showNotice(null)
    passTime(100)

    await user.click(screen.getByRole('link'))

    expect(screen.getByText(/Autumn/)).toBeInTheDocument()
  })

  it('that can be undone stays until it is', async () => {
    const { user } = await showNotice(() => Promise.resolve())
    passTime(10_000)

    await user.click(screen.getByRole('link'))
    expect(screen.getByText(/Autumn/)).toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.queryByText(/Autumn/)).toBeNull()
  })

  it('keeps its undo when the device refuses it, and says so', async () => {
    const { user } = await showNotice(() => Promise.reject(new Error('full')))

    await user.click(screen.getByRole('button', { name: 'Undo' }))

    expect(await screen.findByText(/could not store the change/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument()
  })
})
