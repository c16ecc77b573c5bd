import { useEffect, useEffectEvent } from 'react'
import type { UndoDirection } from '@/state/undo-commands'

/** What is typed has the browser's own undo. */
const TYPED =
  'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=file], [type=range])'

/** The keys for undo and redo wherever nothing is being typed and no dialog is open. */
export function useUndoKeys(onUndo: (direction: UndoDirection) => void, isIdle: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const direction = directionOf(event)
    if (isIdle || direction === null || event.defaultPrevented) return
    const isTyping = event.target instanceof Element && event.target.closest(TYPED) !== null
    if (isTyping || document.querySelector('dialog[open]') !== null) return
    event.preventDefault()
    onUndo(direction)
  })
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', press)
    }
  }, [])
}

function directionOf({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: KeyboardEvent): UndoDirection | null {
  if (altKey || ctrlKey === metaKey) return null
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo'
    case 'y':
      return ctrlKey && !shiftKey ? 'redo' : null
    default:
      return null
  }
}
