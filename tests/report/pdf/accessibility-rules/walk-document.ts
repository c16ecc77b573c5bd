import {
  dictionaryAt,
  type FiledDocument,
  type FiledElement,
  type FiledPage,
  itemsAt,
  nameAt,
  valueAt,
} from '../pdf-structure'
import type { Dictionary, PdfValue } from '../pdf-syntax'

/** Every dictionary of the file, those inside others included, with the object it stands in. */
export function allDictionaries({
  values,
}: FiledDocument): readonly { readonly id: number; readonly dictionary: Dictionary }[] {
  const found: { readonly id: number; readonly dictionary: Dictionary }[] = []
  const walk = (id: number, value: PdfValue) => {
    if (value.kind === 'array') for (const item of value.items) walk(id, item)
    if (value.kind !== 'dictionary') return
    found.push({ id, dictionary: value })
    for (const entry of value.entries.values()) walk(id, entry)
  }
  for (const [id, value] of values) walk(id, value)
  return found
}

/** What a page has, or one of the nodes above it in the page tree. */
export function inherited(
  document: FiledDocument,
  { dictionary }: FiledPage,
  key: string,
): PdfValue | undefined {
  for (
    let node: Dictionary | undefined = dictionary;
    node !== undefined;
    node = dictionaryAt(document, node, 'Parent')
  ) {
    const value = valueAt(document, node, key)
    if (value !== undefined) return value
  }
  return undefined
}

/** Left, bottom, right and top of a rectangle; anything else is none. */
function boxOf(
  document: FiledDocument,
  value: PdfValue | undefined,
): readonly [number, number, number, number] | undefined {
  const box = valueAt(document, value)
  if (box?.kind !== 'array') return undefined
  const [left, bottom, right, top, ...others] = box.items.map((item) =>
    item.kind === 'number' ? item.number : NaN,
  )
  if (left === undefined || bottom === undefined || right === undefined) return undefined
  return top === undefined || others.length > 0 ? undefined : [left, bottom, right, top]
}

/** Says whether a rectangle with an area lies on the page. */
export function isOnPage(
  document: FiledDocument,
  page: FiledPage,
  value: PdfValue | undefined,
): boolean {
  const sheet = boxOf(
    document,
    inherited(document, page, 'CropBox') ?? inherited(document, page, 'MediaBox'),
  )
  const box = boxOf(document, value)
  if (sheet === undefined || box === undefined) return false
  const [left, bottom, right, top] = box
  const isInside = left >= sheet[0] && bottom >= sheet[1] && right <= sheet[2] && top <= sheet[3]
  return isInside && left < right && bottom < top
}

/** Keys and values of a number or name tree (ISO 32000-1, 7.9.6 and 7.9.7), in their order. */
export function treeEntries(
  document: FiledDocument,
  node: PdfValue | undefined,
  kind: 'Nums' | 'Names',
): readonly { readonly key: PdfValue; readonly value: PdfValue }[] {
  const dictionary = dictionaryAt(document, node)
  const items = itemsAt(document, dictionary, kind)
  const own = items.flatMap((key, index) => {
    const value = items[index + 1]
    return index % 2 === 0 && value !== undefined ? [{ key, value }] : []
  })
  const below = itemsAt(document, dictionary, 'Kids').flatMap((kid) =>
    treeEntries(document, kid, kind),
  )
  return [...own, ...below]
}

/** An attribute of an element from the dictionary of that owner (ISO 32000-1, 14.7.5). */
export function attributeOf(
  document: FiledDocument,
  element: FiledElement,
  owner: 'Table' | 'List' | 'Layout',
  key: string,
): PdfValue | undefined {
  for (const item of itemsAt(document, element.dictionary, 'A')) {
    const value = nameAt(document, item, 'O') === owner ? valueAt(document, item, key) : undefined
    if (value !== undefined) return value
  }
  return undefined
}

export interface Annotation {
  readonly id: number
  readonly dictionary: Dictionary
  readonly page: FiledPage
}

/** The annotations of all pages. */
export const annotationsOf = (document: FiledDocument): readonly Annotation[] =>
  document.pages.flatMap((page) =>
    itemsAt(document, page.dictionary, 'Annots').flatMap((item) => {
      const dictionary = dictionaryAt(document, item)
      if (dictionary === undefined) return []
      return [{ id: item.kind === 'reference' ? item.id : 0, dictionary, page }]
    }),
  )

/** By element, those that have it among their kids; the root of the tree is 0. */
export function holdersOf(document: FiledDocument): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>()
  const note = (kid: number, holder: number) => {
    holders.set(kid, [...(holders.get(kid) ?? []), holder])
  }
  const root = dictionaryAt(document, document.catalogue, 'StructTreeRoot')
  for (const kid of itemsAt(document, root, 'K')) if (kid.kind === 'reference') note(kid.id, 0)
  for (const { id, kids } of document.elements) for (const kid of kids) note(kid, id)
  return holders
}

const indexes = new WeakMap<FiledDocument, ReadonlyMap<number, FiledElement>>()

/** The element of an object; undefined: the object is none. */
export function elementAt(
  document: FiledDocument,
  value: PdfValue | number | undefined,
): FiledElement | undefined {
  const index =
    indexes.get(document) ?? new Map(document.elements.map((element) => [element.id, element]))
  indexes.set(document, index)
  if (typeof value === 'number') return index.get(value)
  return value?.kind === 'reference' ? index.get(value.id) : undefined
}

/** The element that an element names as its parent. */
export const parentOf = (
  document: FiledDocument,
  { dictionary }: FiledElement,
): FiledElement | undefined => elementAt(document, dictionary.entries.get('P'))

/** The element and those around it, innermost first. */
export function lineageOf(document: FiledDocument, element: FiledElement): readonly FiledElement[] {
  const line: FiledElement[] = []
  for (
    let one: FiledElement | undefined = element;
    one !== undefined && !line.includes(one);
    one = parentOf(document, one)
  ) {
    line.push(one)
  }
  return line
}
