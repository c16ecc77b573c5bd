import { create } from 'zustand'
import { loadPreference, savePreference } from '@/storage/preferences'

export const THEMES = ['system', 'light', 'dark'] as const

export type Theme = (typeof THEMES)[number]

/** A message to the user; `code` is worded in `locales/<language>/parts.json` under `notice`. */
export interface Notice {
  readonly id: number
  readonly code: NoticeCode
  /** Facts for the sentence. */
  readonly facts: Readonly<Record<string, string>>
  /** Offered beside the message, such as undoing what it reports. */
  readonly undo: (() => Promise<void>) | null
}

export type NoticeCode =
  | 'notStored'
  | 'assessmentDeleted'
  | 'assessmentRestored'
  | 'actionRemoved'
  | 'fileSaved'
  | 'fileSavedWithoutSnapshots'
  | 'reportSaved'
  | 'snapshotRemoved'
  | 'assessmentImported'
  | 'assessmentAlreadyHere'
  | 'questionnaireLoaded'
  | 'questionnaireDeleted'
  | 'questionnaireInUse'
  | 'packLoaded'
  | 'packDeleted'
  | 'filesMerged'
  | 'nothingNew'
  | 'mergeUndone'
  | 'mergeUndoneInPart'
  | 'differencesSettled'
  | 'differencesReopened'
  | 'partHandedOut'
  | 'partHandedBack'

export interface AppState {
  readonly language: string
  readonly theme: Theme
  readonly notices: readonly Notice[]
  /** True once a newer version of the app in another tab has taken the stored data over. */
  readonly isReplaced: boolean
  /** Chosen on the start page or dropped anywhere; null: none, or it was left behind. */
  readonly openedFile: File | null
  /** Chosen or dropped together with it. */
  readonly openedBeside: readonly File[]
  /** How often files were opened: the same ones again are to be read again. */
  readonly openings: number
  openFile: (file: File | null, beside?: readonly File[]) => void
  rememberLanguage: (language: string) => void
  chooseTheme: (theme: Theme) => void
  announce: (code: NoticeCode, facts?: Notice['facts'], undo?: Notice['undo']) => void
  dismissNotice: (id: number) => void
  markReplaced: () => void
}

/**
 * What the whole app needs before any data is loaded: language, theme, messages.
 *
 * Kept apart from the data stores so that the start page works before the database code arrives.
 */
export const useAppStore = create<AppState>((set, get) => ({
  language: loadPreference('language') ?? '',
  theme: THEMES.find((theme) => theme === loadPreference('theme')) ?? 'system',
  notices: [],
  isReplaced: false,
  openedFile: null,
  openedBeside: [],
  openings: 0,

  openFile: (openedFile, openedBeside = []) => {
    set({ openedFile, openedBeside, openings: get().openings + 1 })
  },

  rememberLanguage: (language) => {
    savePreference('language', language)
    set({ language })
  },

  chooseTheme: (theme) => {
    savePreference('theme', theme)
    set({ theme })
  },

  announce: (code, facts = {}, undo = null) => {
    const id = (get().notices.at(-1)?.id ?? 0) + 1
    // One message at a time, because old news hides the new; but a refusal must not push away an
    // undo that holds the only copy.
    const kept = code === 'notStored' ? get().notices.filter((notice) => notice.undo !== null) : []
    set({ notices: [...kept, { id, code, facts, undo }] })
  },

  dismissNotice: (id) => {
    set({ notices: get().notices.filter((notice) => notice.id !== id) })
  },

  markReplaced: () => {
    set({ isReplaced: true })
  },
}))
