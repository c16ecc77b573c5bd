/**
 * What the user has begun to write in a form that is saved as a whole, by the place of the form.
 *
 * It waits here while the user looks at another page, and the browser asks before the page is closed
 * on it. It is no answer yet, so it is not written to the device.
 */
const drafts = new Map<string, unknown>()

export const hasDraft = (place: string): boolean => drafts.has(place)

/** The draft of that place; undefined: none was begun. A place always holds the same kind of draft. */
export const loadDraft = (place: string): unknown => drafts.get(place)

export function keepDraft(place: string, draft: unknown): void {
  if (drafts.size === 0) window.addEventListener('beforeunload', askBeforeLeaving)
  drafts.set(place, draft)
}

/** The form was saved or given up. */
export function dropDraft(place: string): void {
  const wasThere = drafts.delete(place)
  if (wasThere && drafts.size === 0) window.removeEventListener('beforeunload', askBeforeLeaving)
}

/** Drops all drafts whose place begins like this, such as those of a deleted assessment. */
export function dropDraftsIn(placeStart: string): void {
  for (const place of [...drafts.keys()]) {
    if (place.startsWith(placeStart)) dropDraft(place)
  }
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
