import { describe, expect, it, vi } from 'vitest'
import { localTimestamp, sameClockHere } from '@/report/local-timestamp'

describe('localTimestamp', () => {
  it('is the same moment', () => {
    const moment = new Date('2026-06-30T22:30:15.250Z')

    expect(new Date(localTimestamp(moment))).toEqual(moment)
  })

  it('tells day and hour of the place', () => {
    const moment = new Date(2026, 10, 24, 23, 5)

    expect(localTimestamp(moment)).toBe('2026-11-24T23:05:00.000+01:00')
  })

  it('tells how far behind a place is', () => {
    vi.stubEnv('TZ', 'America/St_Johns')
    const told = localTimestamp(new Date('2026-11-24T23:05:00Z'))
    vi.unstubAllEnvs()

    expect(told).toBe('2026-11-24T19:35:00.000-03:30')
  })
})

describe('sameClockHere', () => {
  it.each([
    '2026-11-24T23:05:00.000+13:00',
    '2026-11-24T23:05:00Z',
    '2026-11-24 23:05:00-09',
    '2026-11-24T23:05:00.000000+0530',
  ])('has the day and hour of %s', (timestamp) => {
    const here = sameClockHere(timestamp)

    expect([here.getDate(), here.getHours(), here.getMinutes()]).toEqual([24, 23, 5])
  })
})
