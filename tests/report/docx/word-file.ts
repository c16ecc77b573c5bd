import { createRequire } from 'node:module'
import { inflateRawSync } from 'node:zlib'

/** Without an environment of its own: in a page of jsdom, files could not be read. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  readonly JSDOM: new () => { readonly window: Window & typeof globalThis }
}
const parser = new new JSDOM().window.DOMParser()

/** The parts of a Word file by their paths, read as ZIP files are read: from the end. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, Buffer> {
  const zip = Buffer.from(file)
  const end = zip.length - 22
  const parts = new Map<string, Buffer>()
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, comment, header] = [
      zip.readUInt32LE(entry + 20),
      zip.readUInt16LE(entry + 28),
      zip.readUInt16LE(entry + 30),
      zip.readUInt16LE(entry + 32),
      zip.readUInt32LE(entry + 42),
    ]
    const path = zip.toString('utf8', entry + 46, entry + 46 + name)
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    parts.set(path, inflateRawSync(zip.subarray(start, start + size)))
    entry += 46 + name + extra + comment
  }
  return parts
}

/** A part as XML; throws where it is not well-formed. */
export function xmlPart(file: Uint8Array, path: string): Document {
  const part = partsOf(file).get(path)
  if (part === undefined) throw new Error(`No ${path}`)
  const parsed = parser.parseFromString(part.toString('utf8'), 'application/xml')
  const fault = parsed.querySelector('parsererror')
  if (fault !== null) throw new Error(`${path}: ${fault.textContent}`)
  return parsed
}

export const bodyOf = (file: Uint8Array): Document => xmlPart(file, 'word/document.xml')

/** All elements below one in document order; jsdom's own lists take minutes. */
function* below(parent: Document | Element): Generator<Element> {
  for (let each = parent.firstElementChild; each !== null; each = each.nextElementSibling) {
    yield each
    yield* below(each)
  }
}

export const all = (parent: Document | Element, name: string): readonly Element[] =>
  [...below(parent)].filter(({ tagName }) => tagName === name)

export const first = (parent: Document | Element, name: string): Element | null =>
  all(parent, name)[0] ?? null

/** Whether an element is there and has such a one inside it. */
export const has = (parent: Element | undefined, name: string): boolean =>
  parent !== undefined && first(parent, name) !== null

/** What a reader reads: text with tabs. */
export const textIn = (parent: Document | Element): string =>
  [...below(parent)]
    .map((each) =>
      each.tagName === 'w:t' ? each.textContent : each.tagName === 'w:tab' ? '\t' : '',
    )
    .join('')

export const styleOf = (paragraph: Element): string | null =>
  first(paragraph, 'w:pStyle')?.getAttribute('w:val') ?? null
