import { type FiledDocument, type FiledElement, numberAt, valueAt } from '../pdf-structure'
import type { PdfValue } from '../pdf-syntax'
import { readPage } from './read-page'
import { called, type Rule, unless } from './rule'
import { annotationsOf, elementAt, treeEntries } from './walk-document'

/** The parent tree (ISO 32000-1, 14.7.4.4): by key, the owners of what has the key. */
function parentTree(document: FiledDocument): ReadonlyMap<number, PdfValue> {
  const tree = valueAt(document, document.catalogue, 'StructTreeRoot', 'ParentTree')
  return new Map(
    treeEntries(document, tree, 'Nums').flatMap(({ key, value }) =>
      key.kind === 'number' ? [[key.number, value] as const] : [],
    ),
  )
}

/** The element an annotation belongs to, as the parent tree tells. */
export const ownerOfAnnotation = (
  document: FiledDocument,
  annotation: PdfValue,
): FiledElement | undefined =>
  elementAt(
    document,
    parentTree(document).get(numberAt(document, annotation, 'StructParent') ?? -1),
  )

const keysOf = (document: FiledDocument): readonly (number | undefined)[] => [
  ...document.pages.map(({ dictionary }) => numberAt(document, dictionary, 'StructParents')),
  ...annotationsOf(document).map(({ dictionary }) =>
    numberAt(document, dictionary, 'StructParent'),
  ),
]

/** The way back from what is drawn to what it means. */
export const parentTreeRules = [
  {
    name: 'gives each page and annotation a key of its own',
    clause: 'ISO 32000-1 14.7.4.4',
    violations: (document) => {
      const keys = keysOf(document)
      const next = numberAt(document, document.catalogue, 'StructTreeRoot', 'ParentTreeNextKey')
      return [
        ...keys.flatMap((key, index) =>
          key === undefined
            ? ['a page or annotation has no key']
            : unless(keys.indexOf(key) === index, `the key ${String(key)} is given twice`),
        ),
        ...unless(
          Math.max(...keys.map((key) => key ?? -1)) < (next ?? -1),
          'the next key is one that is taken',
        ),
      ]
    },
  },
  {
    name: 'leads from each marked stretch to its element',
    clause: 'ISO 32000-1 14.7.4.4',
    violations: (document) => {
      const tree = parentTree(document)
      return document.pages.flatMap((page) => {
        const key = numberAt(document, page.dictionary, 'StructParents') ?? -1
        const owners = valueAt(document, tree.get(key))
        return readPage(document, page).stretches.flatMap(({ stretch: { mcid } }) => {
          if (mcid === undefined) return []
          const mark = `${String(page.id)}/${String(mcid)}`
          const owner = owners?.kind === 'array' ? owners.items[mcid] : undefined
          const element = elementAt(document, owner)
          return unless(element?.marks.includes(mark) === true, `${mark} leads elsewhere`)
        })
      })
    },
  },
  {
    name: 'leads from each annotation to its element',
    clause: 'ISO 32000-1 14.7.4.4',
    violations: (document) =>
      annotationsOf(document).flatMap(({ id, dictionary }) => {
        const element = ownerOfAnnotation(document, dictionary)
        if (element === undefined) return [`annotation ${String(id)} leads to no element`]
        const isHeld = element.content.some((kid) => kid.kind === 'object' && kid.id === id)
        return unless(isHeld, `${called(element)} does not hold annotation ${String(id)}`)
      }),
  },
] as const satisfies readonly Rule[]
