import { type Answer, type Answers, isEmptyAnswer } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import { askedGroups } from '@/domain/questionnaire/conditions'
import { questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import { printedScores } from '@/domain/report/compare-printed-scores'
import type { PrintedScores, ReportData } from '@/domain/report/report-data'
import type { PreviousScores } from '@/domain/scoring/changes-since'
import { groupScoresOf } from '@/domain/scoring/find-score'
import { type AssessmentScore, scoreAssessment } from '@/domain/scoring/score-assessment'
import { leaveOut } from './leave-out'
import { localTimestamp } from './local-timestamp'
import type { ReportInput } from './report-input'

/** What the pages of this report print, as data; nothing that was left out of it, and no names of people. */
export function reportDataOf(wished: ReportInput): ReportData {
  const input = leaveOut(wished)
  const { questionnaire, path, assessment, benchmark, parts } = input
  const score = scoreAssessment(questionnaire, path, assessment)
  const isWhole = printsAllAnswers(input)
  return {
    assessment: isWhole ? printedAssessment(input) : null,
    text: input.text,
    benchmark:
      benchmark === null
        ? null
        : { ...benchmark, pack: { ...benchmark.pack, groups: [benchmark.group] } },
    facts: {
      createdAt: localTimestamp(input.createdAt),
      frozenAt: input.frozenAt === null ? null : localTimestamp(input.frozenAt),
      language: input.language,
      hash: score.hash,
      engine: score.engine,
      path: path.id,
      ...parts,
      leftOut: input.leftOut,
      previous: input.previous === null ? null : printedBefore(input.previous, score),
      contextFigures: input.contextFigures,
      ratings: input.ratings,
      openDifferences: input.openDifferences,
      scores: isWhole ? printedScores(score) : scoresOnPages(input, score),
    },
  }
}

/** Of earlier scores only those of dimensions that the pages name. */
function printedBefore(previous: PreviousScores, score: AssessmentScore): PreviousScores {
  const known = score.dimensions.filter(({ id }) => id in previous.dimensions)
  return {
    ...previous,
    takenAt: localTimestamp(new Date(previous.takenAt)),
    dimensions: Object.fromEntries(known.map(({ id }) => [id, previous.dimensions[id] ?? null])),
  }
}

/** Groups, and the questions of dimensions that have no inner groups: a score can give an answer away. */
function scoresOnPages({ questionnaire }: ReportInput, score: AssessmentScore): PrintedScores {
  const { overall, parts } = printedScores(score)
  const flat = questionnaire.groups.filter(({ groups }) => groups.length === 0)
  const shown = new Set([
    ...groupScoresOf(score).map(({ id }) => id),
    ...flat.flatMap(questionsInGroup).map(({ id }) => id),
  ])
  return {
    overall,
    parts: Object.fromEntries(Object.entries(parts).filter(([id]) => shown.has(id))),
  }
}

/** Without the annex, a dimension with inner groups prints their scores and no answers. */
export const printsAllAnswers = ({
  parts,
  questionnaire,
  path,
  assessment,
}: Pick<ReportInput, 'parts' | 'questionnaire' | 'path' | 'assessment'>): boolean =>
  parts.hasAnnex ||
  askedGroups(questionnaire, path, assessment).every(({ groups }) => groups.length === 0)

function printedAssessment({
  assessment,
  questionnaire,
  path,
  parts,
  createdAt,
}: ReportInput): Assessment {
  const asked = askedGroups(questionnaire, path, assessment).flatMap(questionsInGroup)
  const answers: Answers = Object.fromEntries(
    asked.flatMap(({ id }) => {
      const answer = assessment.answers[id]
      const printed = answer === undefined ? null : printedAnswer(answer, parts)
      return printed === null || isEmptyAnswer(printed) ? [] : [[id, printed] as const]
    }),
  )
  return {
    id: 'report',
    name: assessment.name,
    municipality: assessment.municipality,
    questionnaire: assessment.questionnaire,
    path: assessment.path,
    profile: assessment.profile,
    answers,
    priorities: Object.fromEntries(
      asked.flatMap(({ id }) => {
        const priority = assessment.priorities[id]
        return priority === undefined ? [] : [[id, priority] as const]
      }),
    ),
    actions: assessment.actions,
    isExample: assessment.isExample,
    createdAt: createdAt.toISOString(),
    updatedAt: createdAt.toISOString(),
  }
}

/** Stands for a reason that is not printed. */
const WITHHELD = '–'

/** How sure a respondent is and how strong the evidence are not printed, so they stay behind. */
function printedAnswer(
  {
    confidence: _confidence,
    evidenceStrength: _evidenceStrength,
    note,
    evidence,
    ...answer
  }: Answer,
  { hasNotes, hasEvidence, hasAnnex }: ReportInput['parts'],
): Answer {
  return {
    ...answer,
    // Only the annex prints the reason; that there is one makes the override count.
    ...(answer.override === undefined || hasAnnex
      ? {}
      : { override: { ...answer.override, reason: WITHHELD } }),
    note: hasNotes && hasAnnex ? note : null,
    evidence: hasEvidence ? evidence : [],
  }
}
