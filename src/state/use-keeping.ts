import { useStore } from 'zustand'
import type { CopyState, SafetyCopies } from './safety-copies'
import type { WindowKeeping } from './window-keeping'

/** Part of what is known of the safety copies. */
export const useSafetyCopies = <Selected>(
  { safetyCopies }: WindowKeeping,
  select: (copies: SafetyCopies) => Selected,
): Selected => useStore(safetyCopies, select)

/** The assessments with changes that no file has. */
export const useUnsaved = ({ fileChanges }: WindowKeeping): ReadonlySet<string> =>
  useStore(fileChanges, ({ unsaved }) => unsaved)

/** Where the last change of an assessment is; `onlyHere`: in this window and nowhere else. */
export function useKeptWhere(
  keeping: WindowKeeping,
  assessmentId: string,
): 'inFile' | 'onlyHere' | Exclude<CopyState, 'declined'> {
  const isUnsaved = useUnsaved(keeping).has(assessmentId)
  const copy = useSafetyCopies(keeping, ({ states }) => states.get(assessmentId))
  if (!isUnsaved) return 'inFile'
  return copy === undefined || copy === 'declined' ? 'onlyHere' : copy
}
