import { type QuestionnaireReference, referenceName } from '@/domain/assessment/assessment'
import { checkRecord } from '@/domain/journal/check-record'
import type { Problem } from '@/domain/problem'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { fail, ok, type Result } from '@/domain/result'
import { writeAssessment } from '@/parse/write-assessment'
import type { BackedUpAssessment, Backup } from '@/parse/parse-backup'
import { isShipped, loadShippedPacks } from '@/parse/shipped-content'
import { loadDefinition } from '@/storage/catalogue'
import type { Database } from '@/storage/database'
import { assessmentText } from '@/storage/load-backup-content'
import { shippedFiles } from '@/storage/shipped-files'
import { loadWholeAssessment } from '@/storage/whole-assessment'

/** An assessment of a backup beside what is here. */
export interface FoundAssessment {
  readonly backedUp: BackedUpAssessment
  /**
   * What this device holds under the same id. `unusable`: its questionnaire is neither here nor in the
   * backup, so nobody could say whether its answers are right.
   */
  readonly here: 'nothing' | 'same' | 'different' | 'unusable'
  /** What is here as the text of its file; null: nothing. */
  readonly textHere: string | null
  readonly changedHereAt: string | null
}

/** What a backup holds, beside what is here. */
export interface ReadBackup {
  readonly assessments: readonly FoundAssessment[]
  /** Those that are to be added, or to take the place of one that no assessment uses. */
  readonly questionnaires: Backup['questionnaires']
  readonly packs: Backup['packs']
  /** Packs that stay as they are here, because an assessment is compared with them. */
  readonly keptPacks: readonly string[]
  readonly isAltered: boolean
}

/** Compares a backup with what is here and checks that all of it can be restored; nothing is stored. */
export async function lookIntoBackup(
  database: Database,
  backup: Backup,
): Promise<Result<ReadBackup, readonly Problem[]>> {
  const questionnaires = await newQuestionnaires(database, backup)
  const packs = await newPacks(database, backup)
  const found = await Promise.all(
    backup.assessments.map((backedUp, index) => findAssessment(database, backup, backedUp, index)),
  )
  const problems = [...questionnaires.problems, ...found.flatMap(problemsOf)]
  if (problems.length > 0) return fail(problems)
  return ok({
    assessments: found.flatMap((result) => (result.ok ? [result.value] : [])),
    questionnaires: questionnaires.files,
    packs: packs.files,
    keptPacks: packs.kept,
    isAltered: backup.isAltered,
  })
}

const problemsOf = (result: Result<unknown, readonly Problem[]>): readonly Problem[] =>
  result.ok ? [] : result.failure

async function newQuestionnaires(database: Database, { questionnaires }: Backup) {
  const files: Backup['questionnaires'][number][] = []
  const problems: Problem[] = []
  for (const [index, own] of questionnaires.entries()) {
    const { questionnaire } = own.content
    const { id, version, hash } = questionnaire
    const reference = referenceName(questionnaire)
    const path = `questionnaires.${String(index)}`
    if (isShipped(shippedFiles, questionnaire)) {
      const shipped = await loadDefinition(database, questionnaire)
      if (shipped?.hash !== hash) problems.push({ code: 'otherDefinition', path, reference })
      continue
    }
    const here = await database.questionnaires.get([id, version])
    if (here !== undefined && isSame(here.file, own.file)) continue
    if (here !== undefined && (await isUsed(database, questionnaire))) {
      problems.push({ code: 'versionInUse', path, reference })
    } else files.push(own)
  }
  return { files, problems }
}

const isUsed = async (database: Database, reference: QuestionnaireReference): Promise<boolean> =>
  (await database.assessments
    .filter(({ questionnaire }) => referenceName(questionnaire) === referenceName(reference))
    .count()) > 0

/**
 * Whether a pack still fits its questionnaire is not asked: what does not fit is left out wherever packs
 * are used, and one pack must not keep a whole backup from being restored. Nor does one that is here with
 * other content and in use: it stays, and the user is told.
 */
async function newPacks(database: Database, { packs }: Backup) {
  const files: Backup['packs'][number][] = []
  const kept: QuestionnaireReference[] = []
  for (const own of packs) {
    const { id, version, questionnaire } = own.content
    const shipped = await loadShippedPacks(shippedFiles, questionnaire)
    const here = await database.packs.get([id, version])
    const isHere = shipped.some((pack) => pack.id === id && pack.version === version)
    if (isHere || (here !== undefined && isSame(here.file, own.file))) continue
    const uses = await database.assessments
      .filter(({ benchmark }) => benchmark?.packId === id && benchmark.packVersion === version)
      .count()
    if (here !== undefined && uses > 0) kept.push({ id, version })
    else files.push(own)
  }
  return { files, kept: kept.map(referenceName) }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

async function findAssessment(
  database: Database,
  backup: Backup,
  backedUp: BackedUpAssessment,
  index: number,
): Promise<Result<FoundAssessment, readonly Problem[]>> {
  const { assessment, ...beside } = backedUp.file
  const whole = await loadWholeAssessment(database, assessment.id)
  const textHere = whole === null ? null : assessmentText(whole)
  const found = { backedUp, textHere, changedHereAt: whole?.assessment.updatedAt ?? null }
  const questionnaire = await definitionFor(database, backup, assessment.questionnaire)
  if (questionnaire === null) return ok({ ...found, here: 'unusable' })
  const problems = checkRecord(backedUp.file, questionnaire)
  if (problems.length > 0) {
    const at = `assessments.${String(index)}`
    return fail(problems.map((problem) => ({ ...problem, path: `${at}.${problem.path}` })))
  }
  if (textHere === null) return ok({ ...found, here: 'nothing' })
  const isTheSame = textHere === writeAssessment(assessment, beside)
  return ok({ ...found, here: isTheSame ? 'same' : 'different' })
}

/** The definition its answers will be read by; null: there is none. */
async function definitionFor(
  database: Database,
  { questionnaires }: Backup,
  reference: QuestionnaireReference,
): Promise<Questionnaire | null> {
  const own = questionnaires.find(
    ({ content: { questionnaire } }) => referenceName(questionnaire) === referenceName(reference),
  )
  const isOwn = own !== undefined && !isShipped(shippedFiles, reference)
  return isOwn ? own.content.questionnaire : loadDefinition(database, reference)
}
