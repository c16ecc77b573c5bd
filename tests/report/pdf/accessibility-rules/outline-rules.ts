import { dictionaryAt, type FiledDocument, itemsAt, textAt, valueAt } from '../pdf-structure'
import type { Dictionary, PdfValue } from '../pdf-syntax'
import { type Rule, unless } from './rule'

interface Entry {
  readonly id: number
  readonly dictionary: Dictionary
  readonly above: PdfValue | undefined
  readonly before: PdfValue | undefined
}

const isSame = (one: PdfValue | undefined, other: PdfValue | undefined): boolean =>
  one?.kind === 'reference' ? other?.kind === 'reference' && one.id === other.id : one === other

/** All entries, outer before inner. */
function entriesBelow(
  document: FiledDocument,
  above: PdfValue | undefined,
  met = new Set<number>(),
): readonly Entry[] {
  const found: Entry[] = []
  let before: PdfValue | undefined
  let next = dictionaryAt(document, above)?.entries.get('First')
  while (next?.kind === 'reference' && !met.has(next.id)) {
    const dictionary = dictionaryAt(document, next)
    if (dictionary === undefined) break
    met.add(next.id)
    found.push({ id: next.id, dictionary, above, before })
    found.push(...entriesBelow(document, next, met))
    before = next
    next = dictionary.entries.get('Next')
  }
  return found
}

const entriesOf = (document: FiledDocument): readonly Entry[] =>
  entriesBelow(document, document.catalogue.entries.get('Outlines'))

/** The list of sections beside the pages. */
export const outlineRules = [
  {
    name: 'lists its sections',
    clause: 'ISO 14289-1 7.17',
    violations: (document) => {
      const entries = entriesOf(document)
      return [
        ...unless(entries.length > 0, 'there is no outline'),
        ...entries.flatMap(({ id, dictionary }) =>
          unless(
            (textAt(document, dictionary, 'Title') ?? '').trim() !== '',
            `${String(id)} is empty`,
          ),
        ),
      ]
    },
  },
  {
    name: 'links its outline both ways',
    clause: 'ISO 32000-1 12.3.3',
    violations: (document) => {
      const entries = entriesOf(document)
      return entries.flatMap(({ id, dictionary, above, before }, index) => {
        const isLast = !entries.slice(index + 1).some((other) => isSame(other.above, above))
        const own: PdfValue = { kind: 'reference', id }
        const last = dictionaryAt(document, above)?.entries.get('Last')
        return [
          ...unless(
            isSame(dictionary.entries.get('Parent'), above),
            `${String(id)} misses its parent`,
          ),
          ...unless(
            isSame(dictionary.entries.get('Prev'), before),
            `${String(id)} misses its elder`,
          ),
          ...unless(isLast === isSame(last, own), `${String(id)} is not where the list ends`),
        ]
      })
    },
  },
  {
    name: 'leads to pages that are there',
    clause: 'ISO 14289-1 7.17; ISO 32000-1 12.3.2.2',
    violations: (document) => {
      const pages = new Set(document.pages.map(({ id }) => id))
      const leads = [
        ...entriesOf(document).map(({ dictionary }) => itemsAt(document, dictionary, 'Dest')[0]),
        ...(valueAt(document, document.catalogue, 'OpenAction')?.kind === 'array'
          ? [itemsAt(document, document.catalogue, 'OpenAction')[0]]
          : []),
      ]
      return leads.flatMap((page, index) =>
        unless(
          page?.kind === 'reference' && pages.has(page.id),
          `destination ${String(index + 1)} is no page`,
        ),
      )
    },
  },
] as const satisfies readonly Rule[]
