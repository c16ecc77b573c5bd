/** What a browser calls its reason, such as `NotFoundError`; null: it gives none. */
export const errorName = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : null
