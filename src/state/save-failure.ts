/** Why the device did not keep a change. */
export type SaveFailure = 'quota' | 'closed' | 'other'

/** Dexie wraps the browser's reason: a full disk arrives as an abort with the reason inside. */
export function saveFailureOf(error: unknown): SaveFailure {
  const names = namesWithin(error)
  if (names.includes('QuotaExceededError')) return 'quota'
  return names.includes('DatabaseClosedError') ? 'closed' : 'other'
}

function namesWithin(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return []
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : []
  return 'inner' in error ? [...name, ...namesWithin(error.inner)] : name
}
