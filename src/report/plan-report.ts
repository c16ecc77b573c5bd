import type { Block } from './blocks'
import { findingsOf } from './findings'
import type { ReportInput } from './report-input'
import { actionSection } from './sections/action-section'
import { annexSection } from './sections/annex-section'
import { contextSection } from './sections/context-section'
import { councilSection } from './sections/council-section'
import { coverSection } from './sections/cover-section'
import { dimensionSection } from './sections/dimension-section'
import { explanationSection } from './sections/explanation-section'
import { methodSection } from './sections/method-section'
import { profileSection } from './sections/profile-section'
import { ratingsSection } from './sections/ratings-section'

/** The whole report in reading order. */
export function planReport(input: ReportInput): readonly Block[] {
  const findings = findingsOf(input)
  return [
    ...coverSection(findings),
    ...councilSection(findings),
    ...profileSection(findings),
    ...findings.dimensions.flatMap((_, index) => dimensionSection(findings, index)),
    ...ratingsSection(findings),
    ...contextSection(findings),
    ...actionSection(findings),
    ...methodSection(findings),
    ...annexSection(findings),
    ...explanationSection(findings),
  ]
}
