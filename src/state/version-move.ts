import { useLiveQuery } from 'dexie-react-hooks'
import type { Assessment, QuestionnaireReference } from '@/domain/assessment/assessment'
import { type CarriedAssessment, carryAssessment } from '@/domain/assessment/carry-assessment'
import type { Bridge } from '@/domain/questionnaire/bridge'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { saveAssessment } from '@/storage/assessments'
import { type CatalogueEntry, loadBridge, loadCatalogueEntry } from '@/storage/catalogue'
import { onThisDevice } from './assessment-commands'
import { newId } from './new-id'
import { newerVersion } from './newer-version'
import type { Session } from './session'

/** A newer version and the way to it. */
export interface VersionMove {
  readonly bridge: Bridge
  readonly to: CatalogueEntry
}

/** The move to the newest version there is; undefined while loading, null where there is none. */
export function useVersionMove(
  { database }: Session,
  { id, version }: QuestionnaireReference,
  language: string,
): VersionMove | null | undefined {
  return useLiveQuery(async () => {
    const newer = newerVersion({ id, version })
    if (newer === null) return null
    const bridge = await loadBridge({ id, version }, newer)
    const to = await loadCatalogueEntry(database, newer, language)
    return to === null ? null : { bridge, to }
  }, [database, id, version, language])
}

/** What a copy is made from, and what it is called. */
export interface VersionCopy {
  readonly original: Assessment
  readonly from: Questionnaire
  readonly move: VersionMove
  readonly name: string
}

/**
 * Makes a copy of an assessment with the newer version; the original stays as it is. Returns the
 * copy's id and what became of the answers, once the copy is kept.
 */
export async function copyToVersion(
  { database, now }: Session,
  { original, from, move: { bridge, to }, name }: VersionCopy,
): Promise<{ readonly id: string; readonly carried: CarriedAssessment }> {
  const { questionnaire } = to
  const carried = carryAssessment(bridge, from, questionnaire, original)
  const createdAt = now().toISOString()
  const copy: Assessment = {
    id: newId(),
    name,
    municipality: original.municipality,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    path: carried.path,
    profile: carried.profile,
    answers: carried.answers,
    priorities: carried.priorities,
    actions: carried.actions,
    isExample: original.isExample,
    createdAt,
    updatedAt: createdAt,
  }
  await saveAssessment(database, onThisDevice(copy))
  return { id: copy.id, carried }
}
