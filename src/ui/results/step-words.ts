import type { TFunction } from 'i18next'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { NextStep } from '@/domain/scoring/rank-next-steps'

/** The wording of one next step. */
export interface StepWords {
  readonly title: string
  /** The chosen answer. */
  readonly from: string
  /** The answer that follows. */
  readonly to: string
  /** What leads there; null where the questionnaire words no step. */
  readonly advice: string | null
}

export function stepWords({ questionId, from, to }: NextStep, text: QuestionnaireText): StepWords {
  const question = text.questions[questionId]
  return {
    title: question?.title ?? questionId,
    from: question?.options[from]?.label ?? from,
    to: question?.options[to]?.label ?? to,
    advice: question?.options[from]?.nextStep ?? null,
  }
}

/** What to do, as an action says it: the worded step, or else the answer to reach. */
export const actionWhat = ({ title, to, advice }: StepWords, t: TFunction<'results'>): string =>
  advice ?? t('steps.reach', { title, to })
