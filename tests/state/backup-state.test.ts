import { describe, expect, it } from 'vitest'
import { isBackupDue } from '@/state/backup-state'

const now = new Date('2026-11-28T12:00:00Z')
const state = { last: null, automatic: null }

describe('isBackupDue', () => {
  it.each([
    [0, null, false],
    [0, '2026-01-01T00:00:00Z', false],
    [20, '2026-11-28T11:00:00Z', false],
    [21, '2026-11-28T11:00:00Z', true],
    [1, '2026-11-21T12:00:00Z', false],
    [1, '2026-11-21T11:59:59Z', true],
  ])('with %i changes since %s: %s', (changes, since, isDue) => {
    expect(isBackupDue({ ...state, changes, since }, now)).toBe(isDue)
  })
})
