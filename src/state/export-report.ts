import type { Assessment } from '@/domain/assessment/assessment'
import { lastSnapshotBefore, type Snapshot } from '@/domain/assessment/snapshot'
import type { Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { fail, ok, type Result } from '@/domain/result'
import { scoresThen } from '@/domain/scoring/scores-then'
import type { BenchmarkProblem } from '@/domain/report/left-out'
import { loadCatalogueEntry, loadDefinitionFile } from '@/storage/catalogue'
import { loadSnapshots } from '@/storage/snapshots'
import { rulerOf } from '@/parse/definition-hash'
import type { ReportWording } from '@/report/create-report-words'
import { benchmarkProblem } from '@/report/leave-out'
import { reportFileName } from '@/report/report-file-name'
import type { ReportInput } from '@/report/report-input'
import { useAppStore } from './app-store'
import { downloadFile } from './download'
import { loadFonts } from './load-fonts'
import type { ReportOutcome, ReportRequest } from './report-request'
import type { Session } from './session'
import { keepSnapshot, snapshotOfNow } from './snapshots'

/** The assessment a report is about, as the page holds it. */
export interface ReportSubject {
  readonly assessment: Assessment
  readonly questionnaire: Questionnaire
  readonly path: Path
}

/** What the user decides about a report, and the words it is written in. */
export interface ReportChoices extends Pick<
  ReportInput,
  | 'benchmark'
  | 'contextFigures'
  | 'ratings'
  | 'openDifferences'
  | 'parts'
  | 'preparedBy'
  | 'language'
> {
  /** `now`: freezes the assessment as it is; a snapshot: as it was frozen; null: a draft. */
  readonly frozen: 'now' | Snapshot | null
  /** As the title page names it; null: as the assessment does. */
  readonly municipality: string | null
  readonly coatOfArms: Uint8Array | null
  readonly wording: ReportWording
}

/**
 * `unreachable`: a part of the app that the report needs did not arrive, because the network is gone, or
 * the server. `notStored`: the device does not keep the snapshot that a final report rests on.
 */
export type ReportFailure = 'unreachable' | 'notStored'

/** All that a report is made from. */
export interface PreparedReport {
  readonly request: ReportRequest
  /** To be kept once the report is made; null: it rests on none, or on one that is kept. */
  readonly snapshot: Snapshot | null
}

/** Why the chosen benchmark will not be in the report; null: it will. */
export const leftOutBenchmark = (
  { questionnaire, path }: Pick<ReportSubject, 'questionnaire' | 'path'>,
  { benchmark, frozen }: Pick<ReportChoices, 'benchmark' | 'frozen'>,
): BenchmarkProblem | null => benchmarkProblem({ questionnaire, path, benchmark }, frozen !== null)

/**
 * Gathers everything a report is made from and stores nothing: the snapshot of a final report is kept
 * when the report is there (`handOver`). Fonts and words arrive with the first report, and no byte of the
 * assessment leaves the page on the way.
 */
export async function prepareReport(
  session: Session,
  subject: ReportSubject,
  choices: ReportChoices,
  kind: ReportRequest['kind'],
): Promise<Result<PreparedReport, ReportFailure>> {
  const { questionnaire, path } = subject
  const { language, wording, coatOfArms, frozen, municipality, ...chosen } = choices
  const parts = await loadParts(session, questionnaire, language)
  if (parts === null) return fail('unreachable')
  const { text, definition, fonts } = parts
  const createdAt = session.now()
  const basis = await basisOf(session, subject, frozen)
  const { frozenAt, snapshot } = basis
  const assessment =
    municipality === null ? basis.assessment : { ...basis.assessment, municipality }
  const snapshots = await loadSnapshots(session.database, subject.assessment.id)
  const last = lastSnapshotBefore(snapshots, (frozenAt ?? createdAt).toISOString())
  const input = {
    ...chosen,
    assessment,
    frozenAt,
    createdAt,
    questionnaire,
    text,
    path,
    previous: last === null ? null : scoresThen(last, questionnaire, path, assessment),
  }
  return ok({
    request: { kind, language, wording, coatOfArms, definition, fonts, input },
    snapshot,
  })
}

/** What the report tells: the answers of now, or of the moment they were frozen. */
async function basisOf(
  session: Session,
  { assessment, questionnaire }: ReportSubject,
  frozen: ReportChoices['frozen'],
): Promise<Pick<ReportInput, 'assessment' | 'frozenAt'> & Pick<PreparedReport, 'snapshot'>> {
  if (frozen === null) return { assessment, frozenAt: null, snapshot: null }
  const isNow = frozen === 'now'
  const basis = isNow ? await snapshotOfNow(session, assessment, questionnaire) : frozen
  return {
    assessment: basis.assessment,
    frozenAt: new Date(basis.takenAt),
    snapshot: isNow ? basis : null,
  }
}

/** Keeps the snapshot that the report rests on, then hands the user the file; returns its name. */
export async function handOver(
  session: Session,
  { request: { input }, snapshot }: PreparedReport,
  outcome: Extract<ReportOutcome, { readonly file: Uint8Array }>,
  t: ReportInput['t'],
): Promise<Result<string, ReportFailure>> {
  const isKept = snapshot === null || (await keepSnapshot(session, input.assessment.id, snapshot))
  if (!isKept) return fail('notStored')
  const { kind, file } = outcome
  const name = reportFileName(input.assessment.municipality, input.createdAt, t, kind)
  downloadFile(name, file as Uint8Array<ArrayBuffer>, MEDIA_TYPES[kind])
  useAppStore.getState().announce('reportSaved', { name })
  return ok(name)
}

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

type Parts = Pick<ReportRequest, 'definition' | 'fonts'> & Pick<ReportInput, 'text'>

/** null: one of them did not arrive. */
async function loadParts(
  { database }: Session,
  questionnaire: Questionnaire,
  language: string,
): Promise<Parts | null> {
  const all = Promise.all([
    loadCatalogueEntry(database, questionnaire, language),
    loadDefinitionFile(database, questionnaire),
    loadFonts(),
  ])
  return all.then(
    ([entry, definition, fonts]) =>
      entry === null || definition === null
        ? null
        : { text: entry.text, definition: rulerOf(definition), fonts },
    // Whichever part it was, the answer is the same: say so, and let the user try again.
    () => null,
  )
}
