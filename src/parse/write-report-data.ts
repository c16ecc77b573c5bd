import type { Attachment } from '@/domain/report/attachment'
import type { ReportData } from '@/domain/report/report-data'
import { rulerOf } from './definition-hash'
import { writeAssessment } from './write-assessment'
import { FORMAT_VERSION, newestVersion } from './parse-file'
import { writeBenchmarkPack } from './parse-benchmark-pack'
import { REPORT_FILES, type ReportFile, type ReportFiles } from './report-files'

/** What the data of a report do not say of its sources themselves. */
export interface ReportOrigin {
  /** The questionnaire's definition as it was read, for its hash is made of it. */
  readonly definition: object
  /** The hash of the report's words. */
  readonly wording: string
}

/** The attachments of a report; wording and worked examples of the definition are not printed and stay behind. */
export function writeReportData(
  data: ReportData,
  { definition, wording }: ReportOrigin,
): ReportFiles {
  const { assessment, text, benchmark, facts } = data
  const reference = referenceIn(definition)
  return {
    report: written(reportFile(facts, wording)),
    questionnaire: written(rulerOf(definition)),
    wording: written({
      format: 'questionnaire-text',
      formatVersion: FORMAT_VERSION,
      questionnaire: reference,
      ...text,
    }),
    ...(assessment === null ? {} : { answers: writeAssessment(assessment) }),
    ...(benchmark === null ? {} : { benchmark: writeBenchmarkPack(benchmark.pack) }),
  }
}

/** What is said only where there is some of it makes it a file of version 2, which older programs do not know. */
function reportFile(facts: ReportData['facts'], wording: string): object {
  const { ratings, openDifferences, ...always } = facts
  const isNew = ratings.length > 0 || openDifferences > 0
  return {
    format: 'report',
    formatVersion: isNew ? newestVersion('report') : FORMAT_VERSION,
    ...always,
    ...(isNew ? { ratings, openDifferences } : {}),
    wording,
  }
}

/** The same as files; `describe` says in the report's language what is in each. */
export const reportAttachments = (
  data: ReportData,
  origin: ReportOrigin,
  describe: (file: ReportFile) => string,
): readonly Attachment[] =>
  Object.entries(writeReportData(data, origin)).map(([key, content]) => {
    const file = key as ReportFile
    return {
      name: REPORT_FILES[file],
      description: describe(file),
      mediaType: 'application/json',
      content,
    }
  })

const written = (file: unknown): string => `${JSON.stringify(file, null, 1)}\n`

function referenceIn(definition: object): { readonly id: unknown; readonly version: unknown } {
  const { id, version } = definition as { readonly id?: unknown; readonly version?: unknown }
  return { id, version }
}
