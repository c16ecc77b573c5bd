import { readFile } from 'node:fs/promises'
import { type QuestionnaireReference, referenceName } from '@/domain/assessment/assessment'
import { compareWithPublished } from '@/domain/questionnaire/compare-with-published'
import type { Finding } from '@/domain/questionnaire/finding'
import { lintQuestionnaire } from '@/domain/questionnaire/lint-questionnaire'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { WorkedExample } from '@/domain/questionnaire/worked-example'
import { parseBridge } from '@/parse/parse-bridge'
import { parseDefinition, type WordedQuestionnaire } from '@/parse/parse-questionnaire'
import { parseWorkedExamples } from '@/parse/parse-worked-examples'
import { type ShippedFiles, shippedQuestionnaires } from '@/parse/shipped-content'
import { checkBeside } from './check-beside'
import type { CommandContext } from './command-context'
import type { FileProblem } from './file-problem'
import type { FileRemark } from './file-remark'
import { loadQuestionnaire, parseReference } from './load-questionnaire'
import { inRepository } from './repository'

export interface Checked {
  /** null: it could not be loaded. */
  readonly worded: WordedQuestionnaire | null
  readonly remarks: readonly FileRemark[]
}

/** Everything there is to say about a questionnaire: a file, or a shipped one by id and version. */
export async function collectRemarks(
  name: string,
  { files }: Pick<CommandContext, 'files'>,
): Promise<Checked> {
  const loaded = await loadQuestionnaire(name, files)
  if (!loaded.ok) return { worded: null, remarks: loaded.failure.map(asError) }
  const worded = loaded.value
  const reference = parseReference(name)
  const problems =
    reference === null ? [] : await checkBeside(reference, worded.questionnaire, files)
  const findings = [
    ...(await lint(worded, reference, files)),
    ...(await compare(worded.questionnaire, files)),
  ]
  return {
    worded,
    remarks: [
      ...problems.map(asError),
      ...findings.map((finding) => asRemark(finding, name, reference)),
    ],
  }
}

const asError = ({ file, problem }: FileProblem): FileRemark => ({
  file,
  remark: { severity: 'error', problem },
})

const WORDING = /^wording\.([^.]+)\.(.*)$/

/** The wording of a shipped questionnaire lies in files of its own. */
function asRemark(
  finding: Finding,
  name: string,
  reference: QuestionnaireReference | null,
): FileRemark {
  const { severity } = finding
  if (reference === null) return { file: name, remark: { severity, finding } }
  const folder = `${reference.id}/${reference.version}`
  const [, language, path] = WORDING.exec(finding.path) ?? []
  return language === undefined || path === undefined
    ? { file: `${folder}/definition.json`, remark: { severity, finding } }
    : {
        file: `${folder}/text.${language}.json`,
        remark: { severity, finding: { ...finding, path } },
      }
}

async function lint(
  { questionnaire, texts }: WordedQuestionnaire,
  reference: QuestionnaireReference | null,
  files: ShippedFiles,
): Promise<readonly Finding[]> {
  const beside = reference === null ? [] : await examplesBeside(questionnaire, files)
  const examples = [...questionnaire.examples, ...beside]
  return lintQuestionnaire({ ...questionnaire, examples }, Object.values(texts))
}

/** Broken ones are told as problems of their file. */
async function examplesBeside(
  questionnaire: Questionnaire,
  files: ShippedFiles,
): Promise<readonly WorkedExample[]> {
  const path = `${questionnaire.id}/${questionnaire.version}/worked-examples.json`
  if (!files.paths.includes(path)) return []
  const examples = parseWorkedExamples(await files.read(path), questionnaire)
  return examples.ok ? examples.value : []
}

/** With the released versions of the same questionnaire, whose fingerprints `published.json` holds. */
async function compare(
  questionnaire: Questionnaire,
  files: ShippedFiles,
): Promise<readonly Finding[]> {
  const { id, version } = questionnaire
  const published = JSON.parse(
    await readFile(inRepository('questionnaires/published.json'), 'utf8'),
  ) as Readonly<Record<string, string | undefined>>
  const own = published[referenceName(questionnaire)]
  const others = await Promise.all(
    shippedQuestionnaires(files)
      .filter((shipped) => shipped.id === id && shipped.version !== version)
      .filter((shipped) => published[referenceName(shipped)] !== undefined)
      .map(async (shipped) =>
        parseDefinition(await files.read(`${id}/${shipped.version}/definition.json`)),
      ),
  )
  const bridges = await Promise.all(
    files.paths
      .filter((path) => path.startsWith(`${id}/${version}/bridge.`))
      .map(async (path) => parseBridge(await files.read(path))),
  )
  return compareWithPublished(
    questionnaire,
    [
      ...(own === undefined ? [] : [{ ...questionnaire, hash: own }]),
      ...others.flatMap((other) => (other.ok ? [other.value] : [])),
    ],
    bridges.flatMap((bridge) => (bridge.ok ? [bridge.value] : [])),
  )
}
