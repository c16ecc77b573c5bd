import {
  dictionaryAt,
  type FiledDocument,
  type FiledElement,
  inReadingOrder,
  itemsAt,
  nameAt,
} from '../pdf-structure'
import { readPage } from './read-page'
import { called, elementsOf, type Rule, unless } from './rule'
import { holdersOf } from './walk-document'

/** The types of ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
)

/** May say nothing: a cell or an answer that was left empty is told as such. */
const MAY_BE_EMPTY = new Set(['TD', 'TH', 'LBody'])

/** Marked stretches in which something is seen. */
const filledMarks = (document: FiledDocument): ReadonlySet<string> =>
  new Set(
    document.pages.flatMap((page) =>
      readPage(document, page).drawn.flatMap(({ within }) =>
        within.map(({ mcid }) => `${String(page.id)}/${String(mcid)}`),
      ),
    ),
  )

const isEmpty = ({ content }: FiledElement, filled: ReadonlySet<string>): boolean =>
  content.every((kid) => kid.kind === 'mark' && !filled.has(kid.mark))

/** The tree of elements. */
export const structureRules = [
  {
    name: 'is one Document',
    clause: 'ISO 14289-1 7.1; ISO 32000-1 14.8.4.2',
    violations: (document) => {
      const root = dictionaryAt(document, document.catalogue, 'StructTreeRoot')
      const tops = itemsAt(document, root, 'K').map(
        (kid) => nameAt(document, kid, 'S') ?? 'nothing',
      )
      return [
        ...unless(nameAt(document, root, 'Type') === 'StructTreeRoot', 'there is no tree'),
        ...unless(tops.join(' ') === 'Document', `the root holds ${tops.join(', ')}`),
        ...unless(elementsOf(document, 'Document').length === 1, 'there is not one Document'),
      ]
    },
  },
  {
    name: 'uses standard types',
    clause: 'ISO 14289-1 7.1',
    violations: (document) => {
      const map = dictionaryAt(document, document.catalogue, 'StructTreeRoot', 'RoleMap')
      return [
        ...document.elements
          .filter(({ type }) => !STANDARD.has(type))
          .map((element) => `${called(element)} is of no standard type`),
        ...[...(map?.entries.keys() ?? [])]
          .filter((type) => STANDARD.has(type))
          .map((type) => `${type} is mapped to another type`),
      ]
    },
  },
  {
    name: 'reaches every element',
    clause: 'ISO 14289-1 7.1',
    violations: (document) => {
      const reached = new Set(inReadingOrder(document))
      return document.elements
        .filter((element) => !reached.has(element))
        .map((element) => `${called(element)} is out of reach`)
    },
  },
  {
    name: 'names as parent who holds it',
    clause: 'ISO 32000-1 14.7.2',
    violations: (document) => {
      const holders = holdersOf(document)
      const root = document.catalogue.entries.get('StructTreeRoot')
      const rootId = root?.kind === 'reference' ? root.id : -1
      const byId = new Set(document.elements.map(({ id }) => id))
      return [
        ...document.elements.flatMap((element) => {
          const parent = element.dictionary.entries.get('P')
          const own = holders.get(element.id) ?? []
          const parentId = parent?.kind === 'reference' ? parent.id : -1
          const isHeld = own.length === 1 && own[0] === (parentId === rootId ? 0 : parentId)
          return unless(isHeld, `${called(element)} names ${String(parentId)} as its parent`)
        }),
        ...[...holders.keys()]
          .filter((id) => !byId.has(id))
          .map((id) => `object ${String(id)} is held, and is no element`),
      ]
    },
  },
  {
    name: 'has no empty element',
    clause: 'house, after ISO 14289-1 7.1',
    violations: (document) => {
      const filled = filledMarks(document)
      return document.elements
        .filter(({ type }) => !MAY_BE_EMPTY.has(type))
        .filter((element) => isEmpty(element, filled))
        .map((element) => `${called(element)} is empty`)
    },
  },
  {
    name: 'begins at H1 and skips no level',
    clause: 'ISO 14289-1 7.4.2',
    violations: (document) => {
      const headings = inReadingOrder(document).filter(({ type }) => /^H\d$/.test(type))
      return headings.flatMap((heading, index) => {
        const before = Number(headings[index - 1]?.type.slice(1) ?? 0)
        const level = Number(heading.type.slice(1))
        return unless(level <= before + 1, `${called(heading)} follows level ${String(before)}`)
      })
    },
  },
  {
    name: 'has one H1',
    clause: 'house, after ISO 14289-1 7.4.2',
    violations: (document) => {
      const count = elementsOf(document, 'H1').length
      return unless(count === 1, `there are ${String(count)}`)
    },
  },
  {
    name: 'numbers its headings',
    clause: 'ISO 14289-1 7.4.4',
    violations: (document) =>
      elementsOf(document, 'H').map((heading) => `${called(heading)} has no number`),
  },
] as const satisfies readonly Rule[]
