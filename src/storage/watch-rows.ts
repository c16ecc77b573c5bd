import { Dexie } from 'dexie'
import { assessmentTables, ownerOf } from './assessment-tables'
import type { Database } from './database'
import type { AssessmentRow } from './rows'

/** A row of an assessment that is written or removed. */
export interface RowChange {
  readonly assessmentId: string
  readonly table: string
  /**
   * `file`: the assessment was just saved to a file. `content`: something that its file holds.
   * `settings`: something that only this device knows. `example`: an example, which nobody would miss.
   * `gone`: the assessment was deleted.
   */
  readonly kind: 'file' | 'content' | 'settings' | 'example' | 'gone'
}

/** Fields of an assessment that are not in its file. */
const ONLY_HERE: ReadonlySet<string> = new Set<keyof AssessmentRow>([
  'place',
  'savedToFileAt',
  'benchmark',
  'respondentId',
])

/** Tables that are not in the file of an assessment; of any other it is supposed. */
const ONLY_HERE_TABLES: ReadonlySet<string> = new Set(['reportSettings', 'coatsOfArms', 'merges'])

/**
 * Calls back for every row that this window writes, just before it does: before the user can close the
 * window on it.
 */
export function watchRows(database: Database, onChange: (change: RowChange) => void): void {
  for (const table of assessmentTables(database)) {
    const isAssessment = table.name === database.assessments.name
    const usual = ONLY_HERE_TABLES.has(table.name) ? 'settings' : 'content'
    const tell = (row: unknown, kind: RowChange['kind']) => {
      onChange({ assessmentId: ownerOf(table, row), table: table.name, kind })
    }
    table.hook('creating', (_key, row) => {
      const isExample = isAssessment && (row as AssessmentRow).isExample
      tell(row, isExample ? 'example' : usual)
    })
    table.hook('updating', (changed, _key, row: object) => {
      tell(row, isAssessment ? kindOf(changed, row) : usual)
    })
    table.hook('deleting', (_key, row: unknown) => {
      // Asked to delete what is not there, Dexie tells that too.
      if (row !== undefined) tell(row, isAssessment ? 'gone' : usual)
    })
  }
}

/** Dexie counts every list among what has changed, whether it has or not. */
function kindOf(changed: object, row: object): RowChange['kind'] {
  const fields = Object.entries(changed)
    .filter(([path, value]) => JSON.stringify(value) !== JSON.stringify(valueAt(row, path)))
    .map(([path]) => path)
  if (fields.some((field) => !ONLY_HERE.has(field))) return 'content'
  return fields.includes('savedToFileAt') ? 'file' : 'settings'
}

const valueAt = (row: object, path: string): unknown => Dexie.getByKeyPath(row, path)
