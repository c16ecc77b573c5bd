import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { SCHEMA_VERSION } from '@/storage/database'
import { inRepository } from '../builders/shipped-files'
import type { StoredDump } from '../builders/stored-dump'
import { rowsIn, writeStored } from './stored-state'

const FIXTURE = `tests/fixtures/stored/schema-${String(SCHEMA_VERSION)}.json`

/** What somebody hands out of an assessment; the words are as long as people make them. */
const PART = { dimensionIds: ['governance'], recipient: 'Abteilung Informationstechnik' }

export interface FilledSession {
  /** An assessment with a history, a file that was brought in, a settled and an open difference. */
  readonly merged: string
  /** One of which this device has a part to answer. */
  readonly part: string
}

/** Fills the browser with something of everything that can be stored: the fixture, and a part besides. */
export async function fillSession(page: Page): Promise<FilledSession> {
  const dump = JSON.parse(readFileSync(inRepository(FIXTURE), 'utf8')) as StoredDump
  const rows = rowsIn(dump, 'assessments')
  const idOf = (wanted: string): string => {
    const row = rows.find(({ name }) => name === wanted)
    if (row === undefined) throw new Error(`The fixture lost its assessment ${wanted}`)
    return row.id
  }
  const filled = { merged: idOf('Autumn 2026'), part: idOf('Copy') }
  const { assessments } = dump.tables
  if (assessments === undefined) throw new Error('The fixture lost its assessments')
  const withPart = rows.map((row) => (row.id === filled.part ? { ...row, part: PART } : row))
  const tables = { ...dump.tables, assessments: { ...assessments, rows: withPart } }
  await writeStored(page, { ...dump, tables })
  return filled
}
