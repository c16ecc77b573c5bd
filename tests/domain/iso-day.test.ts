import { describe, expect, it } from 'vitest'
import { isoDay } from '@/domain/iso-day'

describe('isoDay', () => {
  it('is the day on the calendar of the reader, not in Greenwich', () => {
    // The tests run in Brussels, an hour ahead of Greenwich in winter.
    expect(isoDay(new Date('2026-11-24T22:59:59Z'))).toBe('2026-11-24')
    expect(isoDay(new Date('2026-11-24T23:00:00Z'))).toBe('2026-11-25')
  })

  it('writes days, months and years in full', () => {
    expect(isoDay(new Date(2026, 0, 2))).toBe('2026-01-02')
    const early = new Date(2026, 0, 2)
    early.setFullYear(812)
    expect(isoDay(early)).toBe('0812-01-02')
  })
})
