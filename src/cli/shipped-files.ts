import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import type { ShippedFiles } from '@/parse/shipped-content'
import { inRepository } from './repository'

/** `id/version/…/file.json`; what questionnaires are made from (`id/source/…`) is not shipped. */
const SHIPPED = /^[^/]+\/\d+\.\d+\.\d+\/.+\.json$/

/** Node's reader of the content that ships with the program, in the folder `questionnaires/`. */
export function createShippedFiles(folder = inRepository('questionnaires')): ShippedFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, `${parentPath}/${name}`).split(sep).join('/'))
    .filter((path) => SHIPPED.test(path))
    .toSorted()
  return {
    paths,
    read: async (path) => JSON.parse(await readFile(`${folder}/${path}`, 'utf8')) as unknown,
  }
}
