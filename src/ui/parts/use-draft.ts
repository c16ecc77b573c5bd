import { useState } from 'react'
import { dropDraft, keepDraft, loadDraft } from '@/state/drafts'

interface Draft<Fields> {
  readonly fields: Fields
  change: (fields: Fields) => void
  /** The form was saved or given up. */
  drop: () => void
}

/** The fields of a form that is saved as a whole; what was begun is still there after another page. */
export function useDraft<Fields>(place: string, initial: Fields): Draft<Fields> {
  const [fields, setFields] = useState(() => (loadDraft(place) as Fields | undefined) ?? initial)
  return {
    fields,
    change: (changed) => {
      setFields(changed)
      if (JSON.stringify(changed) === JSON.stringify(initial)) dropDraft(place)
      else keepDraft(place, changed)
    },
    drop: () => {
      dropDraft(place)
      setFields(initial)
    },
  }
}
