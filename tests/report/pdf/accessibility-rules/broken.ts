import { documentOf, type FiledDocument, type FiledElement, streamAt } from '../pdf-structure'
import type { PdfValue } from '../pdf-syntax'

export type Change = (text: string) => string

/** The document with one object changed. A change that changes nothing is a mistake of the test. */
export function withObject(document: FiledDocument, id: number, change: Change): FiledDocument {
  const before = document.objects.get(id) ?? ''
  const after = change(before)
  if (after === before) throw new Error(`The change leaves object ${String(id)} as it is`)
  return documentOf(document.source, new Map([...document.objects, [id, after]]))
}

/** The document with further objects, and their numbers. */
export function withNew(
  document: FiledDocument,
  ...bodies: readonly string[]
): { readonly document: FiledDocument; readonly ids: readonly number[] } {
  const next = Math.max(...document.objects.keys()) + 1
  const added = bodies.map((body, index) => [next + index, body] as const)
  return {
    document: documentOf(document.source, new Map([...document.objects, ...added])),
    ids: added.map(([id]) => id),
  }
}

/** The document with what a stream holds changed. */
export function withStream(document: FiledDocument, id: number, change: Change): FiledDocument {
  const held = streamAt(document, { kind: 'reference', id }) ?? ''
  const data = change(held)
  if (data === held) throw new Error(`The change leaves stream ${String(id)} as it is`)
  return withObject(document, id, (body) =>
    streamOf(body.replace('/Filter /FlateDecode', '').split('stream')[0] ?? '', data),
  )
}

export const streamOf = (dictionary: string, data: string): string =>
  `${dictionary.trimEnd()}\nstream\n${data}\nendstream`

/** The document with what is drawn on a page changed. */
export const withPage = (document: FiledDocument, page: number, change: Change): FiledDocument =>
  withStream(document, idOf(document.pages[page]?.dictionary.entries.get('Contents')), change)

export const withCatalogue = (document: FiledDocument, change: Change): FiledDocument =>
  withObject(document, idOf(document.trailer.entries.get('Root')), change)

export const withTrailer = (document: FiledDocument, change: Change): FiledDocument =>
  withObject(document, idHolding(document, '/Type /XRef'), change)

/** The document with the object that the catalogue has under a key changed. */
export const withCatalogued = (
  document: FiledDocument,
  key: string,
  change: Change,
): FiledDocument => withObject(document, idOf(document.catalogue.entries.get(key)), change)

/** The document with the first element of a type changed. */
export const withElement = (document: FiledDocument, type: string, change: Change): FiledDocument =>
  withObject(document, firstOf(document, type).id, change)

/** The document with its first element of a type made one of another type. */
export const withType = (document: FiledDocument, type: string, other: string): FiledDocument =>
  withElement(document, type, (body) => body.replace(`/S /${type} `, `/S /${other} `))

/** The document with the first object that holds a text changed. */
export const withHolding = (document: FiledDocument, text: string, change: Change): FiledDocument =>
  withObject(document, idHolding(document, text), change)

export function firstOf({ elements }: FiledDocument, type: string): FiledElement {
  const element = elements.find((one) => one.type === type)
  if (element === undefined) throw new Error(`The document has no ${type}`)
  return element
}

export function idHolding({ objects }: FiledDocument, text: string): number {
  const found = [...objects].find(([, body]) => body.includes(text))?.[0]
  if (found === undefined) throw new Error(`No object holds ${text}`)
  return found
}

function idOf(value: PdfValue | undefined): number {
  if (value?.kind !== 'reference') throw new Error('There is no such object')
  return value.id
}
