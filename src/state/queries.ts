import { useLiveQuery } from 'dexie-react-hooks'
import { useStore } from 'zustand'
import { type QuestionnaireReference, referenceName } from '@/domain/assessment/assessment'
import { type Progress, progressOf } from '@/domain/assessment/progress'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import { groupsOfPart } from '@/domain/journal/groups-of-part'
import { askedGroups } from '@/domain/questionnaire/conditions'
import { pathOf, questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import { loadContextFigures } from '@/parse/shipped-content'
import { loadAssessments, type StoredAssessment } from '@/storage/assessments'
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

export interface AssessmentListItem {
  readonly assessment: StoredAssessment
  /** null: its questionnaire is not on this device. */
  readonly entry: CatalogueEntry | null
  readonly progress: Progress | null
}

/** All assessments, last changed first; undefined while loading. Follows changes in every tab. */
export function useAssessmentList(
  session: Session,
  language: string,
): readonly AssessmentListItem[] | undefined {
  return useLiveQuery(async () => {
    const [assessments, entries] = await Promise.all([
      loadAssessments(session.database),
      loadUsedEntries(session, language),
    ])
    return assessments.map((assessment) =>
      describe(assessment, entries.get(referenceName(assessment.questionnaire)) ?? null),
    )
  }, [session, language])
}

/** The same without progress, which takes their questionnaires; undefined while loading. */
export const useStoredAssessments = ({
  database,
}: Session): readonly StoredAssessment[] | undefined =>
  useLiveQuery(() => loadAssessments(database), [database])

/** Each questionnaire once: many assessments share one, and reading it takes longer than reading them. */
async function loadUsedEntries(
  { database }: Session,
  language: string,
): Promise<ReadonlyMap<string, CatalogueEntry | null>> {
  const rows = await database.assessments.toArray()
  const used = new Map(
    rows.map(({ questionnaire }) => [referenceName(questionnaire), questionnaire]),
  )
  const loaded = [...used].map(
    async ([name, reference]) =>
      [name, await loadCatalogueEntry(database, reference, language)] as const,
  )
  return new Map(await Promise.all(loaded))
}

function describe(assessment: StoredAssessment, entry: CatalogueEntry | null): AssessmentListItem {
  const path = entry === null ? null : pathOf(entry.questionnaire, assessment.path)
  if (entry === null || path === null) return { assessment, entry, progress: null }
  const groups = askedGroups(entry.questionnaire, path, assessment)
  const questions = groupsOfPart(groups, assessment.part).flatMap(questionsInGroup)
  return { assessment, entry, progress: progressOf(questions, assessment.answers) }
}

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
