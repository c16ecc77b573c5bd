/** The attachments of a report, by what is in them. */
export const REPORT_FILES = {
  report: 'report.json',
  questionnaire: 'questionnaire.json',
  wording: 'wording.json',
  answers: 'assessment.json',
  benchmark: 'benchmark.json',
} as const

export type ReportFile = keyof typeof REPORT_FILES

/** One attachment's text by what is in it; absent: the report has none. */
export type ReportFiles = Readonly<Partial<Record<ReportFile, string>>>
