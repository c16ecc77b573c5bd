import { afterEach, describe, expect, it, vi } from 'vitest'
import { newId } from '@/state/new-id'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('newId', () => {
  it('makes random ids in the form of UUID version 4', () => {
    const ids = Array.from({ length: 1000 }, newId)

    expect(new Set(ids).size).toBe(1000)
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
  })

  it('works on plain http, where browsers have no `crypto.randomUUID`', () => {
    const onHttp = { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => realRandom(bytes) }
    const realRandom = crypto.getRandomValues.bind(crypto)
    vi.stubGlobal('crypto', onHttp)

    expect(newId()).toHaveLength(36)
  })
})
