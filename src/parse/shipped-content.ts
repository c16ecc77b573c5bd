import type { Assessment, QuestionnaireReference } from '@/domain/assessment/assessment'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import { chooseLanguage } from '@/domain/choose-language'
import type { Problem } from '@/domain/problem'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { Result } from '@/domain/result'
import { parseAssessment } from './parse-assessment'
import { parseBenchmarkPack, parseContextFigures } from './parse-benchmark-pack'
import { parseDefinition, parseQuestionnaireText } from './parse-questionnaire'

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

/** Shipped files are tested content: one that does not parse is a bug of ours, not the user's. */
function valid<Value>(parsed: Result<Value, readonly Problem[]>): Value {
  if (parsed.ok) return parsed.value
  throw new Error(`A shipped file is broken: ${JSON.stringify(parsed.failure)}`)
}
