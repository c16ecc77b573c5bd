interface Library {
  readonly name: string
  /** SPDX identifier. */
  readonly licence: string
}

/** What the app is built with and carries to the user; names are never translated. */
export const LIBRARIES: readonly Library[] = [
  { name: 'React', licence: 'MIT' },
  { name: 'React Router', licence: 'MIT' },
  { name: 'Zustand', licence: 'MIT' },
  { name: 'Dexie.js', licence: 'Apache-2.0' },
  { name: 'fake-indexeddb', licence: 'Apache-2.0' },
  { name: 'Valibot', licence: 'MIT' },
  { name: 'i18next', licence: 'MIT' },
  { name: 'Recharts', licence: 'MIT' },
  { name: 'jsPDF', licence: 'MIT' },
  { name: 'docx', licence: 'MIT' },
  { name: 'PDF.js', licence: 'Apache-2.0' },
  { name: 'jsdiff', licence: 'BSD-3-Clause' },
  { name: 'Papa Parse', licence: 'MIT' },
  { name: 'Workbox', licence: 'MIT' },
]
