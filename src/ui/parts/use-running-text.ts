import { useEffect } from 'react'

/** The places in the margins of a printed page that `print.css` fills. */
type RunningPlace = 'title' | 'note' | 'example' | 'synthetic'

/** Repeats a text on every printed page, for as long as what asks for it is shown; null: nothing. */
export function useRunningText(place: RunningPlace, text: string | null): void {
  useEffect(() => {
    if (text === null) return
    const { style } = document.documentElement
    style.setProperty(`--running-${place}`, cssString(text))
    return () => {
      style.removeProperty(`--running-${place}`)
    }
  }, [place, text])
}

/** A name may hold anything, a string in CSS no line break, and quotes only escaped. */
const cssString = (text: string): string =>
  `"${text.replaceAll(/\s+/g, ' ').replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`
