import { useFormat } from '../parts/use-format'

/** Writes a calendar day `YYYY-MM-DD`; noon keeps it the same day in every time zone. */
export function useDay(): (day: string) => string {
  const { date } = useFormat()
  return (day) => date(`${day}T12:00`)
}
