import type { Database } from '@/storage/database'
import { watchRows } from '@/storage/watch-rows'
import { createFileChanges, type FileChangesStore } from './file-changes'
import { createSafetyCopies, type SafetyCopiesStore } from './safety-copies'

/** What the single file has instead of a browser that keeps everything. */
export interface WindowKeeping {
  readonly fileChanges: FileChangesStore
  readonly safetyCopies: SafetyCopiesStore
}

/**
 * Takes over the safety copies that this browser keeps, and follows from then on what changes in the
 * window's database.
 */
export async function startWindowKeeping(
  database: Database,
  delayMs?: number,
): Promise<WindowKeeping> {
  const fileChanges = createFileChanges()
  const safetyCopies = createSafetyCopies({ database, ...(delayMs !== undefined && { delayMs }) })
  for (const assessment of await safetyCopies.getState().open()) {
    fileChanges.getState().takeOver(assessment)
  }
  watchRows(database, (change) => {
    fileChanges.getState().follow(change)
    safetyCopies.getState().follow(change)
  })
  return { fileChanges, safetyCopies }
}

/** Whether closing the window loses something: it is in no file, and in no finished safety copy. */
export function wouldLoseSomething({ fileChanges, safetyCopies }: WindowKeeping): boolean {
  const { states } = safetyCopies.getState()
  return [...fileChanges.getState().unsaved].some((id) => states.get(id) !== 'kept')
}
