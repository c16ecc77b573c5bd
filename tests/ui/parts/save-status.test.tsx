// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '@/state/session'
import { SaveStatus } from '@/ui/parts/save-status'
import { appSession } from '../app-session'
import { renderUi } from '../render'

let session: Session

beforeEach(async () => {
  session = await appSession()
  await renderUi(<SaveStatus session={session} />)
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const say = (saveStatus: 'saving' | 'saved' | 'failed') => {
  act(() => {
    session.assessmentStore.setState({ saveStatus })
  })
}

const pass = (milliseconds: number) => {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
}

describe('SaveStatus', () => {
  it('shows at once and speaks once, when a burst of changes is over', () => {
    const heard = screen.getByRole('status')
    const spoken: (string | null)[] = []
    for (let change = 0; change < 5; change += 1) {
      say('saving')
      expect(screen.getByText('Saving …')).toBeInTheDocument()
      say('saved')
      expect(screen.getByText('Saved on this device')).toBeInTheDocument()
      pass(1500)
      spoken.push(heard.textContent)
    }
    expect(spoken).toEqual(['', '', '', '', ''])

    pass(600)

    expect(heard).toHaveTextContent('Saved')
  })

  it('speaks again after the next burst', () => {
    const heard = screen.getByRole('status')
    say('saving')
    say('saved')
    pass(2100)

    say('saving')
    expect(heard).toHaveTextContent('')
    say('saved')
    pass(2100)

    expect(heard).toHaveTextContent('Saved')
  })

  it('speaks of a failure at once', () => {
    say('saving')
    say('failed')

    expect(screen.getByRole('alert')).toHaveTextContent('Not saved.')
  })
})
