import { join } from 'node:path'
import { licenceTexts } from './licence-texts.ts'

/** What a build says of one of its files; the part of it that is needed here. */
interface BuiltFile {
  readonly type: 'chunk' | 'asset'
  readonly moduleIds?: readonly string[]
}

interface BuildContext {
  emitFile: (file: { type: 'asset'; fileName: string; source: string }) => unknown
}

const FILE_NAME = 'third-party-licences.txt'

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
      const source = licenceTexts(modules, [join(root, 'node_modules', IN_SERVICE_WORKER)])
      this.emitFile({ type: 'asset', fileName: FILE_NAME, source })
    },
  }
}
