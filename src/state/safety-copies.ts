import { createStore, type StoreApi } from 'zustand/vanilla'
import type { StoredAssessment } from '@/storage/assessments'
import type { Database } from '@/storage/database'
import { deleteSafetyCopy, safetyCopyIds } from '@/storage/safety-copies'
import { giveConsent, hasConsent, withdrawConsent } from '@/storage/safety-copy-consent'
import type { RowChange } from '@/storage/watch-rows'
import { type CopyState, createCopyWriter } from './copy-writer'
import { openSafetyCopies, type UnopenedCopy } from './open-safety-copies'

export type { CopyState }

/** The single file's safety copies in this browser, which exist only where the user has agreed to them. */
export interface SafetyCopies {
  readonly hasAgreed: boolean
  /** By the id of the assessment; none where none is kept. */
  readonly states: ReadonlyMap<string, CopyState>
  readonly unopened: readonly UnopenedCopy[]
  /** Takes every copy over into this window, and returns the assessments in them. */
  open: () => Promise<readonly StoredAssessment[]>
  follow: (change: RowChange) => void
  /** False: this browser refuses storage, and nothing was written. */
  agree: () => Promise<boolean>
  /** Takes the consent back and deletes everything that this browser keeps. */
  withdraw: () => Promise<void>
  /** Deletes the copy of one assessment, which stays in this window. */
  deleteCopy: (id: string) => Promise<void>
  /** Another window may have given or withdrawn the consent. */
  reviewConsent: () => Promise<void>
  /** Writes at once what waits to be written. */
  settle: () => Promise<void>
}

export type SafetyCopiesStore = StoreApi<SafetyCopies>

/** Long enough for a word that is typed, short enough for a laptop that is closed. */
const DELAY_MS = 400

interface Tools {
  readonly database: Database
  /** How long to wait for more changes before they are written. */
  readonly delayMs?: number
}

export function createSafetyCopies({ database, delayMs = DELAY_MS }: Tools): SafetyCopiesStore {
  return createStore<SafetyCopies>((set, get) => {
    function tell(id: string, state: CopyState | null): void {
      set({ states: withState(get().states, id, state) })
    }

    const writer = createCopyWriter({ database, delayMs, isAllowed: hasConsent, onState: tell })

    function stop(): void {
      writer.forgetAll()
      set({ hasAgreed: false, states: new Map(), unopened: [] })
    }

    async function keepEverything(): Promise<void> {
      set({ hasAgreed: true })
      await writer.writeEverything()
    }

    return {
      hasAgreed: hasConsent(),
      states: new Map(),
      unopened: [],

      open: async () => {
        if (!hasConsent()) return []
        const { assessments, ...opened } = await openSafetyCopies(database, {
          adopt: writer.adopt,
          release: writer.forget,
        })
        set(opened)
        return assessments
      },

      follow: ({ assessmentId: id, table }) => {
        const state = get().states.get(id)
        if (!get().hasAgreed || state === 'elsewhere' || state === 'declined') return
        writer.add(id, table)
        if (state !== 'writing') tell(id, 'writing')
      },

      agree: async () => {
        const isGiven = giveConsent()
        if (isGiven) await keepEverything()
        return isGiven
      },

      withdraw: () =>
        writer.inTurn(async () => {
          // First, so that other windows stop before their copies are deleted.
          withdrawConsent()
          stop()
          await Promise.all((await safetyCopyIds()).map(deleteSafetyCopy))
        }),

      deleteCopy: (id) =>
        writer.inTurn(async () => {
          writer.forget(id)
          await deleteSafetyCopy(id)
          set({ unopened: get().unopened.filter((copy) => copy.id !== id) })
          if (get().states.has(id)) tell(id, 'declined')
        }),

      reviewConsent: async () => {
        if (!hasConsent()) stop()
        else if (!get().hasAgreed) await keepEverything()
      },

      settle: writer.settle,
    }
  })
}

/** null: no copy is kept any more. */
function withState(
  states: SafetyCopies['states'],
  id: string,
  state: CopyState | null,
): SafetyCopies['states'] {
  const others = [...states].filter(([other]) => other !== id)
  return new Map(state === null ? others : [...others, [id, state]])
}
