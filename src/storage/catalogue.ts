import { type QuestionnaireReference, referenceName } from '@/domain/assessment/assessment'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import { chooseLanguage } from '@/domain/choose-language'
import type { Bridge } from '@/domain/questionnaire/bridge'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { parseBenchmarkPack } from '@/parse/parse-benchmark-pack'
import { parseQuestionnaireFile, type WordedQuestionnaire } from '@/parse/parse-questionnaire'
import {
  isShipped,
  loadShippedDefinitionFile,
  loadShippedExamples,
  loadShippedBridges,
  loadShippedPacks,
  loadShippedQuestionnaire,
  loadShippedText,
  shippedLanguages,
  shippedQuestionnaires,
} from '@/parse/shipped-content'
import type { Database } from './database'
import type { PackRow } from './rows'
import { shippedFiles } from './shipped-files'

/** A questionnaire with its wording in one language, ready for a screen. */
export interface CatalogueEntry {
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  /** False: the user loaded it. */
  readonly isShipped: boolean
}

/** Every questionnaire there is, shipped ones first, worded in the language where it can be. */
export async function loadCatalogue(
  database: Database,
  language: string,
): Promise<readonly CatalogueEntry[]> {
  const own = await database.questionnaires.toArray()
  const references = [...shippedQuestionnaires(shippedFiles), ...own]
  const entries = await Promise.all(
    references.map((reference) => loadCatalogueEntry(database, reference, language)),
  )
  return entries.filter((entry) => entry !== null)
}

/** One questionnaire; null when it is neither shipped nor loaded on this device. */
export async function loadCatalogueEntry(
  database: Database,
  reference: QuestionnaireReference,
  language: string,
): Promise<CatalogueEntry | null> {
  if (isShipped(shippedFiles, reference)) {
    const questionnaire = await loadShippedQuestionnaire(shippedFiles, reference)
    const text = await loadShippedText(shippedFiles, questionnaire, language)
    return { questionnaire, text, isShipped: true }
  }
  const own = await loadOwnQuestionnaire(database, reference)
  if (own === null) return null
  const text = own.texts[chooseLanguage(Object.keys(own.texts), language)]
  if (text === undefined) throw new Error(`${referenceName(reference)} has lost its wording`)
  return { questionnaire: own.questionnaire, text, isShipped: false }
}

/** One questionnaire in all its languages and with all its worked examples; null when it is neither shipped nor loaded here. */
export async function loadWordedQuestionnaire(
  database: Database,
  reference: QuestionnaireReference,
): Promise<WordedQuestionnaire | null> {
  if (!isShipped(shippedFiles, reference)) return loadOwnQuestionnaire(database, reference)
  const definition = await loadShippedQuestionnaire(shippedFiles, reference)
  const beside = await loadShippedExamples(shippedFiles, reference)
  const questionnaire = { ...definition, examples: [...definition.examples, ...beside] }
  const texts = await Promise.all(
    shippedLanguages(shippedFiles, reference).map((language) =>
      loadShippedText(shippedFiles, questionnaire, language),
    ),
  )
  return {
    questionnaire,
    texts: Object.fromEntries(texts.map((text) => [text.language, text])),
  }
}

/** The definition alone, for checks that need no wording. */
export async function loadDefinition(
  database: Database,
  reference: QuestionnaireReference,
): Promise<Questionnaire | null> {
  if (isShipped(shippedFiles, reference)) return loadShippedQuestionnaire(shippedFiles, reference)
  return (await loadOwnQuestionnaire(database, reference))?.questionnaire ?? null
}

/** The definition as the file has it, whose hash can be computed again; null: this device has none. */
export async function loadDefinitionFile(
  database: Database,
  { id, version }: QuestionnaireReference,
): Promise<object | null> {
  if (isShipped(shippedFiles, { id, version })) {
    return loadShippedDefinitionFile(shippedFiles, { id, version })
  }
  const file = (await database.questionnaires.get([id, version]))?.file
  return typeof file === 'object' ? file : null
}

