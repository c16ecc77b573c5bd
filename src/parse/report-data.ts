import type * as v from 'valibot'
import { type Assessment, referenceName } from '@/domain/assessment/assessment'
import { checkAssessment } from '@/domain/assessment/check-assessment'
import { checkPackAgainst } from '@/domain/benchmark/check-benchmark-pack'
import type { Problem } from '@/domain/problem'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { allQuestions, pathOf } from '@/domain/questionnaire/walk-questionnaire'
import type { ReadReportData, ReportData, ReportFacts } from '@/domain/report/report-data'
import { ratio, type Ratio } from '@/domain/ratio'
import { fail, ok, type Result } from '@/domain/result'
import { parseAssessment } from './parse-assessment'
import { parseBenchmarkPack } from './parse-benchmark-pack'
import { isLanguageTag } from './language-tag'
import { parseFile } from './parse-file'
import { parseJson } from './parse-json'
import { parseDefinition, parseQuestionnaireText } from './parse-questionnaire'
import { reportFactsSchema } from './report-data-schema'
import { REPORT_FILES, type ReportFile } from './report-files'

/** The door for the attachments of a report, by name; hostile until parsed. */
export function readReportData(
  attachments: ReadonlyMap<string, string>,
): Result<ReadReportData, readonly Problem[]> {
  const files: Partial<Record<ReportFile, unknown>> = {}
  for (const [key, name] of Object.entries(REPORT_FILES)) {
    const file = key as ReportFile
    const text = attachments.get(name)
    if (text === undefined) continue
    const json = inFile(file, parseJson(text))
    if (!json.ok) return json
    files[file] = json.value
  }
  return parseReportData(files)
}

/** The same for files that were already read as JSON. */
export function parseReportData(
  files: Readonly<Partial<Record<ReportFile, unknown>>>,
): Result<ReadReportData, readonly Problem[]> {
  const absent = (['report', 'questionnaire', 'wording'] as const).find(
    (file) => files[file] === undefined,
  )
  if (absent !== undefined) return fail([missing(absent)])
  const facts = inFile('report', parseFile(files.report, 'report', reportFactsSchema))
  const questionnaire = inFile('questionnaire', parseDefinition(files.questionnaire))
  if (!facts.ok) return facts
  if (!questionnaire.ok) return questionnaire
  const read = { facts: factsOf(facts.value), questionnaire: questionnaire.value }
  const path = inFile('report', checkFacts(read))
  const text = inFile('wording', parseWording(files.wording, read.questionnaire))
  const assessment = readAnswers(files.answers, read)
  const benchmark = inFile('benchmark', readBenchmark(files.benchmark, read.questionnaire))
  if (!path.ok) return path
  if (!text.ok) return text
  if (!assessment.ok) return assessment
  if (!benchmark.ok) return benchmark
  return ok({
    ...read,
    text: text.value,
    assessment: assessment.value,
    benchmark: benchmark.value,
  })
}

const missing = (file: ReportFile): Problem => ({
  code: 'missingFile',
  path: '',
  name: REPORT_FILES[file],
})

type ReadSoFar = Pick<ReadReportData, 'facts' | 'questionnaire'>

function checkFacts({ facts, questionnaire }: ReadSoFar): Result<null, readonly Problem[]> {
  if (pathOf(questionnaire, facts.path) === null) {
    return fail([{ code: 'unknownPath', path: 'path', id: facts.path }])
  }
  const known = new Set(allQuestions(questionnaire).map(({ id }) => id))
  const strangers = facts.ratings.filter(({ questionId }) => !known.has(questionId))
  return strangers.length === 0
    ? ok(null)
    : fail(
        strangers.map(({ questionId: id }) => ({ code: 'unknownQuestion', path: 'ratings', id })),
      )
}

/** Says in which attachment a problem is. */
function inFile<Value>(
  file: ReportFile,
  result: Result<Value, readonly Problem[]>,
): Result<Value, readonly Problem[]> {
  if (result.ok) return result
  const name = REPORT_FILES[file]
  return fail(
    result.failure.map((problem) => ({
      ...problem,
      path: problem.path === '' ? name : `${name}: ${problem.path}`,
    })),
  )
}

function parseWording(
  file: unknown,
  questionnaire: Questionnaire,
): Result<QuestionnaireText, readonly Problem[]> {
  const text = parseQuestionnaireText(file, questionnaire)
  if (!text.ok || isLanguageTag(text.value.language)) return text
  const received = text.value.language
  return fail([{ code: 'wrongValue', path: 'language', expected: 'en, de, …', received }])
}

/** Only a report that prints no single answers may come without them. */
function readAnswers(
  file: unknown,
  read: ReadSoFar,
): Result<ReportData['assessment'], readonly Problem[]> {
  const { facts, questionnaire } = read
  if (file !== undefined) return inFile('answers', parseAnswers(file, read))
  const mayBeAbsent =
    !facts.hasAnnex && questionnaire.groups.some(({ groups }) => groups.length > 0)
  return mayBeAbsent ? ok(null) : fail([missing('answers')])
}

function parseAnswers(
  file: unknown,
  { facts, questionnaire }: ReadSoFar,
): Result<Assessment, readonly Problem[]> {
  const assessment = parseAssessment(file)
  if (!assessment.ok) return assessment
  const found = referenceName(assessment.value.questionnaire)
  const expected = referenceName(questionnaire)
  if (found !== expected) {
    return fail([{ code: 'otherQuestionnaire', path: 'questionnaire', found, expected }])
  }
  if (assessment.value.path !== facts.path) {
    const paths = { found: assessment.value.path, expected: facts.path }
    return fail([{ code: 'otherPath', path: 'path', ...paths }])
  }
  const problems = checkAssessment(assessment.value, questionnaire)
  return problems.length > 0 ? fail(problems) : assessment
}

function readBenchmark(
  file: unknown,
  questionnaire: Questionnaire,
): Result<ReportData['benchmark'], readonly Problem[]> {
  if (file === undefined) return ok(null)
  const pack = parseBenchmarkPack(file)
  if (!pack.ok) return pack
  const problems = checkPackAgainst(pack.value, questionnaire)
  const [group] = pack.value.groups
  if (problems.length > 0 || group === undefined) return fail(problems)
  return ok({ pack: pack.value, group })
}

type FactsFile = v.InferOutput<typeof reportFactsSchema>

function factsOf({ format: _format, formatVersion: _version, ...facts }: FactsFile): ReportFacts {
  const { previous, ratings } = facts
  return {
    ...facts,
    ratings: ratings.map(({ roles, ...spread }) => ({
      ...withRatios(spread),
      roles: roles.map(withRatios),
    })),
    previous:
      previous === null
        ? null
        : {
            ...previous,
            overall: asRatio(previous.overall),
            dimensions: Object.fromEntries(
              Object.entries(previous.dimensions).map(([id, score]) => [id, asRatio(score)]),
            ),
          },
  }
}

const withRatios = <Spread extends { readonly lowest: number; readonly highest: number }>(
  spread: Spread,
) => ({ ...spread, lowest: ratio(spread.lowest), highest: ratio(spread.highest) })

const asRatio = (score: number | null): Ratio | null => (score === null ? null : ratio(score))
