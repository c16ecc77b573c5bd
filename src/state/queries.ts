import { useLiveQuery } from 'dexie-react-hooks'
import { useStore } from 'zustand'
import type { QuestionnaireReference } from '@/domain/assessment/assessment'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import { loadContextFigures } from '@/parse/shipped-content'
import type { StoredAssessment } from '@/storage/assessments'
import {
  type CatalogueEntry,
  loadCatalogue,
  loadCatalogueEntry,
  loadLanguages,
  loadOwnPacks,
  loadPacks,
} from '@/storage/catalogue'
import { shippedFiles } from '@/storage/shipped-files'
import { loadStorageHealth, type StorageHealth } from '@/storage/storage-health'
import type { AssessmentState } from './assessment-state'
import type { Session } from './session'

export type { CatalogueEntry, StorageHealth, StoredAssessment }

/** Part of the assessment being worked on, or of its save status. */
export function useAssessmentState<Selected>(
  session: Session,
  select: (state: AssessmentState) => Selected,
): Selected {
  return useStore(session.assessmentStore, select)
}

/** Every questionnaire, shipped and loaded; undefined while loading. */
export function useCatalogue(
  session: Session,
  language: string,
): readonly CatalogueEntry[] | undefined {
  return useLiveQuery(() => loadCatalogue(session.database, language), [session, language])
}

/** One questionnaire; undefined while loading, null where this device does not have it. */
export function useCatalogueEntry(
  session: Session,
  { id, version }: QuestionnaireReference,
  language: string,
): CatalogueEntry | null | undefined {
  return useLiveQuery(
    () => loadCatalogueEntry(session.database, { id, version }, language),
    [session, id, version, language],
  )
}

/** The packs of a questionnaire version, whatever their path; undefined while loading. */
export function usePacks(
  session: Session,
  { id, version }: QuestionnaireReference,
): readonly BenchmarkPack[] | undefined {
  return useLiveQuery(() => loadPacks(session.database, { id, version }), [session, id, version])
}

/** The packs the user has loaded for a questionnaire version; undefined while loading. */
export function useOwnPacks(
  session: Session,
  { id, version }: QuestionnaireReference,
): readonly BenchmarkPack[] | undefined {
  return useLiveQuery(() => loadOwnPacks(session.database, { id, version }), [session, id, version])
}

/** The languages a questionnaire is worded in; undefined while loading. */
export function useQuestionnaireLanguages(
  session: Session,
  { id, version }: QuestionnaireReference,
): readonly string[] | undefined {
  return useLiveQuery(
    () => loadLanguages(session.database, { id, version }),
    [session, id, version],
  )
}

/** Published context figures beside a questionnaire; undefined while loading. */
export function useContextFigures({
  id,
  version,
}: QuestionnaireReference): readonly ContextFigure[] | undefined {
  return useLiveQuery(() => loadContextFigures(shippedFiles, { id, version }), [id, version])
}

/** What this browser lets the app do; undefined while asking. */
export function useStorageHealth(): StorageHealth | undefined {
  return useLiveQuery(loadStorageHealth, [])
}
