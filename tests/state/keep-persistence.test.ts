import { describe, expect, it } from 'vitest'
import { keepPersistence } from '@/state/keep-persistence'
import type { Session } from '@/state/session'
import { refuseAnswers } from '../builders/database'
import { aFilledSession } from './filled-session'

async function opened(session: Session): Promise<void> {
  session.assessmentStore.getState().openAssessment('assessment-1')
  await new Promise<void>((resolve) => {
    session.assessmentStore.subscribe(({ assessment }) => {
      if (assessment) resolve()
    })
  })
}

async function aWatchedSession() {
  const session = await aFilledSession()
  const asked: string[] = []
  keepPersistence(session.assessmentStore, () => {
    asked.push('asked')
    return Promise.resolve()
  })
  await opened(session)
  const answer = (option: string) =>
    session.assessmentStore.getState().answerQuestion('question', { kind: 'option', option })
  return { session, asked, answer }
}

describe('keepPersistence', () => {
  it('asks the browser once, after the first answer is saved', async () => {
    const { asked, answer } = await aWatchedSession()

    await answer('no')
    await answer('yes')

    expect(asked).toEqual(['asked'])
  })

  it('does not ask while nothing was answered', async () => {
    const { session, asked } = await aWatchedSession()

    await session.assessmentStore.getState().rememberPlace('group')

    expect(asked).toEqual([])
  })

  it('does not ask where the answer could not be saved', async () => {
    const { session, asked, answer } = await aWatchedSession()
    const repair = refuseAnswers(session.database)
    await answer('no')
    expect(asked).toEqual([])

    repair()
    await session.assessmentStore.getState().retrySaving()

    expect(asked).toEqual(['asked'])
  })
})
