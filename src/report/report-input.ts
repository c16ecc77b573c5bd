import type { TFunction } from 'i18next'
import type { Assessment } from '@/domain/assessment/assessment'
import type { BenchmarkGroup, BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import type { Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'

/** Everything a report is made from. The answers have been checked against the questionnaire. */
export interface ReportInput {
  readonly assessment: Assessment
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  readonly path: Path
  /** null: the report compares with nobody, and says so. */
  readonly benchmark: { readonly pack: BenchmarkPack; readonly group: BenchmarkGroup } | null
  readonly contextFigures: readonly ContextFigure[]
  readonly status: 'draft' | 'final'
  /** The date printed; the day is that of the local time zone. */
  readonly createdAt: Date
  /** Of the app, `en` or `de`. The questionnaire's wording may be in another. */
  readonly language: string
  /** Must not escape HTML (`interpolation.escapeValue: false`): a PDF is not HTML. */
  readonly t: TFunction<'report'>
  /** The same for what explanations of scores are made of. */
  readonly explain: TFunction<'explanation'>
}
