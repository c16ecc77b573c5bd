import { Dexie, type DexieOptions, type Table } from 'dexie'
import type { BackupRow } from './backup-rows'
import type {
  AnswerRow,
  AssessmentRow,
  CoatOfArmsRow,
  JournalRow,
  MergeRow,
  PackRow,
  QuestionnaireRow,
  ReportSettingsRow,
  RespondentRow,
  SnapshotRow,
} from './rows'
import { beginHistories } from './upgrades/begin-histories'

export const DATABASE_NAME = 'lordimas-self-assessment'

/** The newest schema below; a database with a higher number was written by a newer program. */
export const SCHEMA_VERSION = 3

/**
 * Every schema this app has ever shipped, oldest first.
 *
 * Shipped versions are history: append a new one, never edit an old one. Each upgrade is a pure
 * row function with a test that starts from the old shape.
 */
export class Database extends Dexie {
  declare readonly assessments: Table<AssessmentRow, string>
  declare readonly answers: Table<AnswerRow, [string, string]>
  declare readonly questionnaires: Table<QuestionnaireRow, [string, string]>
  declare readonly packs: Table<PackRow, [string, string]>
  declare readonly snapshots: Table<SnapshotRow, string>
  declare readonly reportSettings: Table<ReportSettingsRow, string>
  declare readonly coatsOfArms: Table<CoatOfArmsRow, string>
  declare readonly journal: Table<JournalRow, number>
  declare readonly respondents: Table<RespondentRow, [string, string]>
  declare readonly merges: Table<MergeRow, string>
  declare readonly backups: Table<BackupRow, BackupRow['id']>

  constructor(name = DATABASE_NAME, options: DexieOptions = {}) {
    // Strict: "saved" is only said once the operating system has been told to keep it.
    super(name, {
      ...options,
      chromeTransactionDurability: 'strict',
      autoOpen: false,
      cache: 'disabled',
    })
    this.version(1).stores({
      assessments: 'id',
      answers: '[assessmentId+questionId], assessmentId',
      questionnaires: '[id+version]',
      packs: '[id+version], [questionnaireId+questionnaireVersion]',
    })
    // Three tables more; what was stored before stays as it is.
    this.version(2).stores({
      snapshots: 'id, assessmentId',
      reportSettings: 'assessmentId',
      coatsOfArms: 'assessmentId',
    })
    // Every answer gets a history. What was there before begins it. Backups are remembered. When an
    // assessment was last changed is found without reading its answers.
    this.version(3)
      .stores({
        answers: '[assessmentId+questionId], [assessmentId+updatedAt]',
        journal: '++sequence, &[assessmentId+id]',
        respondents: '[assessmentId+id], assessmentId',
        merges: 'id, assessmentId',
        backups: 'id',
      })
      .upgrade(beginHistories)
  }
}
