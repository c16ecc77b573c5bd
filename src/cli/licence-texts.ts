import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface PackageFile {
  readonly name: string
  readonly version: string
  readonly license?: string
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i

/** Name, version and licence text of every package these modules lie in, and of the folders besides. */
export function licenceTexts(
  moduleIds: readonly string[],
  besides: readonly string[] = [],
): string {
  const folders = new Set([...moduleIds.flatMap((id) => packageFolder(id) ?? []), ...besides])
  return [...folders].toSorted().map(licenceOf).join('\n')
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
