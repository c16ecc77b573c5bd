/**
 * A moment with the clock of the place where it was written, as `2026-11-24T00:30:00.000+01:00`: a
 * report prints the day of that clock, and whoever checks it may live by another.
 */
export function localTimestamp(moment: Date): string {
  const offset = -moment.getTimezoneOffset()
  const clock = new Date(moment.getTime() + offset * MINUTE).toISOString().slice(0, -1)
  const minutes = Math.abs(offset)
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map(twoDigits)
  return `${clock}${offset < 0 ? '-' : '+'}${hour ?? ''}:${minute ?? ''}`
}

const MINUTE = 60_000

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A moment that has here the day and hour that a timestamp had where it was written. */
export const sameClockHere = (timestamp: string): Date =>
  new Date(timestamp.replace(/(?:Z|[+-]\d{2}(?::?\d{2})?)$/, '').replace(' ', 'T'))
