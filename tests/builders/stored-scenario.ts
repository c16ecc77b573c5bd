import { expect, vi } from 'vitest'
import { addAction } from '@/state/action-commands'
import { duplicateAssessment, startAssessment } from '@/state/assessment-commands'
import { decideByRule, settle } from '@/state/difference-commands'
import { loadPackFile, loadQuestionnaireFile } from '@/state/load-content'
import { bringTogether } from '@/state/merge-commands'
import { openExample } from '@/state/open-example'
import { recordOf } from '@/state/record-of'
import { keepReportSettings } from '@/state/report-settings'
import { createSession, type Session } from '@/state/session'
import { keepSnapshot, snapshotOfNow } from '@/state/snapshots'
import { undoChange } from '@/state/undo-commands'
import type { Question } from '@/domain/questionnaire/question'
import { allQuestions, optionIdsOf } from '@/domain/questionnaire/walk-questionnaire'
import { writeAssessment } from '@/parse/write-assessment'
import { saveBackupRecord } from '@/storage/backup-records'
import { loadDefinition } from '@/storage/catalogue'
import { newestEntry } from '@/storage/count-changes'
import type { Database } from '@/storage/database'
import { loadDifferences } from '@/storage/differences'
import { saveRespondent } from '@/storage/respondents'
import { anAnswer } from './assessment'
import { aBenchmarkPack } from './benchmark-pack'
import { aFile } from './downloads'
import { aBenchmarkPackFile, aQuestionnaireFile } from './files'
import { aLaptop } from './merging'
import { aQuestionnaire } from './questionnaire'

const REFERENCE = { id: 'lordimas', version: '1.1.0' }

/**
 * Does on an empty database whatever a user can do, so that every table holds something: from this the
 * fixture of a new schema is made. Returns the assessment's file.
 */
export async function storeSomethingOfEverything(database: Database): Promise<string> {
  let minutes = 0
  const session = createSession(database, 'kept', () => {
    minutes += 1
    return new Date(Date.UTC(2026, 10, 28, 9, minutes))
  })
  await loadQuestionnaireFile(session, aFile(aQuestionnaireFile(aQuestionnaire())))
  await loadPackFile(session, aFile(aBenchmarkPackFile(aBenchmarkPack())))
  const id = await startAssessment(session, {
    questionnaire: REFERENCE,
    path: 'full',
    name: 'Autumn 2026',
    municipality: 'Örebro „Nord“',
  })
  const state = () => session.assessmentStore.getState()
  const close = state().openAssessment(id)
  await vi.waitFor(() => {
    expect(state().assessment?.id).toBe(id)
  })
  await saveRespondent(database, id, { id: 'respondent-1', name: 'Ada', role: 'it' })
  await state().reload()
  await answerSomeOfEverything(session)
  await undoChange(session, 'undo')
  const { assessment } = state()
  const definition = await loadDefinition(database, REFERENCE)
  if (!assessment || definition === null) throw new Error('The scenario lost its assessment')
  await keepSnapshot(session, id, await snapshotOfNow(session, assessment, definition))
  await keepReportSettings(session, assessment, {
    municipality: 'City of Örebro',
    hasNotes: false,
    coatOfArms: { name: 'arms.png', bytes: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]) },
  })
  await duplicateAssessment(session, id, 'Copy')
  const { assessment: saved, isWhole: _isWhole, ...beside } = await recordOf(session, assessment)
  close()
  await openExample(session)
  await saveBackupRecord(database, {
    id: 'last',
    fileName: 'backup-2026-11-28.json',
    at: session.now().toISOString(),
    assessmentIds: await database.assessments.toCollection().primaryKeys(),
    newest: await newestEntry(database),
    isEncrypted: true,
  })
  return writeAssessment(saved, beside)
}

async function answerSomeOfEverything(session: Session): Promise<void> {
  const { database, assessmentStore } = session
  const change = assessmentStore.getState()
  const definition = await loadDefinition(database, REFERENCE)
  if (definition === null) throw new Error('The questionnaire is gone')
  const choices = allQuestions(definition).filter((question) => optionIdsOf(question).length > 0)
  const [a = '', b = '', c = '', d = '', e = ''] = choices.map(({ id }) => id)
  for (const question of choices.slice(0, 12)) {
    const option = optionIdsOf(question)[1] ?? ''
    await change.answerQuestion(question.id, { kind: 'option', option })
  }
  await change.answerQuestion(b, { kind: 'notApplicable', reason: 'The county does it' })
  await change.answerQuestion(c, { kind: 'dontKnow' })
  await change.writeNote(a, 'Beschluss vom 3. März\nZweite Zeile', 'de')
  await change.changeEvidence(a, [{ title: 'Minutes', link: 'https://example.org/minutes' }])
  await change.setProvider(d, { kind: 'county', name: 'Lake County' })
  await change.setConfidence(d, 'medium')
  await change.setEvidenceStrength(d, 'documented')
  await change.setOverride(d, { ratio: 0.75, reason: 'Seen in the audit' })
  await change.clearAnswer(e)
  await change.setPriority(a, 'high')
  const [field] = definition.profile
  await change.answerProfile(field?.id ?? '', field?.options[0] ?? null)
  await bringColleagueIn(session, choices.slice(10, 13))
  await addAction(session, {
    what: 'Write a strategy',
    ownerRole: 'Digital officer',
    due: '2027-03-01',
    decision: 'Approve the budget',
    status: 'planned',
    questionId: a,
  })
  await change.chooseBenchmark({ packId: 'towns-2025', packVersion: '1.0.0', groupId: 'all' })
  await change.rememberPlace(definition.groups[1]?.id ?? '')
}

/**
 * A colleague answers three questions on another laptop, two of them are answered otherwise here meanwhile;
 * of those one is settled, with dissent on record, and one stays open.
 */
async function bringColleagueIn(session: Session, asked: readonly Question[]): Promise<void> {
  const { database, assessmentStore } = session
  const { assessment, answerQuestion } = assessmentStore.getState()
  if (!assessment) throw new Error('The scenario lost its assessment')
  const ben = await aLaptop(await recordOf(session, assessment), 'ben')
  for (const question of asked)
    await ben.answer(question.id, anAnswer(optionIdsOf(question)[2] ?? ''))
  for (const question of asked.slice(1)) {
    await answerQuestion(question.id, { kind: 'option', option: optionIdsOf(question)[0] ?? '' })
  }
  const file = { name: 'from-ben.json', record: await ben.file() }
  const { kind } = await bringTogether(session, assessment.id, [file])
  expect(kind).toBe('merged')
  const [first] = await loadDifferences(database, assessment.id)
  if (first === undefined) throw new Error('The scenario lost its difference')
  await settle(session, assessment.id, decideByRule([first], 'theirs', true))
}
