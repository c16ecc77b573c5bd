import { referenceName } from '@/domain/assessment/assessment'
import type { ReadReportData } from '@/domain/report/report-data'
import type { Verification } from '@/report/verify-report'

/** The outcome of a check for other programs to read. */
export const verificationRecord = (
  { questionnaire, facts }: ReadReportData,
  { verdict, ruler, scores, pages }: Verification,
) => ({
  verdict,
  provesAuthor: false,
  questionnaire: referenceName(questionnaire),
  path: facts.path,
  language: facts.language,
  createdAt: facts.createdAt,
  frozenAt: facts.frozenAt,
  ruler,
  scores: {
    compared: scores.compared,
    differences: scores.differences.map(({ id, printed, computed }) => ({
      id,
      printed: printed ?? null,
      computed: computed ?? null,
    })),
  },
  pages,
})
