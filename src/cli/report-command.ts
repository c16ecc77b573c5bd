import { readFile } from 'node:fs/promises'
import { checkAssessment } from '@/domain/assessment/check-assessment'
import type { Assessment } from '@/domain/assessment/assessment'
import type { BenchmarkGroup, BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import { checkPackAgainst } from '@/domain/benchmark/check-benchmark-pack'
import type { Problem } from '@/domain/problem'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { fail, ok, type Result } from '@/domain/result'
import { parseAssessment } from '@/parse/parse-assessment'
import { parseBenchmarkPack } from '@/parse/parse-benchmark-pack'
import { loadContextFigures } from '@/parse/shipped-content'
import { checkReport } from '@/report/check-report'
import type { ReportInput } from '@/report/report-input'
import { writeReport } from '@/report/write-report'
import { checkReference } from './collect-respondents'
import type { CommandContext } from './command-context'
import { type FileProblem, inFile, tellProblems } from './file-problem'
import { loadQuestionnaire, parseReference, textIn } from './load-questionnaire'
import { readJson } from './read-file'
import { inRepository } from './repository'
import { EXIT, type ExitCode } from './terminal'
import { writeResultFile } from './write-file'

export interface ReportOptions {
  readonly questionnaire: string
  readonly answers: string
  readonly benchmark?: string
  readonly group?: string
  readonly final?: boolean
  readonly out: string
  readonly force?: boolean
}

/** `report`: the PDF of one assessment, the same as the app writes. */
export async function reportCommand(
  options: ReportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const input = await readInput(options, context)
  if (!input.ok) {
    tellProblems(input.failure, context)
    return EXIT.badInput
  }
  const forbidden = checkReport(input.value)
  if (forbidden.length > 0) {
    tellProblems(inFile(options.benchmark ?? options.out, forbidden), context)
    return EXIT.badInput
  }
  const [regular, bold] = await Promise.all(['Regular', 'Bold'].map(readFont))
  if (regular === undefined || bold === undefined) throw new Error('Two fonts were read')
  const pdf = writeReport(input.value, { regular, bold })
  const isWritten = await writeResultFile(options.out, pdf, options.force === true, context)
  return isWritten ? EXIT.fine : EXIT.badInput
}

const readFont = (weight: string): Promise<Uint8Array> =>
  readFile(inRepository(`public/fonts/noto-sans-${weight.toLowerCase()}.ttf`))

async function readInput(
  options: ReportOptions,
  context: CommandContext,
): Promise<Result<ReportInput, readonly FileProblem[]>> {
  const { words, files } = context
  const worded = await loadQuestionnaire(options.questionnaire, files)
  if (!worded.ok) return worded
  const { questionnaire } = worded.value
  const assessment = await readAssessment(options.answers, questionnaire)
  if (!assessment.ok) return fail(inFile(options.answers, assessment.failure))
  const path = pathOf(questionnaire, assessment.value.path)
  if (path === null) throw new Error('The path was not checked')
  const benchmark = await readBenchmark(options, questionnaire)
  if (!benchmark.ok) return fail(inFile(options.benchmark ?? '', benchmark.failure))
  const isShipped = parseReference(options.questionnaire) !== null
  return ok({
    assessment: assessment.value,
    questionnaire,
    text: textIn(worded.value, words.language),
    path,
    benchmark: benchmark.value,
    contextFigures: isShipped ? await loadContextFigures(files, questionnaire) : [],
    status: options.final === true ? 'final' : 'draft',
    createdAt: context.now(),
    language: words.language,
    t: words.report,
    explain: words.explanation,
  })
}

async function readAssessment(
  file: string,
  questionnaire: Questionnaire,
): Promise<Result<Assessment, readonly Problem[]>> {
  const json = await readJson(file)
  const assessment = json.ok ? parseAssessment(json.value) : json
  if (!assessment.ok) return assessment
  const other = checkReference(assessment.value.questionnaire, questionnaire)
  if (other.length > 0) return fail(other)
  const problems = checkAssessment(assessment.value, questionnaire)
  return problems.length > 0 ? fail(problems) : assessment
}

interface ChosenBenchmark {
  readonly pack: BenchmarkPack
  readonly group: BenchmarkGroup
}

/** The pack with the group that was asked for, or else its first. */
async function readBenchmark(
  { benchmark, group: wanted }: ReportOptions,
  questionnaire: Questionnaire,
): Promise<Result<ChosenBenchmark | null, readonly Problem[]>> {
  if (benchmark === undefined) return ok(null)
  const json = await readJson(benchmark)
  const pack = json.ok ? parseBenchmarkPack(json.value) : json
  if (!pack.ok) return pack
  const other = checkReference(pack.value.questionnaire, questionnaire)
  if (other.length > 0) return fail(other)
  const problems = checkPackAgainst(pack.value, questionnaire)
  if (problems.length > 0) return fail(problems)
  const { groups } = pack.value
  const group = wanted === undefined ? groups[0] : groups.find(({ id }) => id === wanted)
  if (group !== undefined) return ok({ pack: pack.value, group })
  const expected = groups.map(({ id }) => id).join(', ')
  return fail([{ code: 'wrongValue', path: 'groups', expected, received: JSON.stringify(wanted) }])
}
