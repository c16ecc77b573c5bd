/** What this browser, on this address, lets the app do. */
export interface StorageHealth {
  /** False on plain http: no offline start, no promise of the browser to keep data. */
  readonly isSecure: boolean
  /** Whether the browser has promised not to clear the data by itself; null: it does not say. */
  readonly isPersistent: boolean | null
}

export async function loadStorageHealth(): Promise<StorageHealth> {
  const isSecure = globalThis.isSecureContext
  const isPersistent = isSecure ? await navigator.storage.persisted() : null
  return { isSecure, isPersistent }
}

/** Asks the browser to keep the data; it may refuse without asking the user. */
export async function requestPersistence(): Promise<boolean> {
  return globalThis.isSecureContext ? navigator.storage.persist() : false
}
