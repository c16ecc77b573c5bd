import type { ReportInput } from './report-input'
import { reportMarks } from './report-marks'
import { createWords } from './words'

/** What a report says of itself in the file's properties and on every page, whatever the format. */
export interface ReportProperties {
  /** BCP 47 tag. */
  readonly language: string
  readonly title: string
  readonly author: string
  readonly createdAt: Date
  readonly footer: Footer
}

/** What stands on every page. */
export interface Footer {
  readonly title: string
  /** "Draft" and the like, as long as they hold. */
  readonly marks: readonly string[]
  readonly pageOf: (page: number, pages: number) => string
}

/** Of a report from which has been left out what cannot be in it. */
export function reportProperties(input: ReportInput): ReportProperties {
  const { t, language, createdAt } = input
  const words = createWords(input)
  return {
    language,
    createdAt,
    author: input.assessment.municipality,
    title: words.documentTitle,
    footer: {
      title: words.documentTitle,
      marks: reportMarks(input).map(({ label }) => label),
      pageOf: (page, pages) => t('page.of', { page: words.whole(page), pages: words.whole(pages) }),
    },
  }
}
