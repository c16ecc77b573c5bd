import { reportAttachments } from '@/parse/write-report-data'
import { wordingHash } from '@/parse/wording-hash'
import type { Attachment } from '@/domain/report/attachment'
import { createReportWords } from '@/report/create-report-words'
import { drawCharts } from '@/report/draw-charts'
import { usablePicture } from '@/report/pdf/usable-picture'
import { planReport } from '@/report/plan-report'
import { reportDataOf } from '@/report/report-data-of'
import type { ReportInput } from '@/report/report-input'
import { writeReport } from '@/report/write-report'
import { makeWordFile } from './make-word-file'
import type { ReportOutcome, ReportRequest } from './report-request'

/** Makes a report from plain data, on whatever thread; `onProgress` is told the share done, 0–1. */
export async function makeReport(
  request: ReportRequest,
  onProgress: (share: number) => void,
): Promise<ReportOutcome> {
  const input = inputOf(request)
  const { kind, fonts } = request
  switch (kind) {
    case 'pdf': {
      const attachments = attachmentsOf(input, request)
      return { kind, file: writeReport(input, { fonts, attachments, onProgress }) }
    }
    case 'docx':
      return { kind, file: await makeWordFile(input, fonts, onProgress) }
    case 'preview': {
      const blocks = planReport(input)
      return { kind, blocks, drawings: drawCharts(blocks, fonts) }
    }
  }
}

function inputOf({ input, language, wording, coatOfArms }: ReportRequest): ReportInput {
  const picture = coatOfArms === null ? null : usablePicture(coatOfArms)
  return {
    ...input,
    ...createReportWords(language, wording),
    coatOfArms: picture?.ok === true ? picture.value : null,
    leftOut: picture?.ok === false ? [{ kind: 'coatOfArms', fault: picture.failure }] : [],
  }
}

/** What the pages print, as files inside the report. */
export const attachmentsOf = (
  input: ReportInput,
  { definition, wording }: Pick<ReportRequest, 'definition' | 'wording'>,
): readonly Attachment[] =>
  reportAttachments(reportDataOf(input), { definition, wording: wordingHash(wording) }, (file) =>
    input.t(`attachment.${file}`),
  )
