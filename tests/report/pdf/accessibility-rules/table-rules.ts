import { type FiledDocument, type FiledElement, nameAt } from '../pdf-structure'
import { called, elementsOf, type Rule, unless } from './rule'
import { gridOf, type PlacedCell } from './table-grid'
import { kidTypes, parentType } from './types-around'
import { attributeOf } from './walk-document'

const KIDS: Readonly<Record<string, RegExp>> = {
  Table: /^(?:Caption )?(?:THead (?:TBody )*TBody(?: TFoot)?|(?:TBody )*TBody|(?:TR )*TR)$/,
  THead: /^(?:TR )*TR$/,
  TBody: /^(?:TR )*TR$/,
  TFoot: /^(?:TR )*TR$/,
  TR: /^(?:T[HD] )*T[HD]$/,
}

const PARENTS: Readonly<Record<string, RegExp>> = {
  THead: /^Table$/,
  TBody: /^Table$/,
  TFoot: /^Table$/,
  TR: /^(?:Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
}

const scopeOf = (document: FiledDocument, cell: FiledElement): string =>
  nameAt(document, attributeOf(document, cell, 'Table', 'Scope')) ?? ''

const meet = (some: readonly number[], others: readonly number[]): boolean =>
  some.some((one) => others.includes(one))

/** Says whether the header's scope takes the cell in. */
function heads(document: FiledDocument, header: PlacedCell, { rows, columns }: PlacedCell) {
  const scope = header.cell.type === 'TH' ? scopeOf(document, header.cell) : ''
  return (
    (/^(?:Column|Both)$/.test(scope) && meet(header.columns, columns)) ||
    (/^(?:Row|Both)$/.test(scope) && meet(header.rows, rows))
  )
}

/** Tables: rows of cells under headers. */
export const tableRules = [
  {
    name: 'builds tables of rows and cells',
    clause: 'ISO 14289-1 7.2 and 7.5; ISO 32000-1 14.8.4.3.4',
    violations: (document) =>
      document.elements.flatMap((element) => {
        const [kids, parent] = [kidTypes(document, element), parentType(document, element)]
        const { [element.type]: held = /^/ } = KIDS
        const { [element.type]: holder = /^/ } = PARENTS
        return [
          ...unless(held.test(kids), `${called(element)} holds ${kids}`),
          ...unless(holder.test(parent), `${called(element)} is in ${parent}`),
        ]
      }),
  },
  {
    name: 'has captions where they are read first',
    clause: 'ISO 14289-1 7.2; ISO 32000-1 14.8.4.3',
    violations: (document) =>
      elementsOf(document, 'Caption').flatMap((caption) =>
        unless(
          /^(?:Table|L|TOC|Figure)$/.test(parentType(document, caption)),
          `${called(caption)} is in ${parentType(document, caption)}`,
        ),
      ),
  },
  {
    name: 'has as many columns in each row of a table',
    clause: 'ISO 14289-1 7.2; ISO 32000-1 14.8.4.3.4',
    violations: (document) =>
      elementsOf(document, 'Table').flatMap((table) => {
        const { widths } = gridOf(document, table)
        return unless(new Set(widths).size <= 1, `${called(table)}: ${widths.join(', ')}`)
      }),
  },
  {
    name: 'says of each header cell what it heads',
    clause: 'ISO 14289-1 7.5',
    violations: (document) =>
      elementsOf(document, 'TH').flatMap((cell) =>
        unless(/^(?:Row|Column|Both)$/.test(scopeOf(document, cell)), `${called(cell)} does not`),
      ),
  },
  {
    name: 'has a header for each cell',
    clause: 'ISO 14289-1 7.5',
    violations: (document) =>
      elementsOf(document, 'Table').flatMap((table) => {
        const { cells } = gridOf(document, table)
        return [
          ...unless(
            cells.some(({ cell }) => cell.type === 'TH'),
            `${called(table)} has no header`,
          ),
          ...cells
            .filter(({ cell }) => cell.type === 'TD')
            .filter((placed) => !cells.some((header) => heads(document, header, placed)))
            .map(({ cell }) => `${called(cell)} has no header`),
        ]
      }),
  },
] as const satisfies readonly Rule[]
