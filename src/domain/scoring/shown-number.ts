import type { Questionnaire } from '../questionnaire/questionnaire'
import { roundWritten } from './round-written'

/**
 * A written score as it is shown: by the questionnaire's own rounding where it has one, so that a
 * screen never rounds up what the ruler truncates. Decimals beyond are the writer's to cut.
 */
export const shownNumber = (
  written: number,
  { rounding }: Pick<Questionnaire, 'rounding'>,
): number => (rounding === null ? written : roundWritten(written, rounding))
