import { textAt } from '../pdf-structure'
import { called, elementsOf, type Rule, unless } from './rule'
import { attributeOf, isOnPage } from './walk-document'

/** Figures: one picture each, told in words. */
export const figureRules = [
  {
    name: 'says in words what a figure shows',
    clause: 'ISO 14289-1 7.3',
    violations: (document) =>
      elementsOf(document, 'Figure').flatMap((figure) => {
        const words = textAt(document, figure.dictionary, 'Alt') ?? ''
        return unless(words.trim() !== '', `${called(figure)} has no words`)
      }),
  },
  {
    name: 'says where on its page a figure is',
    clause: 'ISO 14289-1 7.3; ISO 32000-1 14.8.5.4.3',
    violations: (document) =>
      elementsOf(document, 'Figure').flatMap((figure) => {
        const own = figure.dictionary.entries.get('Pg')
        const page = document.pages.find(({ id }) => own?.kind === 'reference' && own.id === id)
        const box = attributeOf(document, figure, 'Layout', 'BBox')
        const isPlaced = page !== undefined && isOnPage(document, page, box)
        return unless(isPlaced, `${called(figure)} is not on its page`)
      }),
  },
] as const satisfies readonly Rule[]
