import type { TFunction } from 'i18next'
import type { Assessment } from '@/domain/assessment/assessment'
import type { BenchmarkGroup, BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import type { Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { LeftOut } from '@/domain/report/left-out'
import type { RatingSpread } from '@/domain/scoring/rating-spreads'
import type { PreviousScores } from '@/domain/scoring/changes-since'
import type { Picture } from './read-picture'

/** Everything a report is made from. The answers have been checked against the questionnaire. */
export interface ReportInput {
  readonly assessment: Assessment
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  readonly path: Path
  /** null: the report compares with nobody, and says so. */
  readonly benchmark: { readonly pack: BenchmarkPack; readonly group: BenchmarkGroup } | null
  readonly contextFigures: readonly ContextFigure[]
  /** The scores of the last snapshot; null: there is none. */
  readonly previous: PreviousScores | null
  /** What several people said differently, if the report shall tell; otherwise none. */
  readonly ratings: readonly RatingSpread[]
  /** How many questions and fields people differ about and nobody has settled. */
  readonly openDifferences: number
  /** When the answers of a final report were frozen; null: a draft. */
  readonly frozenAt: Date | null
  /** The date printed; the day is that of the local time zone. */
  readonly createdAt: Date
  readonly parts: ReportParts
  /** Who prepared it, in their own words; empty: nobody is named. */
  readonly preparedBy: string
  readonly coatOfArms: Picture | null
  /** What was wished for and could not be taken along; see `leave-out.ts`. */
  readonly leftOut: readonly LeftOut[]
  /** Of the report, whatever the app's. The questionnaire's wording may be in another. */
  readonly language: string
  /** Must not escape HTML (`interpolation.escapeValue: false`): a PDF is not HTML. */
  readonly t: TFunction<'report'>
  /** The same for what explanations of scores are made of. */
  readonly explain: TFunction<'explanation'>
}

/** What may be left out of a report without changing what it says. */
export interface ReportParts {
  readonly hasNotes: boolean
  readonly hasEvidence: boolean
  /** Every question with its answer, and how each score came about. */
  readonly hasAnnex: boolean
}

export const ALL_PARTS: ReportParts = { hasNotes: true, hasEvidence: true, hasAnnex: true }
