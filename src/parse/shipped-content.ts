import {
  type Assessment,
  type QuestionnaireReference,
  referenceName,
} from '@/domain/assessment/assessment'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import { chooseLanguage } from '@/domain/choose-language'
import type { Problem } from '@/domain/problem'
import type { Bridge } from '@/domain/questionnaire/bridge'
import { compareVersions } from '@/domain/questionnaire/compare-versions'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { WorkedExample } from '@/domain/questionnaire/worked-example'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { Result } from '@/domain/result'
import { parseAssessment } from './parse-assessment'
import { parseBenchmarkPack, parseContextFigures } from './parse-benchmark-pack'
import { parseBridge } from './parse-bridge'
import { parseDefinition, parseQuestionnaireText } from './parse-questionnaire'
import { parseWorkedExamples } from './parse-worked-examples'

/**
 * The content that ships with the program, as files under `questionnaires/`.
 *
 * Two readers stand behind it: the browser's (`storage/shipped-files.ts`) and Node's
 * (`cli/shipped-files.ts`). A new questionnaire, language or pack is a new file and no code.
 */
export interface ShippedFiles {
  /** All paths, such as `lordimas/1.0.0/definition.json`, in alphabetical order. */
  readonly paths: readonly string[]
  /** The JSON of one of these paths. */
  read: (path: string) => Promise<unknown>
}

const folderOf = ({ id, version }: QuestionnaireReference): string => `${id}/${version}`

export function shippedQuestionnaires(files: ShippedFiles): readonly QuestionnaireReference[] {
  return files.paths.flatMap((path) => {
    const [id, version, file, ...deeper] = path.split('/')
    const isDefinition = file === 'definition.json' && deeper.length === 0
    return isDefinition && id !== undefined && version !== undefined ? [{ id, version }] : []
  })
}

export function isShipped(files: ShippedFiles, reference: QuestionnaireReference): boolean {
  return files.paths.includes(`${folderOf(reference)}/definition.json`)
}

export async function loadShippedQuestionnaire(
  files: ShippedFiles,
  reference: QuestionnaireReference,
): Promise<Questionnaire> {
  return valid(parseDefinition(await files.read(`${folderOf(reference)}/definition.json`)))
}

/** The definition as the file has it. */
export async function loadShippedDefinitionFile(
  files: ShippedFiles,
  reference: QuestionnaireReference,
): Promise<object> {
  const file = await files.read(`${folderOf(reference)}/definition.json`)
  if (typeof file === 'object' && file !== null) return file
  throw new Error(`The definition of ${referenceName(reference)} is no object`)
}

/** The languages a shipped questionnaire is worded in. */
export function shippedLanguages(
  files: ShippedFiles,
  reference: QuestionnaireReference,
): readonly string[] {
  const start = `${folderOf(reference)}/text.`
  const end = '.json'
  return files.paths
    .filter((path) => path.startsWith(start) && path.endsWith(end))
    .map((path) => path.slice(start.length, -end.length))
}

/** Wording in the language, or else in English, or else in whatever there is. */
export async function loadShippedText(
  files: ShippedFiles,
  questionnaire: Questionnaire,
  language: string,
): Promise<QuestionnaireText> {
  const chosen = chooseLanguage(shippedLanguages(files, questionnaire), language)
  const path = `${folderOf(questionnaire)}/text.${chosen}.json`
  return valid(parseQuestionnaireText(await files.read(path), questionnaire))
}

export async function loadShippedPacks(
  files: ShippedFiles,
  reference: QuestionnaireReference,
): Promise<readonly BenchmarkPack[]> {
  const folder = `${folderOf(reference)}/benchmarks/`
  const paths = files.paths.filter((path) => path.startsWith(folder))
  return Promise.all(paths.map(async (path) => valid(parseBenchmarkPack(await files.read(path)))))
}

export async function loadContextFigures(
  files: ShippedFiles,
  reference: QuestionnaireReference,
): Promise<readonly ContextFigure[]> {
  const path = `${folderOf(reference)}/context-figures.json`
  return files.paths.includes(path) ? valid(parseContextFigures(await files.read(path))) : []
}

/** The invented town's finished assessment; null where the questionnaire ships none. */
export async function loadExample(
  files: ShippedFiles,
  reference: QuestionnaireReference,
): Promise<Assessment | null> {
  const path = `${folderOf(reference)}/example.json`
  return files.paths.includes(path) ? valid(parseAssessment(await files.read(path))) : null
}

/** The worked examples beside the definition; those inside it are its own. */
export async function loadShippedExamples(
  files: ShippedFiles,
  reference: QuestionnaireReference,
): Promise<readonly WorkedExample[]> {
  const path = `${folderOf(reference)}/worked-examples.json`
  if (!files.paths.includes(path)) return []
  const questionnaire = await loadShippedQuestionnaire(files, reference)
  return valid(parseWorkedExamples(await files.read(path), questionnaire))
}

/** Where the bridge between two shipped versions lies, if there is one. */
export const bridgePath = (from: QuestionnaireReference, to: QuestionnaireReference): string =>
  `${folderOf(to)}/bridge.${from.version}.json`

/**
 * The newest shipped version that answers to this one can be moved to; null: there is none. Found by
 * the names of files alone, because lists ask it of every assessment.
 */
export function newerShippedVersion(
  files: ShippedFiles,
  from: QuestionnaireReference,
): QuestionnaireReference | null {
  const newer = shippedQuestionnaires(files)
    .filter(({ id }) => id === from.id)
    .filter((to) => files.paths.includes(bridgePath(from, to)))
    .toSorted((a, b) => compareVersions(a.version, b.version))
  return newer.at(-1) ?? null
}

/** Every bridge that leads to a version. */
export async function loadShippedBridges(
  files: ShippedFiles,
  to: QuestionnaireReference,
): Promise<readonly Bridge[]> {
  const start = `${folderOf(to)}/bridge.`
  const paths = files.paths.filter((path) => path.startsWith(start))
  return Promise.all(paths.map(async (path) => valid(parseBridge(await files.read(path)))))
}

/** Shipped files are tested content: one that does not parse is a bug of ours, not the user's. */
function valid<Value>(parsed: Result<Value, readonly Problem[]>): Value {
  if (parsed.ok) return parsed.value
  throw new Error(`A shipped file is broken: ${JSON.stringify(parsed.failure)}`)
}
