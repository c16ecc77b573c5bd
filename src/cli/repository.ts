import { fileURLToPath } from 'node:url'

/** The full path of a file or folder of this project, wherever a command was started. */
export const inRepository = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url))
