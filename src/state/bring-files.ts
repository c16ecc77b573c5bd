import {
  type BroughtTogether,
  bringTogether,
  readMergeableFiles,
  type RefusedFile,
} from './merge-commands'
import type { Session } from './session'

export interface BroughtFiles {
  /** How it ended for those that could be used; null: none could. */
  readonly ended: BroughtTogether | null
  readonly refused: readonly RefusedFile[]
}

/** Reads files and brings in those that fit; each of the others is told with its problems. */
export async function bringFiles(
  session: Session,
  assessmentId: string,
  files: readonly File[],
): Promise<BroughtFiles> {
  const { usable, refused: unreadable } = await readMergeableFiles(session, files)
  if (usable.length === 0) return { ended: null, refused: unreadable }
  const ended = await bringTogether(session, assessmentId, usable)
  if (ended.kind !== 'refused') return { ended, refused: unreadable }
  const refused = [...unreadable, ...ended.refused]
  const names = new Set(ended.refused.map(({ name }) => name))
  const fitting = usable.filter(({ name }) => !names.has(name))
  return {
    ended: fitting.length === 0 ? null : await bringTogether(session, assessmentId, fitting),
    refused,
  }
}
