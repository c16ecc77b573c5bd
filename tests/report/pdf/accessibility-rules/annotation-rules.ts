import { type FiledDocument, nameAt, numberAt, textAt } from '../pdf-structure'
import { ownerOfAnnotation } from './parent-tree-rules'
import { called, elementsOf, type Rule, unless } from './rule'
import { type Annotation, annotationsOf, isOnPage } from './walk-document'

const isLink = (document: FiledDocument, { dictionary }: Pick<Annotation, 'dictionary'>): boolean =>
  nameAt(document, dictionary, 'Subtype') === 'Link'

const linksOf = (document: FiledDocument): readonly Annotation[] =>
  annotationsOf(document).filter((annotation) => isLink(document, annotation))

/** Bits of an annotation's flags (ISO 32000-1, 12.5.3). */
const [INVISIBLE, HIDDEN, PRINT, NO_VIEW] = [1, 2, 4, 32]

/** Links: areas that can be clicked, and the elements they belong to. */
export const annotationRules = [
  {
    name: 'has no annotation but links',
    clause: 'house, after ISO 14289-1 7.18.2',
    violations: (document) =>
      annotationsOf(document)
        .filter((annotation) => !isLink(document, annotation))
        .map(({ id }) => `annotation ${String(id)} is no link`),
  },
  {
    name: 'describes each link',
    clause: 'ISO 14289-1 7.18.5',
    violations: (document) =>
      linksOf(document).flatMap(({ id, dictionary }) => {
        const words = textAt(document, dictionary, 'Contents') ?? ''
        return unless(words.trim() !== '', `link ${String(id)} has no words`)
      }),
  },
  {
    name: 'has each link in a Link',
    clause: 'ISO 14289-1 7.18.5',
    violations: (document) =>
      linksOf(document).flatMap(({ id, dictionary }) => {
        const type = ownerOfAnnotation(document, dictionary)?.type ?? 'nothing'
        return unless(type === 'Link', `link ${String(id)} is in ${type}`)
      }),
  },
  {
    name: 'has in each Link its text and its area',
    clause: 'ISO 14289-1 7.18.5; ISO 32000-1 14.8.4.4.2',
    violations: (document) => {
      const links = new Set(linksOf(document).map(({ id }) => id))
      return elementsOf(document, 'Link').flatMap((element) => {
        const objects = element.content.filter((kid) => kid.kind === 'object')
        return [
          ...unless(objects.length > 0, `${called(element)} has no area`),
          ...unless(objects.length < element.content.length, `${called(element)} has no text`),
          ...unless(
            objects.every(({ id }) => links.has(id)),
            `${called(element)} holds what is no link of a page`,
          ),
        ]
      })
    },
  },
  {
    name: 'shows and prints each link',
    clause: 'ISO 14289-1 7.18.1; house: prints',
    violations: (document) =>
      annotationsOf(document).flatMap(({ id, dictionary, page }) => {
        const flags = numberAt(document, dictionary, 'F') ?? 0
        return [
          ...unless((flags & (INVISIBLE | HIDDEN | NO_VIEW)) === 0, `${String(id)} is hidden`),
          ...unless((flags & PRINT) !== 0, `${String(id)} is not printed`),
          ...unless(
            isOnPage(document, page, dictionary.entries.get('Rect')),
            `${String(id)} is not on its page`,
          ),
        ]
      }),
  },
  {
    name: 'steps through links in the order of the tree',
    clause: 'ISO 14289-1 7.18.3',
    violations: (document) =>
      annotationsOf(document)
        .filter(({ page }) => nameAt(document, page.dictionary, 'Tabs') !== 'S')
        .map(({ id }) => `annotation ${String(id)} is on a page with another order`),
  },
] as const satisfies readonly Rule[]
