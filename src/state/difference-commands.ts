import { useLiveQuery } from 'dexie-react-hooks'
import type { Respondent } from '@/domain/journal/respondent'
import {
  dissentTo,
  headByRule,
  type Settlement,
  type SettlingRule,
} from '@/domain/journal/settle-conflict'
import { standingOf } from '@/domain/journal/standing'
import {
  type Difference,
  type Dissent,
  loadDifferences,
  loadDissents,
  reopenDifferences,
  settleDifferences,
} from '@/storage/differences'
import { loadAssessment } from '@/storage/assessments'
import { loadRespondents } from '@/storage/respondents'
import type { OwnedEntry } from '@/storage/rows'
import { useAppStore } from './app-store'
import { attempt } from './attempt'
import { newId } from './new-id'
import type { Session } from './session'

export type { Difference, Dissent, OwnedEntry }

interface Recorded {
  readonly differences: readonly Difference[]
  readonly dissents: readonly Dissent[]
  /** By id. */
  readonly respondents: ReadonlyMap<string, Respondent>
}

/** What people say side by side, and who they are; undefined while loading. */
export function useDifferences({ database }: Session, assessmentId: string): Recorded | undefined {
  return useLiveQuery(async () => {
    const respondents = await loadRespondents(database, assessmentId)
    return {
      differences: await loadDifferences(database, assessmentId),
      dissents: await loadDissents(database, assessmentId),
      respondents: new Map(respondents.map((one) => [one.id, one])),
    }
  }, [database, assessmentId])
}

/** Whether an entry was here before any file was brought in, or was made here. */
export const isFromHere = ({ origin }: Pick<OwnedEntry, 'origin'>): boolean =>
  origin === 'here' || origin === 'file'

/** A difference and how it is to be settled. */
export interface Decision {
  readonly difference: Difference
  readonly settlement: Settlement
}

/** What a rule makes of all differences; it leaves alone where it chooses none. */
export function decideByRule(
  differences: readonly Difference[],
  rule: SettlingRule,
  keepsDissent: boolean,
): readonly Decision[] {
  return differences.flatMap((difference) => {
    const { heads } = difference
    const fromHere = new Set(heads.filter(isFromHere).map(({ id }) => id))
    const chosen = headByRule(standingOf(heads), rule, ({ id }) => fromHere.has(id))
    if (chosen === null) return []
    const dissent = keepsDissent ? dissentTo(chosen, heads) : []
    return [{ difference, settlement: { after: chosen.after, dissent } }]
  })
}

/** Settles differences and offers to open them again; false: the device refuses. */
export async function settle(
  session: Session,
  assessmentId: string,
  decisions: readonly Decision[],
): Promise<boolean> {
  const { database, assessmentStore } = session
  return attempt(async () => {
    const writing = await assessmentStore.getState().writingNow(assessmentId)
    const settled = await settleDifferences(
      database,
      assessmentId,
      decisions.map((decision) => ({ ...decision, writing: { ...writing, id: newId() } })),
    )
    await assessmentStore.getState().reload()
    if (settled.length === 0) return
    useAppStore
      .getState()
      .announce('differencesSettled', { number: String(settled.length) }, () =>
        reopen(session, assessmentId, settled),
      )
  })
}

async function reopen(
  { database, assessmentStore, now }: Session,
  assessmentId: string,
  entryIds: readonly string[],
): Promise<void> {
  const reopened = await reopenDifferences(database, assessmentId, entryIds, {
    at: now().toISOString(),
    newId,
  })
  await assessmentStore.getState().reload()
  if (reopened === 0) return
  useAppStore.getState().announce('differencesReopened', { number: String(reopened) })
}

/** Whether anything is to be settled. */
export async function hasDifferences(
  { database }: Session,
  assessmentId: string,
): Promise<boolean> {
  const stored = await loadAssessment(database, assessmentId)
  return stored !== null && stored.conflicts.length > 0
}
