import type { StoreApi } from 'zustand/vanilla'
import { loadStorageHealth, requestPersistence } from '@/storage/storage-health'
import type { AssessmentState } from './assessment-state'

/** Long enough for everything that follows a click. */
const PAUSE_MS = 2_000

/**
 * Asks the browser to keep the data once the first answer of a visit is saved: by then there is
 * something to keep, and browsers are readier to agree. Once a visit, and after the click is done with.
 */
export function keepPersistence(
  store: StoreApi<AssessmentState>,
  ask: () => Promise<unknown> = askOnce,
): void {
  let hasAnswered = false
  const stop = store.subscribe((state, before) => {
    const isSame = state.assessment?.id === before.assessment?.id
    hasAnswered ||=
      isSame &&
      state.saveStatus === 'saving' &&
      state.assessment?.answers !== before.assessment?.answers
    if (!hasAnswered || state.saveStatus !== 'saved') return
    stop()
    void ask()
  })
}

async function askOnce(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  const { isPersistent } = await loadStorageHealth()
  if (isPersistent === false) await requestPersistence()
}
