import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a build says of one of its files; the part of it that is needed here. */
interface BuiltFile {
  readonly type: 'chunk' | 'asset'
  readonly moduleIds?: readonly string[]
}

interface BuildContext {
  emitFile: (file: { type: 'asset'; fileName: string; source: string }) => unknown
}

interface PackageFile {
  readonly name: string
  readonly version: string
  readonly license?: string
}

const FILE_NAME = 'third-party-licences.txt'

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i

/** The service worker is written after the bundle, from this package and its siblings. */
const IN_SERVICE_WORKER = 'workbox-core'

/**
 * Adds a file with name, version and licence text of every package that reaches the user: their
 * licences ask for it, and the list cannot be forgotten when a dependency comes or goes.
 */
export function thirdPartyLicences(root: string) {
  return {
    name: 'third-party-licences',
    generateBundle(this: BuildContext, _options: unknown, bundle: Record<string, BuiltFile>) {
      const modules = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds)
      const folders = new Set([
        ...modules.flatMap((id) => packageFolder(id) ?? []),
        join(root, 'node_modules', IN_SERVICE_WORKER),
      ])
      const notices = [...folders].toSorted().map(licenceOf)
      this.emitFile({ type: 'asset', fileName: FILE_NAME, source: notices.join('\n') })
    },
  }
}

/** The folder of the package a module lies in; null for modules of our own. */
function packageFolder(moduleId: string): string | null {
  const [path = ''] = moduleId.split('?')
  const found = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
  return found !== undefined && existsSync(join(found, 'package.json')) ? found : null
}

function licenceOf(folder: string): string {
  const {
    name,
    version,
    license = '',
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version} (${license})`, '', ...texts, '', '-'.repeat(72), ''].join('\n')
}
