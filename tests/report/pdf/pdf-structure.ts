import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { type Dictionary, type PdfValue, readValue } from './pdf-syntax'

/** Runs a program of poppler or qpdf on a file and returns what it says. */
export function inspect(pdf: Uint8Array, program: string, ...options: readonly string[]): string {
  const { status, said } = listenTo(pdf, program, ...options)
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}`)
  return said
}

/** Runs such a program and returns what it finds wrong as well. */
export function listenTo(
  pdf: Uint8Array,
  program: string,
  ...options: readonly string[]
): { readonly status: number | null; readonly said: string; readonly complained: string } {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const file = join(folder, 'report.pdf')
  try {
    writeFileSync(file, pdf)
    const toOutput = program === 'pdftotext' ? ['-'] : []
    const { status, stdout, stderr, error } = spawnSync(program, [...options, file, ...toOutput], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    if (error !== undefined) throw error
    return { status, said: stdout, complained: stderr }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** One structure element as it stands in the file. */
export interface FiledElement {
  readonly id: number
  readonly type: string
  readonly source: string
  readonly dictionary: Dictionary
  /** All that it holds, in reading order. */
  readonly content: readonly FiledKid[]
  /** Marked stretches, as page object and mcid. */
  readonly marks: readonly string[]
  readonly kids: readonly number[]
}

export type FiledKid =
  | { readonly kind: 'element'; readonly id: number }
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'object'; readonly id: number }

export interface FiledPage {
  readonly id: number
  readonly dictionary: Dictionary
  /** What is drawn on it. */
  readonly content: string
}

export interface FiledDocument {
  /** The file as it came, one character a byte. */
  readonly source: string
  readonly objects: ReadonlyMap<number, string>
  /** The same objects, read; of a stream, its dictionary. */
  readonly values: ReadonlyMap<number, PdfValue>
  readonly trailer: Dictionary
  readonly catalogue: Dictionary
  readonly elements: readonly FiledElement[]
  /** First page first. */
  readonly pages: readonly FiledPage[]
}

/** Reads the file the plain way: every object stands in the open or in an object stream. */
export function readDocument(pdf: Uint8Array): FiledDocument {
  const source = Buffer.from(pdf).toString('latin1')
  const objects = new Map(openObjects(source))
  for (const body of [...objects.values()]) {
    for (const [id, packed] of unpack(body)) objects.set(id, packed)
  }
  return documentOf(source, objects)
}

/** The document that these objects make; `source` tells no more than the header. */
export function documentOf(source: string, objects: ReadonlyMap<number, string>): FiledDocument {
  const values = new Map([...objects].map(([id, body]) => [id, readValue(body).value]))
  const dictionaries = [...values].flatMap(([id, value]) =>
    value.kind === 'dictionary' ? [{ id, value }] : [],
  )
  const ofType = (type: string) =>
    dictionaries.findLast(({ value }) => nameIn(value, 'Type') === type)?.value ?? NOTHING
  const trailer = ofType('XRef')
  const found = { source, objects, values, trailer }
  const catalogue = dictionaryAt(found, trailer, 'Root') ?? NOTHING
  const elements = dictionaries.flatMap(({ id, value }) =>
    isElement(value) ? [readElement(id, objects.get(id) ?? '', value)] : [],
  )
  const pages = pagesBelow(found, catalogue.entries.get('Pages')).map(({ id, dictionary }) => ({
    id,
    dictionary,
    content: contentOf(found, dictionary),
  }))
  return { ...found, catalogue, elements, pages }
}

const NOTHING: Dictionary = { kind: 'dictionary', entries: new Map() }

type Values = Pick<FiledDocument, 'values'>

/** The value below `from` on the way of keys, with all references followed. */
export function valueAt(
  { values }: Values,
  from: PdfValue | undefined,
  ...keys: readonly string[]
): PdfValue | undefined {
  const followed = (value: PdfValue | undefined) =>
    value?.kind === 'reference' ? values.get(value.id) : value
  return keys.reduce((value, key) => {
    return value?.kind === 'dictionary' ? followed(value.entries.get(key)) : undefined
  }, followed(from))
}

export function dictionaryAt(
  document: Values,
  from: PdfValue | undefined,
  ...keys: readonly string[]
): Dictionary | undefined {
  const value = valueAt(document, from, ...keys)
  return value?.kind === 'dictionary' ? value : undefined
}

/** The items of an array; a single value is taken for an array of one. */
export function itemsAt(
  document: Values,
  from: Dictionary | undefined,
  key: string,
): readonly PdfValue[] {
  const held = from?.entries.get(key)
  const value = valueAt(document, held)
  if (held === undefined || value === undefined || value.kind === 'null') return []
  return value.kind === 'array' ? value.items : [held]
}

export function nameAt(
  document: Values,
  from: PdfValue | undefined,
  ...keys: readonly string[]
): string | undefined {
  const value = valueAt(document, from, ...keys)
  return value?.kind === 'name' ? value.name : undefined
}

export function numberAt(
  document: Values,
  from: PdfValue | undefined,
  ...keys: readonly string[]
): number | undefined {
  const value = valueAt(document, from, ...keys)
  return value?.kind === 'number' ? value.number : undefined
}

export function isTrue(
  document: Values,
  from: PdfValue | undefined,
  ...keys: readonly string[]
): boolean {
  const value = valueAt(document, from, ...keys)
  return value?.kind === 'boolean' && value.is
}

/** A text string (ISO 32000-1, 7.9.2.2), which is UTF-16 or, as far as is written here, ASCII. */
export function textAt(
  document: Values,
  from: PdfValue | undefined,
  ...keys: readonly string[]
): string | undefined {
  const value = valueAt(document, from, ...keys)
  if (value?.kind !== 'string') return undefined
  const { bytes } = value
  return bytes.startsWith('\xFE\xFF')
    ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
    : bytes
}

/** What a stream holds, unpacked; one character a byte. */
export function streamAt(
  document: Pick<FiledDocument, 'objects'>,
  value: PdfValue | undefined,
): string | undefined {
  const body = value?.kind === 'reference' ? document.objects.get(value.id) : undefined
  return body !== undefined && STREAM.test(body) ? readStream(body) : undefined
}

const nameIn = (dictionary: Dictionary, key: string): string | undefined => {
  const value = dictionary.entries.get(key)
  return value?.kind === 'name' ? value.name : undefined
}

const isElement = (dictionary: Dictionary): boolean =>
  dictionary.entries.get('S')?.kind === 'name' && dictionary.entries.get('P')?.kind === 'reference'

/** Objects that stand in the open, each with its stream. */
function openObjects(source: string): readonly (readonly [number, string])[] {
  const found: (readonly [number, string])[] = []
  const HEADER = /(?:^|[\r\n])(\d+) 0 obj\s/g
  for (let header = HEADER.exec(source); header !== null; header = HEADER.exec(source)) {
    const start = HEADER.lastIndex
    const end = endOfObject(source, start)
    found.push([Number(header[1]), source.slice(start, end)])
    HEADER.lastIndex = end
  }
  return found
}

const STREAM = /stream\r?\n/

/** Past the value and its stream: compressed bytes can look like anything, so they are counted. */
function endOfObject(source: string, start: number): number {
  const { value, end } = readValue(source, start)
  const opening = /\s*stream\r?\n/y
  opening.lastIndex = end
  if (value.kind !== 'dictionary' || !opening.test(source)) return end
  const length = value.entries.get('Length')
  const data = opening.lastIndex
  const from = length?.kind === 'number' ? data + length.number : data
  return source.indexOf('endstream', from) + 'endstream'.length
}

/** Pages in the order they are turned. */
function pagesBelow(
  document: Values,
  node: PdfValue | undefined,
): readonly { readonly id: number; readonly dictionary: Dictionary }[] {
  const dictionary = dictionaryAt(document, node)
  if (node?.kind !== 'reference' || dictionary === undefined) return []
  return nameIn(dictionary, 'Type') === 'Page'
    ? [{ id: node.id, dictionary }]
    : itemsAt(document, dictionary, 'Kids').flatMap((kid) => pagesBelow(document, kid))
}

const contentOf = (document: Pick<FiledDocument, 'objects' | 'values'>, page: Dictionary): string =>
  itemsAt(document, page, 'Contents')
    .map((part) => streamAt(document, part) ?? '')
    .join('\n')

/** Of every packed object, where it stands and where the cross-reference stream says it does. */
export function packedPlaces(pdf: Uint8Array): {
  readonly standing: readonly string[]
  readonly told: readonly string[]
} {
  const { source, objects } = readDocument(pdf)
  const place = (id: number, stream: number, index: number) =>
    `${String(id)} in ${String(stream)} at ${String(index)}`
  const standing = [...objects].flatMap(([stream, body]) =>
    unpack(body).map(([id], index) => place(id, stream, index)),
  )
  const start = source.indexOf('stream\n', source.lastIndexOf('/Type /XRef')) + 'stream\n'.length
  const entries = inflateSync(
    Buffer.from(source.slice(start, source.lastIndexOf('\nendstream')), 'latin1'),
  )
  const told = Array.from({ length: entries.length / 6 }, (_, id) => id).flatMap((id) =>
    entries[6 * id] === 2
      ? [place(id, entries.readUInt32BE(6 * id + 1), entries[6 * id + 5] ?? 0)]
      : [],
  )
  return { standing, told }
}

/** The objects of an object stream; of anything else, none. */
function unpack(body: string): readonly (readonly [number, string])[] {
  const dictionary = body.slice(0, body.search(STREAM))
  if (!dictionary.includes('/ObjStm')) return []
  const count = /\/N (\d+)/.exec(dictionary)?.[1]
  const first = /\/First (\d+)/.exec(dictionary)?.[1]
  if (count === undefined || first === undefined) return []
  const content = readStream(body)
  const index = content.slice(0, Number(first)).trim().split(' ').map(Number)
  const starts = Array.from({ length: Number(count) }, (_, at) => index[2 * at + 1] ?? 0)
  return starts.map((start, at) => {
    const whole = content.slice(Number(first))
    return [index[2 * at] ?? 0, whole.slice(start, starts[at + 1]).trimEnd()] as const
  })
}

function readElement(id: number, source: string, dictionary: Dictionary): FiledElement {
  const page = dictionary.entries.get('Pg')
  const held = dictionary.entries.get('K')
  const kids = held === undefined ? [] : held.kind === 'array' ? held.items : [held]
  const content = kids.flatMap((kid) => readKid(kid, page))
  return {
    id,
    type: nameIn(dictionary, 'S') ?? '',
    source,
    dictionary,
    content,
    marks: content.flatMap((kid) => (kid.kind === 'mark' ? [kid.mark] : [])),
    kids: content.flatMap((kid) => (kid.kind === 'element' ? [kid.id] : [])),
  }
}

/** A bare number is marked content of the element's own page. */
function readKid(kid: PdfValue, ownPage: PdfValue | undefined): readonly FiledKid[] {
  if (kid.kind === 'reference') return [{ kind: 'element', id: kid.id }]
  if (kid.kind === 'number') return [{ kind: 'mark', mark: markOn(ownPage, kid) }]
  if (kid.kind !== 'dictionary') return []
  const object = kid.entries.get('Obj')
  return object?.kind === 'reference'
    ? [{ kind: 'object', id: object.id }]
    : [{ kind: 'mark', mark: markOn(kid.entries.get('Pg') ?? ownPage, kid.entries.get('MCID')) }]
}

const markOn = (page: PdfValue | undefined, mcid: PdfValue | undefined): string =>
  [
    page?.kind === 'reference' ? String(page.id) : '',
    mcid?.kind === 'number' ? String(mcid.number) : '',
  ].join('/')

function readStream(body: string): string {
  const start = body.search(STREAM)
  const opening = STREAM.exec(body)?.[0].length ?? 0
  const data = body.slice(start + opening, body.lastIndexOf('endstream'))
  return /\/FlateDecode/.test(body.slice(0, start))
    ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
    : data.replace(/\r?\n$/, '')
}

/** The elements in the order a reader meets them. */
export function inReadingOrder(document: FiledDocument): readonly FiledElement[] {
  const byId = new Map(document.elements.map((element) => [element.id, element]))
  const met = new Set<FiledElement>()
  const walk = (id: number) => {
    const element = byId.get(id)
    if (element === undefined || met.has(element)) return
    met.add(element)
    element.kids.forEach(walk)
  }
  const root = dictionaryAt(document, document.catalogue, 'StructTreeRoot')
  for (const kid of itemsAt(document, root, 'K')) if (kid.kind === 'reference') walk(kid.id)
  return [...met]
}
