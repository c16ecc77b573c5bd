import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { ReadReportData } from '@/domain/report/report-data'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { definitionHash } from '@/parse/definition-hash'
import { readReportPdf, type ReportPdf } from '@/parse/read-report-pdf'
import { REPORT_PDF_LIMIT } from '@/parse/report-pdf-limits'
import { readReportData } from '@/parse/report-data'
import { isShipped, loadShippedDefinitionFile } from '@/parse/shipped-content'
import { wordingHash } from '@/parse/wording-hash'
import { type VerifyingWords, verifyReport } from '@/report/verify-report'
import type { CommandContext } from './command-context'
import { inFile, tellProblems } from './file-problem'
import { readBytes } from './read-file'
import { EXIT, type ExitCode } from './terminal'
import type { VerifyOptions } from './verify-formats'
import { verificationRecord } from './verification-record'
import { verificationText } from './verification-text'
import { loadWords, readReportWording, wordedLanguages } from './words'

/** `verify`: whether the pages of a report say what the data inside it say. */
export async function verifyCommand(
  name: string,
  { format }: VerifyOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const read = await readReport(name)
  if (!read.ok) {
    tellProblems(inFile(name, read.failure), context)
    return EXIT.badInput
  }
  const { data } = read.value
  const verification = verifyReport({
    ...read.value,
    words: reportWords(data.facts.language),
    shippedHash: await shippedHash(data.questionnaire, context),
  })
  const { terminal, words } = context
  terminal.out(
    format === 'json'
      ? `${JSON.stringify(verificationRecord(data, verification), null, 2)}\n`
      : verificationText(data, verification, words),
  )
  return verification.verdict === 'consistent' ? EXIT.fine : EXIT.badInput
}

interface ReadReport {
  readonly data: ReadReportData
  readonly pdf: ReportPdf
}

async function readReport(name: string): Promise<Result<ReadReport, readonly Problem[]>> {
  const bytes = await readBytes(name, REPORT_PDF_LIMIT.bytes)
  if (!bytes.ok) return bytes
  const pdf = await readReportPdf(bytes.value)
  if (!pdf.ok) return pdf
  const data = readReportData(pdf.value.attachments)
  return data.ok ? ok({ data: data.value, pdf: pdf.value }) : fail(data.failure)
}

/** The report's own language, whatever the language of the command. */
function reportWords(language: string): VerifyingWords | null {
  if (!wordedLanguages().includes(language)) return null
  const { report, explanation } = loadWords(language)
  const wording = wordingHash(readReportWording(language))
  return { language, t: report, explain: explanation, wording }
}

async function shippedHash(
  questionnaire: Questionnaire,
  { files }: CommandContext,
): Promise<string | null> {
  if (!isShipped(files, questionnaire)) return null
  return definitionHash(await loadShippedDefinitionFile(files, questionnaire))
}
