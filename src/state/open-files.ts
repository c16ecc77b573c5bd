import type { Session } from './session'
import { bringFitting, type MergeableFile, type RefusedFile } from './merge-commands'
import { importAssessment, type ReadAssessment, readAssessmentFile } from './transfer-assessment'

/** Files of one assessment that were opened at once. */
export interface FilesOfOne {
  readonly assessmentId: string
  readonly name: string
  readonly isHere: boolean
  readonly files: readonly MergeableFile[]
}

export interface SortedFiles {
  readonly groups: readonly FilesOfOne[]
  readonly refused: readonly RefusedFile[]
}

/** Reads files and puts together those of the same assessment; nothing is stored. */
export async function sortFiles(session: Session, files: readonly File[]): Promise<SortedFiles> {
  const refused: RefusedFile[] = []
  const groups = new Map<string, FilesOfOne>()
  for (const file of files) {
    const read = await readAssessmentFile(session, file)
    if (read.ok) addTo(groups, file.name, read.value)
    else refused.push({ name: file.name, problems: read.failure })
  }
  return { groups: [...groups.values()], refused }
}

function addTo(groups: Map<string, FilesOfOne>, fileName: string, read: ReadAssessment): void {
  const { id, name } = read.assessment
  const known = groups.get(id)
  const file = { name: fileName, record: read }
  groups.set(id, {
    assessmentId: id,
    name,
    isHere: read.here !== 'nothing',
    files: [...(known?.files ?? []), file],
  })
}

export interface OpenedTogether {
  readonly refused: readonly RefusedFile[]
  /** `nothing`: the device refuses, and nothing was stored; `part`: it does so after some was. */
  readonly stored: 'all' | 'part' | 'nothing'
}

/** Brings the files of one assessment together, with what is here or with each other. */
export async function openTogether(
  session: Session,
  { assessmentId, isHere, files }: FilesOfOne,
): Promise<OpenedTogether> {
  // The whole first: the parts belong into it.
  const [first, ...others] = files.toSorted((a, b) => partsLast(a) - partsLast(b))
  if (first === undefined) return { refused: [], stored: 'all' }
  if (!isHere) {
    try {
      await importAssessment(session, first.record, 'replace')
    } catch {
      // Whatever the device's reason, nothing was stored and the user is told so.
      return { refused: [], stored: 'nothing' }
    }
  }
  const { ended, refused } = await bringFitting(session, assessmentId, isHere ? files : others)
  const isRefused = ended?.kind === 'notStored' || ended?.kind === 'gone'
  return { refused, stored: isRefused ? (isHere ? 'nothing' : 'part') : 'all' }
}

const partsLast = ({ record }: MergeableFile): number => (record.part === null ? 0 : 1)
