import { existsSync } from 'node:fs'
import type { QuestionnaireReference } from '@/domain/assessment/assessment'
import { chooseLanguage } from '@/domain/choose-language'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { fail, ok, type Result } from '@/domain/result'
import {
  parseDefinition,
  parseQuestionnaireFile,
  parseQuestionnaireText,
  type WordedQuestionnaire,
} from '@/parse/parse-questionnaire'
import {
  isShipped,
  loadShippedDefinitionFile,
  shippedLanguages,
  type ShippedFiles,
} from '@/parse/shipped-content'
import { type FileProblem, inFile } from './file-problem'
import { readJson } from './read-file'

const REFERENCE = /^(?<id>[a-z0-9][a-z0-9.-]*)@(?<version>\d+\.\d+\.\d+)$/

/** `lordimas@1.0.0` → a reference to a shipped questionnaire; null: it must be a file. */
export function parseReference(name: string): QuestionnaireReference | null {
  const { id, version } = REFERENCE.exec(name)?.groups ?? {}
  return id === undefined || version === undefined || existsSync(name) ? null : { id, version }
}

/** A questionnaire with its wording: a self-contained file, or a shipped one by id and version. */
export async function loadQuestionnaire(
  name: string,
  files: ShippedFiles,
): Promise<Result<WordedQuestionnaire, readonly FileProblem[]>> {
  const loaded = await loadWithDefinition(name, files)
  return loaded.ok ? ok(loaded.value.worded) : loaded
}

/** A questionnaire, and its definition as the file has it. */
export interface LoadedQuestionnaire {
  readonly worded: WordedQuestionnaire
  readonly definition: object
}

/** The same for those who pass the definition on. */
export async function loadWithDefinition(
  name: string,
  files: ShippedFiles,
): Promise<Result<LoadedQuestionnaire, readonly FileProblem[]>> {
  const reference = parseReference(name)
  if (reference !== null) {
    const worded = await loadShipped(reference, files)
    if (!worded.ok) return worded
    const definition = await loadShippedDefinitionFile(files, reference)
    return ok({ worded: worded.value, definition })
  }
  const json = await readJson(name)
  if (!json.ok) return fail(inFile(name, json.failure))
  const parsed = parseQuestionnaireFile(json.value)
  if (!parsed.ok) return fail(inFile(name, parsed.failure))
  // What is no object is no questionnaire either.
  return ok({ worded: parsed.value, definition: json.value as object })
}

/** Unlike the app, the command line tells what is wrong with a shipped file: authors use it. */
async function loadShipped(
  reference: QuestionnaireReference,
  files: ShippedFiles,
): Promise<Result<WordedQuestionnaire, readonly FileProblem[]>> {
  const { id, version } = reference
  const name = `${id}@${version}`
  if (!isShipped(files, reference)) {
    return fail(inFile(name, [{ code: 'unknownQuestionnaire', path: '', reference: name }]))
  }
  const file = `${id}/${version}/definition.json`
  const definition = parseDefinition(await files.read(file))
  if (!definition.ok) return fail(inFile(file, definition.failure))
  const texts: [string, QuestionnaireText][] = []
  const problems: FileProblem[] = []
  for (const language of shippedLanguages(files, reference)) {
    const path = `${id}/${version}/text.${language}.json`
    const text = parseQuestionnaireText(await files.read(path), definition.value)
    if (text.ok) texts.push([language, text.value])
    else problems.push(...inFile(path, text.failure))
  }
  return problems.length > 0
    ? fail(problems)
    : ok({ questionnaire: definition.value, texts: Object.fromEntries(texts) })
}

/** The wording in that language, else in English, else in whatever there is. */
export function textIn({ texts }: WordedQuestionnaire, language: string): QuestionnaireText {
  const text = texts[chooseLanguage(Object.keys(texts), language)]
  if (text === undefined) throw new Error('A questionnaire without wording got past its door')
  return text
}
