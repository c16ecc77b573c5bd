import { referenceName } from '@/domain/assessment/assessment'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { readReportData } from '@/parse/report-data'
import { readReportPdf } from '@/parse/read-report-pdf'
import { wordingHash } from '@/parse/wording-hash'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { createReportWords, type ReportWording } from '@/report/create-report-words'
import { type Verification, verifyReport } from '@/report/verify-report'

/** What a check needs besides the file, as plain data that can be sent to another thread. */
export interface VerificationRequest {
  readonly bytes: Uint8Array
  /** The words for reports in every language of the app. */
  readonly wording: Readonly<Record<string, ReportWording>>
  /** The hash of every shipped definition, by `id@version`. */
  readonly shipped: Readonly<Record<string, string>>
}

/** The outcome of a check, with what the report says of itself. */
export interface VerifiedReport extends Pick<Questionnaire, 'scale' | 'span' | 'rounding'> {
  readonly municipality: string | null
  readonly reference: string
  /** ISO timestamps in the clock of whoever made the report; null: a draft. */
  readonly createdAt: string
  readonly frozenAt: string | null
  /** The names of dimensions, groups and questions, by id. */
  readonly names: Readonly<Record<string, string>>
  readonly verification: Verification
}

/** Reads a report's PDF and checks it against its own data. */
export async function verifyReportFile({
  bytes,
  wording,
  shipped,
}: VerificationRequest): Promise<Result<VerifiedReport, readonly Problem[]>> {
  const pdf = await readReportPdf(bytes)
  if (!pdf.ok) return pdf
  const read = readReportData(pdf.value.attachments)
  if (!read.ok) return fail(read.failure)
  const data = read.value
  const { facts, text, questionnaire, assessment } = data
  const own = wording[facts.language]
  const reference = referenceName(questionnaire)
  const { scale, span, rounding } = questionnaire
  return ok({
    municipality: assessment?.municipality ?? null,
    reference,
    scale,
    span,
    rounding,
    createdAt: facts.createdAt,
    frozenAt: facts.frozenAt,
    names: Object.fromEntries(
      [...Object.entries(text.groups), ...Object.entries(text.questions)].map(([id, { title }]) => [
        id,
        title,
      ]),
    ),
    verification: verifyReport({
      data,
      pdf: pdf.value,
      words:
        own === undefined
          ? null
          : { ...createReportWords(facts.language, own), wording: wordingHash(own) },
      shippedHash: shipped[reference] ?? null,
    }),
  })
}
