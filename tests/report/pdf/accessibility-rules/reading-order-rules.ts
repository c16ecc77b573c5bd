import { type FiledDocument, type FiledElement, inReadingOrder } from '../pdf-structure'
import { readPage } from './read-page'
import { called, type Rule } from './rule'
import { elementAt, lineageOf } from './walk-document'

interface Place {
  /** From 0. */
  readonly page: number
  /** Among the stretches of the page, as they are drawn. */
  readonly at: number
}

interface ReadMark {
  readonly element: FiledElement
  readonly place: Place
}

/** Marked stretches in the order of the tree, with their elements and where they are drawn. */
function marksInOrder(document: FiledDocument): readonly ReadMark[] {
  const places = placesOf(document)
  const found: ReadMark[] = []
  const met = new Set<FiledElement>()
  const walk = (element: FiledElement | undefined) => {
    if (element === undefined || met.has(element)) return
    met.add(element)
    for (const kid of element.content) {
      const place = kid.kind === 'mark' ? places.get(kid.mark) : undefined
      if (place !== undefined) found.push({ element, place })
      if (kid.kind === 'element') walk(elementAt(document, kid.id))
    }
  }
  walk(inReadingOrder(document)[0])
  return found
}

function placesOf(document: FiledDocument): ReadonlyMap<string, Place> {
  return new Map(
    document.pages.flatMap((page, index) =>
      readPage(document, page).stretches.map(({ stretch: { mcid } }, at): [string, Place] => [
        `${String(page.id)}/${String(mcid)}`,
        { page: index, at },
      ]),
    ),
  )
}

const wayTo = (document: FiledDocument, element: FiledElement): string =>
  lineageOf(document, element).toReversed().map(called).join(' > ')

/** What is heard first is seen first. */
export const readingOrderRules = [
  {
    name: 'is read in the order it is drawn',
    clause: 'ISO 14289-1 7.2',
    violations: (document) => {
      const reached = new Map<number, number>()
      return marksInOrder(document).flatMap(({ element, place: { page, at } }) => {
        const last = reached.get(page) ?? -1
        reached.set(page, Math.max(at, last))
        return at < last ? [`page ${String(page + 1)}: ${wayTo(document, element)}`] : []
      })
    },
  },
  {
    name: 'turns no page back',
    clause: 'ISO 14289-1 7.2',
    violations: (document) => {
      let last: { readonly block: FiledElement | undefined; readonly page: number } | undefined
      return marksInOrder(document).flatMap(({ element, place: { page } }) => {
        // Blocks stand one after the other; within a table, cells run beside each other.
        const block = lineageOf(document, element).at(-2)
        const isBack = last !== undefined && block !== last.block && page < last.page
        last = { block, page: Math.max(page, last?.page ?? 0) }
        return isBack ? [`page ${String(page + 1)}: ${wayTo(document, element)}`] : []
      })
    },
  },
] as const satisfies readonly Rule[]
