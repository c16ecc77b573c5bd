import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { licenceTexts } from './licence-texts.ts'
import { singleFilePage } from './single-file-page.ts'

/** What a build says of one of its files; the part of it that is needed here. */
interface BuiltFile {
  readonly type: 'chunk' | 'asset'
  readonly isEntry?: boolean
  readonly moduleIds?: readonly string[]
  readonly code?: string
  readonly source?: string | Uint8Array
}

interface BuildContext {
  emitFile: (file: { type: 'asset'; fileName: string; source: string }) => unknown
}

/** Files of `public/` that the app shows or uses, and how they are kept in the page. */
const EMBEDDED = [
  { name: 'fonts/noto-sans-regular.ttf', encoding: 'base64' },
  { name: 'fonts/noto-sans-bold.ttf', encoding: 'base64' },
  { name: 'fonts/OFL.txt', encoding: 'utf8' },
  { name: 'schemas/questionnaire.schema.json', encoding: 'utf8' },
  { name: 'schemas/assessment.schema.json', encoding: 'utf8' },
  { name: 'schemas/benchmark-pack.schema.json', encoding: 'utf8' },
] as const

/**
 * Turns a build into one page with everything inside, which opens by a double click. The names of what it
 * remembers in the browser begin with `keyStart`.
 */
export function singleFile(root: string, fileName: string, keyStart: string) {
  const read = (path: string, encoding: BufferEncoding = 'utf8') =>
    readFileSync(join(root, path), encoding)

  function pageOf(built: readonly (readonly [string, BuiltFile])[]): string {
    const { code, moduleIds = [] } = only(built, ([, file]) => file.isEntry === true)
    const style = only(built, ([name]) => name.endsWith('.css')).source
    if (code === undefined || typeof style !== 'string') throw new Error('Nothing was built')
    return singleFilePage({
      template: read('index.html'),
      script: code,
      style,
      beforePaint: withKeyStart(read('public/before-paint.js'), keyStart),
      icon: read('public/favicon.svg'),
      files: new Map([
        ...EMBEDDED.map(({ name, encoding }) => [name, read(`public/${name}`, encoding)] as const),
        ['third-party-licences.txt', licenceTexts(moduleIds)] as const,
      ]),
    })
  }

  return {
    name: 'single-file',
    generateBundle: {
      // After the build's own last touches to the program.
      order: 'post' as const,
      handler(this: BuildContext, _options: unknown, bundle: Record<string, BuiltFile>) {
        const source = pageOf(Object.entries(bundle))
        // Threads were built as well; this edition starts none.
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name)
        this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
}

/** Throws where nothing is read any more: what the user had chosen would be lost in silence. */
function withKeyStart(script: string, keyStart: string): string {
  const [start, ...reads] = script.split(READS)
  if (start === undefined || reads.length === 0) throw new Error('before-paint.js reads nothing')
  return [start, ...reads].join(READS + keyStart)
}

const READS = "getItem('"

function only(
  built: readonly (readonly [string, BuiltFile])[],
  isWanted: (file: readonly [string, BuiltFile]) => boolean,
): BuiltFile {
  const [found, ...others] = built.filter(isWanted)
  if (found === undefined || others.length > 0) throw new Error('The build is not one part')
  return found[1]
}
