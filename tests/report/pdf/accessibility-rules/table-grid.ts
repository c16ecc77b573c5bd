import { type FiledDocument, type FiledElement, numberAt } from '../pdf-structure'
import { attributeOf, elementAt } from './walk-document'

/** A cell with the rows and columns it takes, counted from 0. */
export interface PlacedCell {
  readonly cell: FiledElement
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

export interface Grid {
  readonly cells: readonly PlacedCell[]
  /** Of each row, how many columns are taken. */
  readonly widths: readonly number[]
}

/** Lays the cells of a table out, each in the first place that is free (ISO 32000-1, 14.8.5.7). */
export function gridOf(document: FiledDocument, table: FiledElement): Grid {
  const cells: PlacedCell[] = []
  const taken = new Map<string, FiledElement>()
  const rows = rowsBelow(document, table)
  rows.forEach((row, rowIndex) => {
    let column = 0
    for (const cell of kidsOf(document, row)) {
      while (taken.has(`${String(rowIndex)}/${String(column)}`)) column += 1
      const placed = {
        cell,
        rows: range(rowIndex, spanOf(document, cell, 'RowSpan')),
        columns: range(column, spanOf(document, cell, 'ColSpan')),
      }
      cells.push(placed)
      for (const y of placed.rows) {
        for (const x of placed.columns) taken.set(`${String(y)}/${String(x)}`, cell)
      }
    }
  })
  const height = Math.max(rows.length, ...cells.map((placed) => (placed.rows.at(-1) ?? 0) + 1))
  const keys = [...taken.keys()]
  return {
    cells,
    widths: range(0, height).map(
      (row) => keys.filter((key) => key.startsWith(`${String(row)}/`)).length,
    ),
  }
}

const range = (start: number, length: number): readonly number[] =>
  Array.from({ length }, (_, index) => start + index)

const spanOf = (document: FiledDocument, cell: FiledElement, key: 'RowSpan' | 'ColSpan'): number =>
  numberAt(document, attributeOf(document, cell, 'Table', key)) ?? 1

const rowsBelow = (document: FiledDocument, element: FiledElement): readonly FiledElement[] =>
  kidsOf(document, element).flatMap((kid) => {
    if (kid.type === 'TR') return [kid]
    return /^T(?:Head|Body|Foot)$/.test(kid.type) ? rowsBelow(document, kid) : []
  })

const kidsOf = (document: FiledDocument, { kids }: FiledElement): readonly FiledElement[] =>
  kids.flatMap((kid) => elementAt(document, kid) ?? [])
