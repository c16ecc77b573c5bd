import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ShippedFiles } from '@/parse/shipped-content'

/** A path inside the repository, such as `locales/en`. */
export const inRepository = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url))

const root = inRepository('questionnaires')

/** The shipped content, read from the repository. */
export const shippedFiles: ShippedFiles = {
  paths: readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.json') && !path.includes('/source/'))
    .toSorted(),
  read: async (path) => JSON.parse(await readFile(`${root}/${path}`, 'utf8')) as unknown,
}
