import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { saveFailureOf } from '@/state/save-failure'

describe('saveFailureOf', () => {
  it('finds a full disk inside what Dexie makes of it', () => {
    const full = new DOMException('No room', 'QuotaExceededError')

    expect(saveFailureOf(full)).toBe('quota')
    expect(saveFailureOf(new Dexie.AbortError('Aborted', full))).toBe('quota')
  })

  it('tells a closed database from other reasons', () => {
    expect(saveFailureOf(new Dexie.DatabaseClosedError())).toBe('closed')
    expect(saveFailureOf(new Error('who knows'))).toBe('other')
    expect(saveFailureOf('odd')).toBe('other')
    expect(saveFailureOf(null)).toBe('other')
  })
})
