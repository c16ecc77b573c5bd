import { describe, expect, it } from 'vitest'
import { newerVersion } from '@/state/newer-version'
import { openExample } from '@/state/open-example'
import { createSession } from '@/state/session'
import { loadAssessment, loadAssessments } from '@/storage/assessments'
import { aDatabase } from '../builders/database'

describe('openExample', () => {
  it('opens the example of the newest version, beside its synthetic pack', async () => {
    const database = await aDatabase()

    const id = await openExample(createSession(database))

    const example = await loadAssessment(database, id)
    expect(example).toMatchObject({
      isExample: true,
      questionnaire: { id: 'lordimas' },
      benchmark: { packId: 'demonstration-full' },
    })
    expect(example === null ? null : newerVersion(example.questionnaire)).toBeNull()
  })

  it('opens the one that is here already', async () => {
    const database = await aDatabase()
    const session = createSession(database)

    const ids = [await openExample(session), await openExample(session)]

    expect(new Set(ids).size).toBe(1)
    expect(await loadAssessments(database)).toHaveLength(1)
  })
})
