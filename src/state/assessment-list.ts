import { useLiveQuery } from 'dexie-react-hooks'
import { referenceName } from '@/domain/assessment/assessment'
import { type Progress, progressOf } from '@/domain/assessment/progress'
import { groupsOfPart } from '@/domain/journal/groups-of-part'
import { askedGroups } from '@/domain/questionnaire/conditions'
import { pathOf, questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import { listAssessments, type ListedAssessment, loadAssessment } from '@/storage/assessments'
import { type CatalogueEntry, loadCatalogueEntry } from '@/storage/catalogue'
import { placeToCarryOn } from './place-to-carry-on'
import type { Session } from './session'

export type { ListedAssessment }

export interface AssessmentListItem {
  readonly assessment: ListedAssessment
  /** null: its questionnaire is not on this device. */
  readonly entry: CatalogueEntry | null
}

/** All assessments, last changed first; undefined while loading. Follows changes in every tab. */
export const useAssessmentList = (
  session: Session,
  language: string,
): readonly AssessmentListItem[] | undefined =>
  useLiveQuery(async () => {
    const assessments = await listAssessments(session.database)
    const entries = await loadUsedEntries(session, assessments, language)
    return assessments.map((assessment) => ({
      assessment,
      entry: entries.get(referenceName(assessment.questionnaire)) ?? null,
    }))
  }, [session, language])

/** The same without their questionnaires; undefined while loading. */
export const useListedAssessments = ({
  database,
}: Session): readonly ListedAssessment[] | undefined =>
  useLiveQuery(() => listAssessments(database), [database])

/** Each questionnaire once: many assessments share one, and reading it takes longer than reading them. */
async function loadUsedEntries(
  { database }: Session,
  assessments: readonly ListedAssessment[],
  language: string,
): Promise<ReadonlyMap<string, CatalogueEntry | null>> {
  const used = new Map(
    assessments.map(({ questionnaire }) => [referenceName(questionnaire), questionnaire]),
  )
  const loaded = [...used].map(
    async ([name, reference]) =>
      [name, await loadCatalogueEntry(database, reference, language)] as const,
  )
  return new Map(await Promise.all(loaded))
}

/** How far an assessment is, which takes its answers. */
export interface HowFar {
  /** null: its questionnaire is not on this device. */
  readonly progress: Progress | null
  /** The dimension to carry on in; null: the profile comes first. */
  readonly dimensionId: string | null
}

/** Undefined while loading: a list of many is there before all their answers are read. */
export const useHowFar = (
  { database }: Session,
  { assessment: { id }, entry }: AssessmentListItem,
): HowFar | undefined =>
  useLiveQuery(async () => {
    const stored = await loadAssessment(database, id)
    if (stored === null || entry === null) return { progress: null, dimensionId: null }
    const { questionnaire } = entry
    const path = pathOf(questionnaire, stored.path)
    if (path === null) return { progress: null, dimensionId: null }
    const groups = groupsOfPart(askedGroups(questionnaire, path, stored), stored.part)
    return {
      progress: progressOf(groups.flatMap(questionsInGroup), stored.answers),
      dimensionId: placeToCarryOn(questionnaire, stored),
    }
  }, [database, id, entry])

/** When an assessment was last changed; undefined while loading, null where there is none of that id. */
export const useChangedAt = ({ database }: Session, id: string): string | null | undefined =>
  useLiveQuery(async () => (await loadAssessment(database, id))?.updatedAt ?? null, [database, id])
