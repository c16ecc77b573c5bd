import { type FiledDocument, type FiledElement, textAt } from '../pdf-structure'
import { isLanguageTag } from './language-tag'
import { ownerOfAnnotation } from './parent-tree-rules'
import { readPage } from './read-page'
import { called, type Rule, unless } from './rule'
import { annotationsOf, lineageOf } from './walk-document'

const hasLanguage = (document: FiledDocument, element: FiledElement): boolean =>
  lineageOf(document, element).some(({ dictionary }) => dictionary.entries.has('Lang'))

/** Texts that are heard and not drawn. */
const SPOKEN = ['Alt', 'ActualText', 'E']

/** The language of all that is said. */
export const languageRules = [
  {
    name: 'names languages by their tags',
    clause: 'ISO 14289-1 7.2',
    violations: (document) => [
      ...document.elements.flatMap((element) => {
        if (!element.dictionary.entries.has('Lang')) return []
        const tag = textAt(document, element.dictionary, 'Lang') ?? ''
        return unless(isLanguageTag(tag), `${called(element)} is in "${tag}"`)
      }),
      ...document.pages.flatMap((page) =>
        readPage(document, page).stretches.flatMap(({ stretch: { tag, language } }) =>
          unless(language === undefined || isLanguageTag(language), `${tag}: "${language ?? ''}"`),
        ),
      ),
    ],
  },
  {
    name: 'tells the language of all it says',
    clause: 'ISO 14289-1 7.2',
    violations: (document) => {
      if (document.catalogue.entries.has('Lang')) return []
      return [
        'that of the metadata is unknown',
        ...unless(!document.catalogue.entries.has('Outlines'), 'that of the outline is unknown'),
        ...document.elements
          .filter(({ marks, dictionary }) => {
            return marks.length > 0 || SPOKEN.some((key) => dictionary.entries.has(key))
          })
          .filter((element) => !hasLanguage(document, element))
          .map((element) => `that of ${called(element)} is unknown`),
        ...annotationsOf(document).flatMap(({ id, dictionary }) => {
          const owner = ownerOfAnnotation(document, dictionary)
          const isKnown = owner !== undefined && hasLanguage(document, owner)
          return unless(isKnown, `that of annotation ${String(id)} is unknown`)
        }),
      ]
    },
  },
] as const satisfies readonly Rule[]
