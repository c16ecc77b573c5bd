// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLater } from '@/ui/questions/later'

describe('what is done later', () => {
  let done: string[]
  const write = (name: string) => () => {
    done.push(name)
  }

  beforeEach(() => {
    done = []
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is done once, after the pause, and only the last of it', () => {
    const later = createLater(800)
    later.plan(write('first'))
    vi.advanceTimersByTime(700)
    later.plan(write('second'))

    vi.advanceTimersByTime(700)
    expect(done).toEqual([])
    vi.advanceTimersByTime(10_000)

    expect(done).toEqual(['second'])
  })

  it('is done at once when asked, and not again', () => {
    const later = createLater(800)
    later.plan(write('a'))

    later.now()
    later.now()
    vi.advanceTimersByTime(10_000)

    expect(done).toEqual(['a'])
  })

  it('is done when the page is closed or hidden for good', () => {
    const later = createLater(800)
    later.plan(write('a'))

    window.dispatchEvent(new Event('pagehide'))
    window.dispatchEvent(new Event('pagehide'))

    expect(done).toEqual(['a'])
  })
})
