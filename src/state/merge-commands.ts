import { useLiveQuery } from 'dexie-react-hooks'
import type { MergeOutcome } from '@/domain/journal/merge-outcome'
import {
  type MergeableFile,
  mergeFiles,
  type RefusedFile,
  type UnfitFile,
} from '@/storage/merge-files'
import type { MergeRow } from '@/storage/rows'
import { loadMerges, undoMerge } from '@/storage/undo-merge'
import { useAppStore } from './app-store'
import { attempt } from './attempt'
import { newId } from './new-id'
import { readAssessmentFile } from './transfer-assessment'
import type { Session } from './session'

export type { MergeableFile, MergeRow, RefusedFile }

/** The merges of an assessment, the last one first; undefined while loading. */
export const useMerges = (
  { database }: Session,
  assessmentId: string,
): readonly MergeRow[] | undefined =>
  useLiveQuery(() => loadMerges(database, assessmentId), [database, assessmentId])

export interface ReadFiles {
  readonly usable: readonly MergeableFile[]
  readonly refused: readonly RefusedFile[]
}

/** Reads assessment files completely, one after the other; nothing is stored. */
export async function readMergeableFiles(
  session: Session,
  files: readonly File[],
): Promise<ReadFiles> {
  const usable: MergeableFile[] = []
  const refused: RefusedFile[] = []
  for (const file of files) {
    const read = await readAssessmentFile(session, file)
    if (read.ok) usable.push({ name: file.name, record: read.value })
    else refused.push({ name: file.name, problems: read.failure })
  }
  return { usable, refused }
}

/** How bringing files together ended. */
export type BroughtTogether =
  | { readonly kind: 'merged' | 'nothingNew'; readonly outcome: MergeOutcome }
  | { readonly kind: 'refused'; readonly refused: readonly UnfitFile[] }
  /** The device refuses; or the assessment was deleted meanwhile. Nothing was changed. */
  | { readonly kind: 'notStored' | 'gone' }

/** Brings files into an assessment of this device and offers to take them out again. */
export async function bringTogether(
  session: Session,
  assessmentId: string,
  files: readonly MergeableFile[],
): Promise<BroughtTogether> {
  const { database, assessmentStore, now } = session
  const mergeId = newId()
  let merged: Awaited<ReturnType<typeof mergeFiles>>
  try {
    const mergedAt = now().toISOString()
    merged = await mergeFiles(database, assessmentId, files, { mergeId, mergedAt })
  } catch {
    // Whatever the device's reason, nothing was stored and the user is told so.
    return { kind: 'notStored' }
  }
  if (merged === null) return { kind: 'gone' }
  if (!merged.ok) return { kind: 'refused', refused: merged.failure }
  const { outcome, isNothingNew } = merged.value
  await assessmentStore.getState().reload()
  const { announce } = useAppStore.getState()
  if (isNothingNew) {
    announce('nothingNew')
    return { kind: 'nothingNew', outcome }
  }
  announce('filesMerged', factsOf(outcome), () => takeOut(session, mergeId))
  return { kind: 'merged', outcome }
}

/** Those of several files that were brought in, and those that do not fit. */
export interface BroughtFiles {
  /** How it ended for those that could be used; null: none could. */
  readonly ended: Exclude<BroughtTogether, { readonly kind: 'refused' }> | null
  readonly refused: readonly RefusedFile[]
}

/** Brings in the files that fit, and tells of each of the others why it does not. */
export async function bringFitting(
  session: Session,
  assessmentId: string,
  files: readonly MergeableFile[],
): Promise<BroughtFiles> {
  if (files.length === 0) return { ended: null, refused: [] }
  const ended = await bringTogether(session, assessmentId, files)
  if (ended.kind !== 'refused') return { ended, refused: [] }
  const unfit = new Set(ended.refused.map(({ file }) => file))
  const others = files.filter((file) => !unfit.has(file))
  const brought = await bringFitting(session, assessmentId, others)
  return { ended: brought.ended, refused: [...ended.refused, ...brought.refused] }
}

/** Numbers for the message; profile, priorities, actions and the name count among the rest. */
function factsOf({ answers, others }: MergeOutcome): Record<string, string> {
  return {
    cameIn: String(answers.cameIn),
    same: String(answers.same),
    differ: String(answers.differ + others.differ),
  }
}

/** Takes a merge out again; false: the device refuses, and the user was told. */
export const undoStoredMerge = (session: Session, mergeId: string): Promise<boolean> =>
  attempt(() => takeOut(session, mergeId))

async function takeOut(
  { database, assessmentStore, now }: Session,
  mergeId: string,
): Promise<void> {
  const kept = await undoMerge(database, mergeId, now().toISOString())
  await assessmentStore.getState().reload()
  const { announce } = useAppStore.getState()
  // Another tab has taken it out already: nothing was done here.
  if (kept === null) return
  if (kept === 0) announce('mergeUndone')
  else announce('mergeUndoneInPart', { kept: String(kept) })
}
