import { createStore, type StoreApi } from 'zustand/vanilla'
import type { StoredAssessment } from '@/storage/assessments'
import type { RowChange } from '@/storage/watch-rows'

/** The single file: what is in this window and in no file. */
export interface FileChanges {
  /** The assessments with changes that no file has; examples are never among them. */
  readonly unsaved: ReadonlySet<string>
  follow: (change: Pick<RowChange, 'assessmentId' | 'kind'>) => void
  /** An assessment that is taken over from where it was kept before. */
  takeOver: (assessment: StoredAssessment) => void
}

export type FileChangesStore = StoreApi<FileChanges>

export const createFileChanges = (): FileChangesStore =>
  createStore<FileChanges>((set, get) => {
    const examples = new Set<string>()

    function follow({ assessmentId, kind }: Pick<RowChange, 'assessmentId' | 'kind'>): void {
      const { unsaved } = get()
      if (kind === 'example') examples.add(assessmentId)
      const isUnsaved = kind === 'content' && !examples.has(assessmentId)
      if (kind === 'settings' || unsaved.has(assessmentId) === isUnsaved) return
      const others = [...unsaved].filter((id) => id !== assessmentId)
      set({ unsaved: new Set(isUnsaved ? [...others, assessmentId] : others) })
    }

    return {
      unsaved: new Set(),
      follow,
      takeOver: ({ id, isExample, savedToFileAt, updatedAt }) => {
        const isInFile = savedToFileAt !== null && savedToFileAt >= updatedAt
        follow({ assessmentId: id, kind: isExample ? 'example' : isInFile ? 'file' : 'content' })
      },
    }
  })
