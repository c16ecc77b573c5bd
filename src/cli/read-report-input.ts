import { checkRecord } from '@/domain/journal/check-record'
import { standingsOf } from '@/domain/journal/standing'
import { ratingSpreads } from '@/domain/scoring/rating-spreads'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import { lastSnapshotBefore, type Snapshot } from '@/domain/assessment/snapshot'
import type { BenchmarkGroup, BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import { checkPackAgainst } from '@/domain/benchmark/check-benchmark-pack'
import type { Problem } from '@/domain/problem'
import type { Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { fail, ok, type Result } from '@/domain/result'
import type { PreviousScores } from '@/domain/scoring/changes-since'
import { scoresThen } from '@/domain/scoring/scores-then'
import { parseAssessmentFile } from '@/parse/parse-assessment'
import { writeAssessment } from '@/parse/write-assessment'
import { parseBenchmarkPack } from '@/parse/parse-benchmark-pack'
import { loadContextFigures } from '@/parse/shipped-content'
import { usablePicture } from '@/report/pdf/usable-picture'
import type { ReportInput } from '@/report/report-input'
import { checkReference } from './collect-respondents'
import type { CommandContext } from './command-context'
import { type FileProblem, inFile } from './file-problem'
import { loadWithDefinition, parseReference, textIn } from './load-questionnaire'
import { readBytes, readJson } from './read-file'
import type { ReportPart } from './report-parts'

/** What a report is made from, as the command line names it. */
export interface ReportSources {
  readonly questionnaire: string
  readonly answers: string
  readonly benchmark?: string
  readonly group?: string
  readonly final?: boolean
  readonly ratings?: boolean
  readonly without?: readonly ReportPart[]
  readonly preparedBy?: string
  readonly coatOfArms?: string
}

/** The input of a report, and the questionnaire's definition as it was read. */
export interface ReadReportInput {
  readonly input: ReportInput
  readonly definition: object
  /** A final report rests on no snapshot: nothing else keeps the moment it was frozen. */
  readonly isFrozenNow: boolean
}

export async function readReportInput(
  sources: ReportSources,
  context: CommandContext,
): Promise<Result<ReadReportInput, readonly FileProblem[]>> {
  const { words, files } = context
  const loaded = await loadWithDefinition(sources.questionnaire, files)
  if (!loaded.ok) return loaded
  const { worded, definition } = loaded.value
  const { questionnaire } = worded
  const file = await readAssessment(sources.answers, questionnaire)
  if (!file.ok) return fail(inFile(sources.answers, file.failure))
  const { assessment } = file.value
  const path = pathOf(questionnaire, assessment.path)
  if (path === null) throw new Error('The path was not checked')
  const benchmark = await readBenchmark(sources, questionnaire)
  if (!benchmark.ok) return fail(inFile(sources.benchmark ?? '', benchmark.failure))
  const picture = await readCoatOfArms(sources.coatOfArms)
  if (!picture.ok) return fail(inFile(sources.coatOfArms ?? '', picture.failure))
  const createdAt = context.now()
  const frozen = sources.final === true ? frozenState(file.value, questionnaire) : null
  const isFrozenNow = sources.final === true && frozen === null
  const frozenAt = frozen === null ? null : new Date(frozen.takenAt)
  const left = new Set(sources.without ?? [])
  const hasFigures = parseReference(sources.questionnaire) !== null && !left.has('context-figures')
  const input: ReportInput = {
    assessment,
    questionnaire,
    text: textIn(worded, words.language),
    path,
    benchmark: left.has('benchmark') ? null : benchmark.value,
    contextFigures: hasFigures ? await loadContextFigures(files, questionnaire) : [],
    ratings: sources.ratings === true ? ratingSpreads(questionnaire, path, file.value) : [],
    openDifferences: openDifferencesOf(file.value),
    previous: previousOf(file.value, questionnaire, path, frozenAt ?? createdAt),
    frozenAt: isFrozenNow ? createdAt : frozenAt,
    createdAt,
    parts: {
      hasNotes: !left.has('notes'),
      hasEvidence: !left.has('evidence'),
      hasAnnex: !left.has('annex'),
    },
    preparedBy: oneLine(sources.preparedBy ?? ''),
    ...picture.value,
    language: words.language,
    t: words.report,
    explain: words.explanation,
  }
  return ok({ input, definition, isFrozenNow })
}

const openDifferencesOf = ({ journal }: RecordedAssessment): number =>
  [...standingsOf(journal).values()].filter(({ isConflict }) => isConflict).length

async function readAssessment(
  name: string,
  questionnaire: Questionnaire,
): Promise<Result<RecordedAssessment, readonly Problem[]>> {
  const json = await readJson(name)
  const file = json.ok ? parseAssessmentFile(json.value) : json
  if (!file.ok) return file
  const other = checkReference(file.value.assessment.questionnaire, questionnaire)
  if (other.length > 0) return fail(other)
  const problems = checkRecord(file.value, questionnaire)
  return problems.length > 0 ? fail(problems) : file
}

/** On the title page stands one line: a check knows by that what is the name. */
const oneLine = (text: string): string => text.trim().replace(/\s*[\r\n\u2028\u2029]+\s*/g, ', ')

/** The newest snapshot that is the same as the answers; null: there is none. */
function frozenState(
  { snapshots, assessment }: RecordedAssessment,
  { hash }: Questionnaire,
): Snapshot | null {
  const answers = writeAssessment(assessment)
  const same = snapshots.filter(
    (snapshot) => snapshot.hash === hash && writeAssessment(snapshot.assessment) === answers,
  )
  return same.toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : 1)).at(-1) ?? null
}

