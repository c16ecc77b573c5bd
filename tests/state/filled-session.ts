import { onThisDevice } from '@/state/assessment-commands'
import { createSession, type Session } from '@/state/session'
import { savePack, saveQuestionnaire } from '@/storage/catalogue'
import { saveWholeAssessment } from '@/storage/whole-assessment'
import { anAction, anAnswer, anAssessment, aSnapshot } from '../builders/assessment'
import { aBenchmarkPack } from '../builders/benchmark-pack'
import { aDatabase } from '../builders/database'
import { aBenchmarkPackFile, aQuestionnaireFile } from '../builders/files'
import { aQuestionnaire } from '../builders/questionnaire'

export const NOON = '2026-11-24T12:00:00.000Z'

const questionnaire = aQuestionnaire()
const pack = aBenchmarkPack()

export const anEmptySession = async (): Promise<Session> =>
  createSession(await aDatabase(), 'kept', () => new Date(NOON))

/** One of everything that can be stored: two assessments, one of them with all that belongs to it. */
export async function aFilledSession(): Promise<Session> {
  const session = await anEmptySession()
  const { database } = session
  await saveQuestionnaire(database, questionnaire, aQuestionnaireFile(questionnaire))
  await savePack(database, pack, aBenchmarkPackFile(pack))
  const full = anAssessment({
    answers: {
      question: anAnswer('yes', {
        note: { text: 'Zähes Verfahren 🙂', language: 'de' },
        evidence: [{ title: 'Minutes', link: 'https://example.org/a%20b' }],
      }),
    },
    priorities: { question: 'high' },
    actions: [anAction({ questionId: 'question' })],
  })
  await saveWholeAssessment(database, {
    assessment: {
      ...onThisDevice(full),
      place: 'group',
      benchmark: { packId: pack.id, packVersion: pack.version, groupId: 'all' },
    },
    snapshots: [aSnapshot(), aSnapshot({ id: 'snapshot-2', takenAt: NOON })],
    reportSettings: { preparedBy: 'Digital office', hasAnnex: false, municipality: null },
    coatOfArms: { name: 'arms.png', bytes: Uint8Array.of(0, 1, 127, 128, 255) },
  })
  await saveWholeAssessment(database, {
    assessment: onThisDevice(anAssessment({ id: 'assessment-2', name: 'Spring 2027' })),
    snapshots: [],
  })
  return session
}
