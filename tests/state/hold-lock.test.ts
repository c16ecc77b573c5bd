// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { holdLock } from '@/state/hold-lock'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** The browser's locks, as far as they are asked for here. */
function aBrowserWithLocks(): void {
  const held = new Set<string>()
  async function request(
    name: string,
    _options: unknown,
    use: (lock: object | null) => Promise<void> | undefined,
  ): Promise<void> {
    if (held.has(name)) {
      await use(null)
      return
    }
    held.add(name)
    await use({ name })
    held.delete(name)
  }
  vi.stubGlobal('navigator', { locks: { request } })
}

describe('holdLock', () => {
  it('gives a lock to one window only, until that one releases it', async () => {
    aBrowserWithLocks()

    const first = await holdLock('copy')
    expect(await holdLock('copy')).toBeNull()
    expect(await holdLock('another')).not.toBeNull()
    first?.()

    await vi.waitFor(async () => {
      expect(await holdLock('copy')).not.toBeNull()
    })
  })

  it('lets everyone go ahead where the browser has no locks, or refuses them', async () => {
    vi.stubGlobal('navigator', {})
    expect(await holdLock('copy')).not.toBeNull()

    const request = () => Promise.reject(new DOMException('Opaque origin', 'SecurityError'))
    vi.stubGlobal('navigator', { locks: { request } })
    expect(await holdLock('copy')).not.toBeNull()
  })
})