function previousOf(
  { snapshots, assessment }: RecordedAssessment,
  questionnaire: Questionnaire,
  path: Path,
  moment: Date,
): PreviousScores | null {
  const last = lastSnapshotBefore(snapshots, moment.toISOString())
  return last === null ? null : scoresThen(last, questionnaire, path, assessment)
}

/** A picture that cannot be used does not forbid the report: it is left out, and that is told. */
async function readCoatOfArms(
  name: string | undefined,
): Promise<Result<Pick<ReportInput, 'coatOfArms' | 'leftOut'>, readonly Problem[]>> {
  if (name === undefined) return ok({ coatOfArms: null, leftOut: [] })
  const bytes = await readBytes(name)
  const isTooLarge = !bytes.ok && bytes.failure.some(({ code }) => code === 'tooLarge')
  if (!bytes.ok && !isTooLarge) return bytes
  const picture = bytes.ok ? usablePicture(bytes.value) : fail('tooLarge' as const)
  return ok(
    picture.ok
      ? { coatOfArms: picture.value, leftOut: [] }
      : { coatOfArms: null, leftOut: [{ kind: 'coatOfArms', fault: picture.failure }] },
  )
}

interface ChosenBenchmark {
  readonly pack: BenchmarkPack
  readonly group: BenchmarkGroup
}

/**
 * The pack with the group that was asked for, or else its first. One of another questionnaire, version
 * or definition is left out of the report whatever is in it, so nothing more is asked of it.
 */
async function readBenchmark(
  { benchmark, group: wanted }: ReportSources,
  questionnaire: Questionnaire,
): Promise<Result<ChosenBenchmark | null, readonly Problem[]>> {
  if (benchmark === undefined) return ok(null)
  const json = await readJson(benchmark)
  const pack = json.ok ? parseBenchmarkPack(json.value) : json
  if (!pack.ok) return pack
  const { hash } = pack.value
  const isOwn =
    checkReference(pack.value.questionnaire, questionnaire).length === 0 &&
    (hash === null || hash === questionnaire.hash)
  const problems = isOwn ? checkPackAgainst(pack.value, questionnaire) : []
  if (problems.length > 0) return fail(problems)
  const { groups } = pack.value
  const isAnyGroup = wanted === undefined || !isOwn
  const group = isAnyGroup ? groups[0] : groups.find(({ id }) => id === wanted)
  if (group !== undefined) return ok({ pack: pack.value, group })
  const expected = groups.map(({ id }) => id).join(', ')
  return fail([{ code: 'wrongValue', path: 'groups', expected, received: JSON.stringify(wanted) }])
}
