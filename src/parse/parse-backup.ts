import type { Assessment, QuestionnaireReference } from '@/domain/assessment/assessment'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import type * as v from 'valibot'
import { backupSchema } from './backup-schema'
import { fromBase64, toBase64 } from './base64'
import { canonicalHash } from './canonical-hash'
import { parseAssessmentFile } from './parse-assessment'
import { parseBenchmarkPack } from './parse-benchmark-pack'
import { FORMAT_VERSION, parseFile } from './parse-file'
import { MAXIMUM_CHARACTERS } from './parse-json'
import { parseQuestionnaireFile, type WordedQuestionnaire } from './parse-questionnaire'

/** The most a backup may hold, in characters: what may be in a file of its own may be in a backup. */
export const BACKUP_LIMIT = MAXIMUM_CHARACTERS

/** What only a device knows of an assessment. */
export interface DeviceSettings {
  readonly place: string | null
  readonly benchmark: {
    readonly packId: string
    readonly packVersion: string
    readonly groupId: string
  } | null
  /** Who answers on this device. */
  readonly respondent: string | null
  readonly report: BackupFile['settings'][number]['report']
  readonly coatOfArms: { readonly name: string; readonly bytes: Uint8Array } | null
}

/** An assessment as a backup holds it. */
export interface BackedUpAssessment {
  readonly file: RecordedAssessment
  readonly settings: DeviceSettings
}

/** A file of the user's own, read and as it came. */
export interface OwnFile<Content> {
  readonly content: Content
  readonly file: unknown
}

/** What a backup file holds. */
export interface Backup {
  readonly assessments: readonly BackedUpAssessment[]
  readonly questionnaires: readonly OwnFile<WordedQuestionnaire>[]
  readonly packs: readonly OwnFile<BenchmarkPack>[]
  /** True where somebody or something has changed the file since it was written. */
  readonly isAltered: boolean
}

type BackupFile = v.InferOutput<typeof backupSchema>

const NO_SETTINGS: DeviceSettings = {
  place: null,
  benchmark: null,
  respondent: null,
  report: {},
  coatOfArms: null,
}

/**
 * The door for a backup. Everything nested comes in by its own door; whether answers fit their
 * questionnaire is asked of whoever knows all of those.
 */
export function parseBackup(input: unknown): Result<Backup, readonly Problem[]> {
  const parsed = parseFile(input, 'backup', backupSchema)
  if (!parsed.ok) return parsed
  const content = parsed.value
  const assessments = parseEach(content.assessments, 'assessments', parseAssessmentFile)
  const questionnaires = parseEach(content.questionnaires, 'questionnaires', parseOwnQuestionnaire)
  const packs = parseEach(content.packs, 'packs', parseOwnPack)
  const problems = [
    ...assessments.problems,
    ...questionnaires.problems,
    ...packs.problems,
    ...repeated(
      assessments.values.map(({ assessment }) => assessment.id),
      'assessments',
    ),
    ...repeated(assessments.values.flatMap(snapshotIds), 'assessments'),
    ...repeated(
      content.settings.map(({ assessment }) => assessment),
      'settings',
    ),
    ...repeated(
      questionnaires.values.map(({ content: own }) => keyOf(own.questionnaire)),
      'questionnaires',
    ),
    ...repeated(
      packs.values.map(({ content: own }) => keyOf(own)),
      'packs',
    ),
  ]
  if (problems.length > 0) return fail(problems)
  const settings = new Map(content.settings.map((found) => [found.assessment, settingsOf(found)]))
  return ok({
    assessments: assessments.values.map((file) => ({
      file,
      settings: settings.get(file.assessment.id) ?? NO_SETTINGS,
    })),
    questionnaires: questionnaires.values,
    packs: packs.values,
    isAltered: !isAsWritten(input),
  })
}

/**
 * Whether the digest of a file is that of all its other fields. Asked of the file itself: reading it makes
 * one of what is written in two ways.
 */
export function isAsWritten(file: unknown): boolean {
  if (typeof file !== 'object' || file === null || !('digest' in file)) return false
  const { digest, ...content } = file
  return canonicalHash(content) === digest
}

const keyOf = ({ id, version }: QuestionnaireReference): string => `${id}@${version}`

