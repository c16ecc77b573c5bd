import { checkReport } from './check-report'
import { type ReportFonts, writePdf } from './pdf/write-pdf'
import { planReport } from './plan-report'
import type { ReportInput } from './report-input'
import { reportMarks } from './report-marks'
import { createWords } from './words'

/**
 * The report as a tagged PDF (PDF/UA-1). The same input makes the same bytes.
 *
 * Throws on a report that `checkReport` forbids: ask there first, and tell the user.
 */
export function writeReport(input: ReportInput, fonts: ReportFonts): Uint8Array {
  const problems = checkReport(input)
  if (problems.length > 0) throw new Error(`A forbidden report: ${JSON.stringify(problems)}`)
  const { t, language, createdAt } = input
  const words = createWords(input)
  return writePdf(planReport(input), {
    fonts,
    language,
    createdAt,
    author: input.assessment.municipality,
    title: words.documentTitle,
    footer: {
      title: words.documentTitle,
      marks: reportMarks(input).map(({ label }) => label),
      pageOf: (page, pages) => t('page.of', { page: words.whole(page), pages: words.whole(pages) }),
    },
  })
}
