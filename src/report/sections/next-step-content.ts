import type { NextStep } from '@/domain/scoring/rank-next-steps'
import type { Content } from '../blocks'
import type { Findings } from '../findings'

/**
 * A next step in one paragraph: which question, and what to do. Where the questionnaire words no
 * step, the answer that earns more is named instead.
 */
export function nextStepContent(step: NextStep, { text, words, t }: Findings): Content {
  const question = text.questions[step.questionId]
  const from = question?.options[step.from]
  const to = question?.options[step.to]
  const title = words.quoted(question?.title ?? step.questionId, { isStrong: true })
  const advice = from?.nextStep ?? null
  if (advice !== null) {
    return [...title, { text: t('nextSteps.dash') }, ...words.quoted(advice)]
  }
  const move = t('nextSteps.move', { from: from?.label ?? step.from, to: to?.label ?? step.to })
  return [...title, { text: ` ${move}` }]
}
