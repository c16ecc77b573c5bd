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
    vi.restoreAllMocks()
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

  it.each(['pagehide', 'beforeunload'])('is done once when the page is left: %s', (leaving) => {
    const later = createLater(800)
    later.plan(write('a'))

    window.dispatchEvent(new Event(leaving))
    window.dispatchEvent(new Event(leaving))

    expect(done).toEqual(['a'])
  })

  it('is done when the page is hidden, and not when it is seen again', () => {
    const later = createLater(800)
    const visibility = vi.spyOn(document, 'visibilityState', 'get')
    later.plan(write('a'))

    visibility.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(done).toEqual([])
    visibility.mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))

    expect(done).toEqual(['a'])
  })

  it('listens to nothing any more once it is done', () => {
    const heard = [vi.spyOn(window, 'addEventListener'), vi.spyOn(document, 'addEventListener')]
    const unheard = [
      vi.spyOn(window, 'removeEventListener'),
      vi.spyOn(document, 'removeEventListener'),
    ]
    const later = createLater(800)
    later.plan(write('a'))

    later.now()

    const listeners = heard.map(({ mock }) =>
      mock.calls.map(([kind, listener]) => [kind, listener]),
    )
    expect(listeners.map(({ length }) => length)).toEqual([2, 1])
    expect(unheard.map(({ mock }) => mock.calls)).toEqual(listeners)
  })
})
