import type { StoreApi } from 'zustand/vanilla'
import type { Database } from '@/storage/database'
import { openDatabase } from '@/storage/open-database'
import { sweepOrphans } from '@/storage/whole-assessment'
import { useAppStore } from './app-store'
import { type AssessmentState, createAssessmentStore } from './assessment-store'
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

/** The stored data belong to a newer version of the app; this one leaves them alone. */
export interface RefusedSession {
  readonly code: 'newer'
  readonly found: number
  readonly supported: number
}

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
  await sweepOrphans(result.database)
  const session = createSession(result.database, result.durability)
  keepPersistence(session.assessmentStore)
  keepBackup(session)
  return session
}

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
