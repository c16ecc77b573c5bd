import { type BroughtFiles, bringFitting, readMergeableFiles } from './merge-commands'
import type { Session } from './session'

/** Reads files and brings in those that fit; each of the others is told with its problems. */
export async function bringFiles(
  session: Session,
  assessmentId: string,
  files: readonly File[],
): Promise<BroughtFiles> {
  const { usable, refused: unreadable } = await readMergeableFiles(session, files)
  const { ended, refused } = await bringFitting(session, assessmentId, usable)
  return { ended, refused: [...unreadable, ...refused] }
}
