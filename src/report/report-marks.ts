import type { Fact } from './blocks'
import type { ReportInput } from './report-input'

/** What stands on every page until it no longer holds: draft, invented town, made-up benchmark. */
export function reportMarks({ assessment, benchmark, frozenAt, t }: ReportInput): readonly Fact[] {
  return [
    ...(frozenAt === null
      ? [{ label: t('marks.draft.label'), paragraphs: [t('marks.draft.meaning')] }]
      : []),
    ...(assessment.isExample
      ? [{ label: t('marks.example.label'), paragraphs: [t('marks.example.meaning')] }]
      : []),
    ...(benchmark?.pack.synthetic === true
      ? [{ label: t('marks.synthetic.label'), paragraphs: [t('marks.synthetic.meaning')] }]
      : []),
  ]
}
