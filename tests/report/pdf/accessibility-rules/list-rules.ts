import { nameAt } from '../pdf-structure'
import { called, elementsOf, type Rule, unless } from './rule'
import { kidTypes, parentType } from './types-around'
import { attributeOf } from './walk-document'

/** ISO 32000-1, 14.8.5.5. */
const NUMBERINGS = [
  ...['None', 'Disc', 'Circle', 'Square', 'Decimal'],
  ...['UpperRoman', 'LowerRoman', 'UpperAlpha', 'LowerAlpha'],
]

/** Lists of items, each a label and a body. */
export const listRules = [
  {
    name: 'builds lists of items',
    clause: 'ISO 14289-1 7.2 and 7.6; ISO 32000-1 14.8.4.3.3',
    violations: (document) => [
      ...elementsOf(document, 'L').flatMap((list) => {
        const kids = kidTypes(document, list)
        return unless(/^(?:Caption )?(?:LI|L)(?: LI| L)*$/.test(kids), `${called(list)}: ${kids}`)
      }),
      ...elementsOf(document, 'LI').flatMap((item) =>
        unless(parentType(document, item) === 'L', `${called(item)} is in no list`),
      ),
    ],
  },
  {
    name: 'builds list items of a label and a body',
    clause: 'ISO 14289-1 7.2 and 7.6; ISO 32000-1 14.8.4.3.3',
    violations: (document) => [
      ...elementsOf(document, 'LI').flatMap((item) => {
        const kids = kidTypes(document, item)
        return unless(kids === 'Lbl LBody', `${called(item)}: ${kids}`)
      }),
      ...elementsOf(document, 'Lbl', 'LBody').flatMap((part) =>
        unless(parentType(document, part) === 'LI', `${called(part)} is in no list item`),
      ),
    ],
  },
  {
    name: 'says how lists are numbered',
    clause: 'ISO 14289-1 7.6; ISO 32000-1 14.8.5.5',
    violations: (document) =>
      elementsOf(document, 'L').flatMap((list) => {
        const numbering = nameAt(document, attributeOf(document, list, 'List', 'ListNumbering'))
        return unless(NUMBERINGS.includes(numbering ?? ''), `${called(list)} does not`)
      }),
  },
] as const satisfies readonly Rule[]
