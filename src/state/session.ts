import type { StoreApi } from 'zustand/vanilla'
import type { Database } from '@/storage/database'
import { type DatabaseRefusal, openDatabase } from '@/storage/open-database'
import { sweepOrphans } from '@/storage/whole-assessment'
import { useAppStore } from './app-store'
import type { AssessmentState } from './assessment-state'
import { createAssessmentStore } from './assessment-store'
import type { WindowKeeping } from './window-keeping'
import { keepBackup } from './automatic-backup'
import { keepPersistence } from './keep-persistence'

/** The tools every command and query works with: real in the app, another database in a test. */
export interface Session {
  readonly database: Database
  /** `temporary`: this browser keeps nothing; the user has been told. */
  readonly durability: 'kept' | 'temporary'
  /** The single file, where everything is in the window; null: the hosted app. */
  readonly keeping: WindowKeeping | null
  readonly assessmentStore: StoreApi<AssessmentState>
  now: () => Date
}

/** Why the stored data are left alone. */
export type RefusedSession = DatabaseRefusal

let opened: Promise<Session | RefusedSession> | null = null

/** Opens the stored data once for the whole app; every call returns the same promise. */
export function openSession(): Promise<Session | RefusedSession> {
  opened ??= startSession().catch((error: unknown) => {
    // The next page may try again.
    opened = null
    throw error
  })
  return opened
}

async function startSession(): Promise<Session | RefusedSession> {
  if (import.meta.env.VITE_EDITION === 'file')
    return (await import('./start-window-session')).startWindowSession()
  const result = await openDatabase(() => {
    useAppStore.getState().markReplaced()
  })
  if ('code' in result) return result
  const { database, durability } = result
  setTimeout(() => {
    // Nothing shows what is swept; where it cannot be swept now, the next visit will.
    sweepOrphans(database).catch(() => undefined)
  }, SWEEP_AFTER_MS)
  const session = createSession(database, durability)
  keepPersistence(session.assessmentStore)
  keepBackup(session)
  return session
}

/** The page is drawn by then, and the first answer is usually still being thought about. */
const SWEEP_AFTER_MS = 3000

export function createSession(
  database: Database,
  durability: Session['durability'] = 'kept',
  now: () => Date = () => new Date(),
  keeping: Session['keeping'] = null,
): Session {
  return {
    database,
    durability,
    keeping,
    assessmentStore: createAssessmentStore({ database, now }),
    now,
  }
}
