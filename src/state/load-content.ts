import { type QuestionnaireReference, referenceName } from '@/domain/assessment/assessment'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import { checkPackAgainst } from '@/domain/benchmark/check-benchmark-pack'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { parseBenchmarkPack } from '@/parse/parse-benchmark-pack'
import { parseQuestionnaireFile, type WordedQuestionnaire } from '@/parse/parse-questionnaire'
import { isShipped, loadShippedPacks } from '@/parse/shipped-content'
import {
  deletePack,
  deleteQuestionnaire,
  loadDefinition,
  savePack,
  saveQuestionnaire,
} from '@/storage/catalogue'
import { shippedFiles } from '@/storage/shipped-files'
import { useAppStore } from './app-store'
import { readJsonFile } from './read-json-file'
import type { Session } from './session'

/** Loads a questionnaire of the user's own; every problem at once, or it is usable at once. */
export async function loadQuestionnaireFile(
  { database }: Session,
  file: File,
): Promise<Result<WordedQuestionnaire, readonly Problem[]>> {
  const json = await readJsonFile(file)
  if (!json.ok) return json
  const parsed = parseQuestionnaireFile(json.value)
  if (!parsed.ok) return parsed
  const { questionnaire } = parsed.value
  const reference = referenceName(questionnaire)
  if (isShipped(shippedFiles, questionnaire)) {
    return fail([{ code: 'alreadyShipped', path: 'id', reference }])
  }
  const isKept = await saveQuestionnaire(database, questionnaire, json.value)
  if (!isKept) return fail([{ code: 'versionInUse', path: 'version', reference }])
  useAppStore.getState().announce('questionnaireLoaded', { reference })
  return parsed
}

/** Removes a loaded questionnaire, unless an assessment still needs it; the message says which. */
export async function removeQuestionnaire(
  { database }: Session,
  questionnaire: QuestionnaireReference,
): Promise<void> {
  const isDeleted = await deleteQuestionnaire(database, questionnaire)
  const reference = referenceName(questionnaire)
  useAppStore
    .getState()
    .announce(isDeleted ? 'questionnaireDeleted' : 'questionnaireInUse', { reference })
}

/** Loads a benchmark pack; its questionnaire must be here, and its figures must fit it. */
export async function loadPackFile(
  { database }: Session,
  file: File,
): Promise<Result<BenchmarkPack, readonly Problem[]>> {
  const json = await readJsonFile(file)
  if (!json.ok) return json
  const parsed = parseBenchmarkPack(json.value)
  if (!parsed.ok) return parsed
  const pack = parsed.value
  const questionnaire = await loadDefinition(database, pack.questionnaire)
  if (questionnaire === null) {
    const reference = referenceName(pack.questionnaire)
    return fail([{ code: 'unknownQuestionnaire', path: 'questionnaire', reference }])
  }
  const shipped = await loadShippedPacks(shippedFiles, pack.questionnaire)
  if (shipped.some(({ id, version }) => id === pack.id && version === pack.version)) {
    return fail([{ code: 'alreadyShipped', path: 'id', reference: referenceName(pack) }])
  }
  const problems = checkPackAgainst(pack, questionnaire)
  if (problems.length > 0) return fail(problems)
  await savePack(database, pack, json.value)
  useAppStore.getState().announce('packLoaded', { id: pack.id })
  return ok(pack)
}

/** Removes a loaded pack; shipped ones stay. */
export async function removePack(
  { database }: Session,
  { id, version }: BenchmarkPack,
): Promise<void> {
  await deletePack(database, id, version)
  useAppStore.getState().announce('packDeleted', { id })
}
