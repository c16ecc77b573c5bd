import type { ShippedFiles } from '@/parse/shipped-content'

/** Version folders only: what lies beside them is the source a version was made from. */
const modules = import.meta.glob<unknown>('/questionnaires/*/*.*.*/**/*.json', {
  import: 'default',
})

const FOLDER = '/questionnaires/'

/** The browser's reader of shipped content: each file is a part of the app that loads on first use. */
export const shippedFiles: ShippedFiles = {
  paths: Object.keys(modules)
    .map((path) => path.slice(FOLDER.length))
    .toSorted(),
  read: async (path) => {
    const load = modules[`${FOLDER}${path}`]
    if (load === undefined) throw new Error(`No shipped file ${path}`)
    return load()
  },
}