/** The bridge between two shipped versions; it must be there (`newerShippedVersion`). */
export async function loadBridge(
  from: QuestionnaireReference,
  to: QuestionnaireReference,
): Promise<Bridge> {
  const bridges = await loadShippedBridges(shippedFiles, to)
  const bridge = bridges.find((candidate) => candidate.from.version === from.version)
  if (bridge === undefined) throw new Error(`No bridge to ${referenceName(to)}`)
  return bridge
}

/** The languages a questionnaire is worded in; none where this device does not have it. */
export async function loadLanguages(
  database: Database,
  reference: QuestionnaireReference,
): Promise<readonly string[]> {
  if (isShipped(shippedFiles, reference)) return shippedLanguages(shippedFiles, reference)
  return Object.keys((await loadOwnQuestionnaire(database, reference))?.texts ?? {})
}

async function loadOwnQuestionnaire(
  database: Database,
  { id, version }: QuestionnaireReference,
): Promise<WordedQuestionnaire | null> {
  const row = await database.questionnaires.get([id, version])
  if (row === undefined) return null
  const parsed = parseQuestionnaireFile(row.file)
  if (parsed.ok) return parsed.value
  throw new Error(`A stored questionnaire no longer parses: ${JSON.stringify(parsed.failure)}`)
}

/**
 * Keeps a questionnaire the user loaded; it has been through `parseQuestionnaireFile`.
 *
 * False, and nothing changed: an assessment uses another file of the same id and version, whose
 * answers the new one might not fit.
 */
export async function saveQuestionnaire(
  database: Database,
  reference: QuestionnaireReference,
  file: unknown,
): Promise<boolean> {
  const { id, version } = reference
  return database.transaction('rw', database.questionnaires, database.assessments, async () => {
    const existing = await database.questionnaires.get([id, version])
    const isSame = JSON.stringify(existing?.file) === JSON.stringify(file)
    if (existing !== undefined && !isSame && (await countUses(database, reference)) > 0) {
      return false
    }
    await database.questionnaires.put({ id, version, file })
    return true
  })
}

/** Removes a loaded questionnaire unless an assessment still needs it; says whether it did. */
export async function deleteQuestionnaire(
  database: Database,
  reference: QuestionnaireReference,
): Promise<boolean> {
  return database.transaction('rw', database.questionnaires, database.assessments, async () => {
    if ((await countUses(database, reference)) > 0) return false
    await database.questionnaires.delete([reference.id, reference.version])
    return true
  })
}

const countUses = (database: Database, { id, version }: QuestionnaireReference) =>
  database.assessments
    .filter(({ questionnaire }) => questionnaire.id === id && questionnaire.version === version)
    .count()

/** The packs for a questionnaire version, shipped ones first. */
export async function loadPacks(
  database: Database,
  reference: QuestionnaireReference,
): Promise<readonly BenchmarkPack[]> {
  const shipped = await loadShippedPacks(shippedFiles, reference)
  return [...shipped, ...(await loadOwnPacks(database, reference))]
}

/** The packs the user has loaded for a questionnaire version, which can be removed again. */
export async function loadOwnPacks(
  database: Database,
  { id, version }: QuestionnaireReference,
): Promise<readonly BenchmarkPack[]> {
  const rows = await database.packs
    .where({ questionnaireId: id, questionnaireVersion: version })
    .toArray()
  return rows.map(readPack)
}

function readPack({ file }: PackRow): BenchmarkPack {
  const parsed = parseBenchmarkPack(file)
  if (parsed.ok) return parsed.value
  throw new Error(`A stored pack no longer parses: ${JSON.stringify(parsed.failure)}`)
}

/** Keeps a pack the user loaded; it has been through `parseBenchmarkPack`. */
export async function savePack(
  database: Database,
  pack: BenchmarkPack,
  file: unknown,
): Promise<void> {
  const { id, version, questionnaire } = pack
  await database.packs.put({
    id,
    version,
    questionnaireId: questionnaire.id,
    questionnaireVersion: questionnaire.version,
    file,
  })
}

export async function deletePack(database: Database, id: string, version: string): Promise<void> {
  await database.packs.delete([id, version])
}
