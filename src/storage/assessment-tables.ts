import type { Collection, Table } from 'dexie'
import type { Database } from './database'

/** The tables with rows that belong to an assessment: its own, and all that name it as `assessmentId`. */
export const assessmentTables = (database: Database): readonly Table[] =>
  database.tables.filter(
    ({ name, schema: { primKey, indexes } }) =>
      name === database.assessments.name ||
      [primKey, ...indexes].some(({ keyPath }) => [keyPath].flat()[0] === 'assessmentId'),
  )

/** The rows of such a table that belong to one assessment. */
export const rowsOf = (table: Table<unknown, unknown>, id: string): Collection<unknown, unknown> =>
  table.name === 'assessments' ? table.where(':id').equals(id) : table.where({ assessmentId: id })

/** The id of the assessment that a row of such a table belongs to. */
export function ownerOf(table: Table, row: unknown): string {
  const { id, assessmentId } = row as { readonly id: string; readonly assessmentId: string }
  return table.name === 'assessments' ? id : assessmentId
}
