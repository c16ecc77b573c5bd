import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { checkReport } from '@/report/check-report'
import { reportFileName } from '@/report/report-file-name'
import type { ReportInput } from '@/report/report-input'
import { useAppStore } from './app-store'
import { downloadFile } from './download'
import type { Session } from './session'

/** The assessment a report is about, as the page holds it. */
export type ReportSubject = Pick<ReportInput, 'assessment' | 'questionnaire' | 'text' | 'path'>

/** What the user decides about a report, and the language it is written in. */
export type ReportChoices = Pick<
  ReportInput,
  'status' | 'benchmark' | 'contextFigures' | 'language' | 't' | 'explain'
>

/** A part of the app that the report needs did not arrive: the network is gone, or the server. */
export type ReportFailure = 'unreachable'

/** What forbids a report of this kind, before the user asks for it. Empty: it can be made. */
export const checkReportExport = (
  { questionnaire, path }: Pick<ReportSubject, 'questionnaire' | 'path'>,
  { status, benchmark }: Pick<ReportChoices, 'status' | 'benchmark'>,
): readonly Problem[] => checkReport({ questionnaire, path, status, benchmark })

/**
 * Makes the PDF and hands it to the user; returns the file's name. The writer and its fonts arrive
 * with the first report, and no byte of the assessment leaves the page on the way.
 */
export async function exportReport(
  { now }: Session,
  subject: ReportSubject,
  choices: ReportChoices,
): Promise<Result<string, ReportFailure>> {
  const parts = await loadParts()
  if (parts === null) return fail('unreachable')
  const { writeReport, regular, bold } = parts
  const createdAt = now()
  const pdf = writeReport({ ...subject, ...choices, createdAt }, { regular, bold })
  const name = reportFileName(subject.assessment.municipality, createdAt, choices.t)
  downloadFile(name, pdf as Uint8Array<ArrayBuffer>, 'application/pdf')
  useAppStore.getState().announce('reportSaved', { name })
  return ok(name)
}

interface Parts {
  readonly writeReport: (
    input: ReportInput,
    fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array },
  ) => Uint8Array
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

/** null: one of them did not arrive. */
async function loadParts(): Promise<Parts | null> {
  const all = Promise.all([
    import('@/report/write-report'),
    fetchFont('noto-sans-regular.ttf'),
    fetchFont('noto-sans-bold.ttf'),
  ])
  return all.then(
    ([{ writeReport }, regular, bold]) => ({ writeReport, regular, bold }),
    // Whichever part it was, the answer is the same: say so, and let the user try again.
    () => null,
  )
}

/** Relative to the page, because the app may live in any folder of a server. */
async function fetchFont(file: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`fonts/${file}`, document.baseURI))
  if (!response.ok) throw new Error(`${file}: ${String(response.status)}`)
  return new Uint8Array(await response.arrayBuffer())
}
