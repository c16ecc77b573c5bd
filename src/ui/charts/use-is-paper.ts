import { useSyncExternalStore } from 'react'

let isPaper = false

/** Whether the page is being set on paper, known in time for what is drawn by script. */
export const useIsPaper = (): boolean => useSyncExternalStore(followPrinting, () => isPaper)

/** The browser takes the page as it is right after the event; a change of state would be too late. */
function followPrinting(onChange: () => void): () => void {
  const begin = () => {
    isPaper = true
    onChange()
  }
  const end = () => {
    isPaper = false
    onChange()
  }
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}