const snapshotIds = ({ snapshots }: RecordedAssessment): readonly string[] =>
  snapshots.map(({ id }) => id)

function parseEach<Value>(
  inputs: readonly unknown[],
  at: string,
  parse: (input: unknown) => Result<Value, readonly Problem[]>,
): { readonly values: readonly Value[]; readonly problems: readonly Problem[] } {
  const results = inputs.map(parse)
  return {
    values: results.flatMap((result) => (result.ok ? [result.value] : [])),
    problems: results.flatMap((result, index) =>
      result.ok ? [] : inside(`${at}.${String(index)}`, result.failure),
    ),
  }
}

/** Problems of a file inside a file, at their place in the whole. */
const inside = (at: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({
    ...problem,
    path: problem.path === '' ? at : `${at}.${problem.path}`,
  }))

function parseOwnQuestionnaire(
  file: unknown,
): Result<OwnFile<WordedQuestionnaire>, readonly Problem[]> {
  const parsed = parseQuestionnaireFile(file)
  return parsed.ok ? ok({ content: parsed.value, file }) : parsed
}

function parseOwnPack(file: unknown): Result<OwnFile<BenchmarkPack>, readonly Problem[]> {
  const parsed = parseBenchmarkPack(file)
  return parsed.ok ? ok({ content: parsed.value, file }) : parsed
}

/** One that is there twice would overwrite the other. */
function repeated(ids: readonly string[], path: string): readonly Problem[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const id of ids) (seen.has(id) ? twice : seen).add(id)
  return [...twice].map((id): Problem => ({ code: 'duplicateId', path, id }))
}

const settingsOf = ({
  assessment: _assessment,
  coatOfArms,
  ...settings
}: BackupFile['settings'][number]): DeviceSettings => ({
  ...settings,
  coatOfArms:
    coatOfArms === null ? null : { name: coatOfArms.name, bytes: fromBase64(coatOfArms.bytes) },
})

/** What goes into a backup, each assessment as the text of its own file. */
export interface BackupContent {
  readonly assessments: readonly {
    readonly id: Assessment['id']
    readonly text: string
    readonly settings: DeviceSettings
  }[]
  /** As they came. */
  readonly questionnaires: readonly StoredFile[]
  readonly packs: readonly StoredFile[]
}

interface StoredFile extends QuestionnaireReference {
  readonly file: unknown
}

/** A backup as text, and its digest, by which two of the same data are known to be the same. */
export interface WrittenBackup {
  readonly text: string
  readonly digest: string
}

/**
 * The text of a backup. All lists and fields have a fixed order and nothing tells when it was made, so
 * that the same data always make the same bytes.
 */
export function writeBackup({ assessments, questionnaires, packs }: BackupContent): WrittenBackup {
  const inOrder = assessments.toSorted(byId)
  const content = {
    format: 'backup',
    formatVersion: FORMAT_VERSION,
    assessments: inOrder.map(({ text }) => JSON.parse(text) as unknown),
    settings: inOrder.map(({ id, settings }) => settingsInOrder(id, settings)),
    questionnaires: questionnaires.toSorted(byId).map(({ file }) => file),
    packs: packs.toSorted(byId).map(({ file }) => file),
  }
  const digest = canonicalHash(content)
  return { text: `${JSON.stringify({ ...content, digest }, null, 1)}\n`, digest }
}

const byId = (
  a: { readonly id: string; readonly version?: string },
  b: { readonly id: string; readonly version?: string },
): number => (`${a.id} ${a.version ?? ''}` < `${b.id} ${b.version ?? ''}` ? -1 : 1)

const settingsInOrder = (
  assessment: string,
  { place, benchmark, respondent, report, coatOfArms }: DeviceSettings,
) => ({
  assessment,
  place,
  benchmark:
    benchmark === null
      ? null
      : {
          packId: benchmark.packId,
          packVersion: benchmark.packVersion,
          groupId: benchmark.groupId,
        },
  ...(respondent === null ? {} : { respondent }),
  report: Object.fromEntries(Object.entries(report).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  coatOfArms:
    coatOfArms === null ? null : { name: coatOfArms.name, bytes: toBase64(coatOfArms.bytes) },
})
