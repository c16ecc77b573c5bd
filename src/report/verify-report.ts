import { compareVersions } from '@/domain/questionnaire/compare-versions'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import {
  comparePrintedScores,
  printedScores,
  type ScoreDifference,
} from '@/domain/report/compare-printed-scores'
import type { ReadReportData } from '@/domain/report/report-data'
import { ENGINE_VERSION } from '@/domain/scoring/engine-version'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { strayTexts } from './compare-loose-texts'
import { comparePassages, type PassageDifference } from './compare-passages'
import { sameClockHere } from './local-timestamp'
import { passagesOf } from './passages'
import { planReport } from './plan-report'
import type { PrintedPages } from './printed-pages'
import type { ReportInput } from './report-input'
import { reportProperties } from './report-properties'
import { withoutAuthor } from './without-author'

export interface Verifiable {
  readonly data: ReadReportData
  readonly pdf: PrintedPages
  /** Of the report's language; null: they are not at hand. */
  readonly words: VerifyingWords | null
  /** Of the definition that ships under the same id and version; null: none does. */
  readonly shippedHash: string | null
}

export interface VerifyingWords extends Pick<ReportInput, 'language' | 't' | 'explain'> {
  /** The hash of the files they come from. */
  readonly wording: string
}

/**
 * Whether a report says what its own data say. It proves neither who wrote it nor that the answers
 * are true: whoever changes answers, scores and pages alike makes another consistent report.
 */
export interface Verification {
  readonly verdict: Verdict
  readonly ruler: VerifiedRuler
  readonly scores: {
    readonly compared: number
    readonly differences: readonly ScoreDifference[]
  }
  readonly pages: ComparedPages | UncomparedPages
}

/**
 * `scoresConsistent`: the scores are what the answers give, and the pages could not be compared, or
 * only with other words than those they were written in.
 * `notRecomputable`: nothing can be said of the scores.
 */
export type Verdict = 'consistent' | 'scoresConsistent' | 'inconsistent' | 'notRecomputable'

export interface VerifiedRuler {
  /** Of the attached definition. */
  readonly hash: string
  readonly statedHash: string
  /** Whether it is the one that ships under its name; null: none does. */
  readonly isShipped: boolean | null
  /** Of the report. */
  readonly engine: string
}

export interface ComparedPages {
  readonly kind: 'compared'
  readonly pages: number
  readonly passages: number
  readonly differences: readonly PassageDifference[]
  /** The report was made with other words than those at hand: differences may come from that. */
  readonly isWordedOtherwise: boolean
  /** How many differences in words alone are not told, because of other words. */
  readonly untold: number
  /** Who prepared the report, as its title page says; nothing can check it. null: nobody is named. */
  readonly preparedBy: string | null
  readonly overlaid: readonly number[]
}

export interface UncomparedPages {
  readonly kind: 'notCompared'
  readonly reason: 'noAnswers' | 'newerEngine' | 'otherEngine' | 'noWords'
}

export function verifyReport(verifiable: Verifiable): Verification {
  const { data, shippedHash } = verifiable
  const { facts, questionnaire } = data
  const checked = {
    ruler: {
      hash: questionnaire.hash,
      statedHash: facts.hash,
      isShipped: shippedHash === null ? null : shippedHash === questionnaire.hash,
      engine: facts.engine,
    },
    scores: compareScores(data),
    pages: comparePages(verifiable),
  }
  return { verdict: verdictOf(checked), ...checked }
}

function verdictOf({ ruler, scores, pages }: Omit<Verification, 'verdict'>): Verdict {
  const isOtherRuler = ruler.hash !== ruler.statedHash || ruler.isShipped === false
  if (isOtherRuler) return 'inconsistent'
  if (pages.kind === 'compared') {
    if (scores.differences.length > 0 || pages.overlaid.length > 0) return 'inconsistent'
    if (pages.differences.length + pages.untold === 0) return 'consistent'
    return pages.isWordedOtherwise ? 'scoresConsistent' : 'inconsistent'
  }
  if (pages.reason === 'noAnswers' || pages.reason === 'newerEngine') return 'notRecomputable'
  if (scores.differences.length === 0) return 'scoresConsistent'
  // Other rules may give other scores, so that a difference says nothing.
  return pages.reason === 'otherEngine' ? 'notRecomputable' : 'inconsistent'
}

function compareScores({ assessment, facts, questionnaire }: ReadReportData) {
  // What newer rules would give cannot be known here.
  if (assessment === null || isNewerEngine(facts)) return { compared: 0, differences: [] }
  const computed = scoreAssessment(questionnaire, pathIn(questionnaire, facts), assessment)
  return {
    compared: Object.keys(facts.scores.parts).length + 1,
    differences: comparePrintedScores(facts.scores, printedScores(computed)),
  }
}

const isNewerEngine = ({ engine }: ReadReportData['facts']): boolean =>
  compareVersions(engine, ENGINE_VERSION) > 0

function comparePages({ data, pdf, words }: Verifiable): Verification['pages'] {
  const { assessment, facts } = data
  if (assessment === null) return { kind: 'notCompared', reason: 'noAnswers' }
  if (isNewerEngine(facts)) return { kind: 'notCompared', reason: 'newerEngine' }
  if (facts.engine !== ENGINE_VERSION) return { kind: 'notCompared', reason: 'otherEngine' }
  if (words?.language !== facts.language) return { kind: 'notCompared', reason: 'noWords' }
  const input = inputOf(data, assessment, words)
  const blocks = planReport(input)
  const passages = passagesOf(blocks)
  const printed = withoutAuthor(pdf.passages, words)
  const all = [
    ...comparePassages(passages, printed.passages),
    ...strayTexts(pdf.loose, blocks, reportProperties(input).footer, pdf.pages),
  ]
  const isWordedOtherwise = facts.wording !== words.wording
  const differences = isWordedOtherwise ? all.filter(({ hasOtherNumber }) => hasOtherNumber) : all
  return {
    kind: 'compared',
    pages: pdf.pages,
    passages: passages.length,
    differences,
    isWordedOtherwise,
    untold: all.length - differences.length,
    preparedBy: printed.author,
    overlaid: pdf.overlaid,
  }
}

/** What the report was made from, as far as its pages print it. */
function inputOf(
  { facts, questionnaire, text, benchmark }: ReadReportData,
  assessment: ReportInput['assessment'],
  { language, t, explain }: VerifyingWords,
): ReportInput {
  const { createdAt, frozenAt, previous, contextFigures, ratings, leftOut } = facts
  const { openDifferences } = facts
  const { hasNotes, hasEvidence, hasAnnex } = facts
  return {
    assessment,
    questionnaire,
    text,
    path: pathIn(questionnaire, facts),
    benchmark,
    contextFigures,
    ratings,
    openDifferences,
    previous:
      previous === null
        ? null
        : { ...previous, takenAt: sameClockHere(previous.takenAt).toISOString() },
    frozenAt: frozenAt === null ? null : sameClockHere(frozenAt),
    createdAt: sameClockHere(createdAt),
    parts: { hasNotes, hasEvidence, hasAnnex },
    preparedBy: '',
    coatOfArms: null,
    leftOut,
    language,
    t,
    explain,
  }
}

function pathIn(
  questionnaire: ReadReportData['questionnaire'],
  { path: id }: Pick<ReadReportData['facts'], 'path'>,
): ReportInput['path'] {
  const path = pathOf(questionnaire, id)
  if (path === null) throw new Error('A report on an unknown path got past its door')
  return path
}
