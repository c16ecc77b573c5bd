import { useAppStore } from '@/state/app-store'
import { openSession, type Session } from '@/state/session'

/** The session that the pages open themselves, with an empty database and nothing said yet. */
export async function appSession(): Promise<Session> {
  const session = await openSession()
  if ('code' in session) throw new Error('The database under test is newer than the code')
  await Promise.all(session.database.tables.map((table) => table.clear()))
  session.assessmentStore.setState({
    assessment: undefined,
    saveStatus: 'saved',
    saveFailure: null,
  })
  useAppStore.setState({ notices: [] })
  return session
}
