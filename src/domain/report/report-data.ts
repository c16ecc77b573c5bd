import type { Assessment } from '../assessment/assessment'
import type { BenchmarkGroup, BenchmarkPack } from '../benchmark/benchmark-pack'
import type { ContextFigure } from '../benchmark/context-figure'
import type { Questionnaire } from '../questionnaire/questionnaire'
import type { QuestionnaireText } from '../questionnaire/questionnaire-text'
import type { PreviousScores } from '../scoring/changes-since'
import type { RatingSpread } from '../scoring/rating-spreads'
import type { LeftOut } from './left-out'

/** What the pages of a report print, as data: enough to compute every score on them again. */
export interface ReportData {
  /** With what is printed of it, and nothing else. null: not all answers are printed. */
  readonly assessment: Assessment | null
  readonly text: QuestionnaireText
  /** The pack with the one group that is compared with. */
  readonly benchmark: { readonly pack: BenchmarkPack; readonly group: BenchmarkGroup } | null
  readonly facts: PlannedFacts
}

/** The same with the questionnaire they belong to, as it was read from a report. */
export interface ReadReportData extends ReportData {
  readonly questionnaire: Questionnaire
  readonly facts: ReportFacts
}

/** How the report was made, and by which words. */
export interface ReportFacts extends PlannedFacts {
  /** SHA-256 of the files that its sentences come from. */
  readonly wording: string
}

/** How the report was made, and the scores it printed. */
interface PlannedFacts {
  /** ISO timestamps by the clock of the place where the report was made: their days are printed. */
  readonly createdAt: string
  /** null: a draft. */
  readonly frozenAt: string | null
  readonly language: string
  /** SHA-256 of the canonical definition, and the version of the scoring rules. */
  readonly hash: string
  readonly engine: string
  readonly path: string
  readonly hasNotes: boolean
  readonly hasEvidence: boolean
  readonly hasAnnex: boolean
  readonly leftOut: readonly LeftOut[]
  readonly previous: PreviousScores | null
  readonly contextFigures: readonly ContextFigure[]
  /** What several people said, by role and without names. */
  readonly ratings: readonly RatingSpread[]
  /** How many questions and fields people differ about and nobody has settled. */
  readonly openDifferences: number
  readonly scores: PrintedScores
}

/** Ratios 0–1, unrounded; null: no score. */
export interface PrintedScores {
  readonly overall: number | null
  /** Dimensions, inner groups and questions, by id. */
  readonly parts: Readonly<Record<string, number | null>>
}
