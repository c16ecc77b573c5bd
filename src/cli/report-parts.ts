/** What may be left out of a report. */
export const REPORT_PARTS = ['notes', 'evidence', 'annex', 'benchmark', 'context-figures'] as const

export type ReportPart = (typeof REPORT_PARTS)[number]
