import { type AnswerValue, EMPTY_ANSWER } from '@/domain/assessment/answer'
import { openReason } from '@/domain/assessment/progress'
import type { Policies } from '@/domain/questionnaire/policies'
import type { Question } from '@/domain/questionnaire/question'

/** The answers to a question that can be listed; none where a number or several options are given. */
export function listedAnswers(question: Question): readonly AnswerValue[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ id }) => ({ kind: 'option', option: id }))
    case 'yesNo':
      return [
        { kind: 'yesNo', isYes: true },
        { kind: 'yesNo', isYes: false },
      ]
    case 'scale':
      return Array.from({ length: question.to - question.from + 1 }, (_none, index) => ({
        kind: 'number',
        number: question.from + index,
      }))
    case 'multiple':
    case 'number':
    case 'percentage':
    case 'text':
      return []
  }
}

/**
 * What can be said instead of an answer, "not answered" (null) first. "Not applicable" keeps the
 * reason that was given; what is only tried out needs none of its own.
 */
export function specialAnswers(
  { notApplicable, dontKnow }: Policies,
  given: AnswerValue | null,
  reason: string,
): readonly (AnswerValue | null)[] {
  const aside: AnswerValue =
    keyOf(given) === 'notApplicable' && given !== null ? given : { kind: 'notApplicable', reason }
  return [
    null,
    ...(notApplicable === 'forbidden' ? [] : [aside]),
    ...(dontKnow === 'forbidden' ? [] : [{ kind: 'dontKnow' } as const]),
  ]
}

/** Names an answer within its question; everything that is not answered has the same name. */
export function keyOf(value: AnswerValue | null): string {
  const reason = openReason({ ...EMPTY_ANSWER, value })
  if (value === null || reason === 'blank' || reason === 'reasonMissing') return 'open'
  switch (value.kind) {
    case 'option':
      return `option ${value.option}`
    case 'yesNo':
      return value.isYes ? 'yes' : 'no'
    case 'number':
      return `number ${String(value.number)}`
    case 'options':
    case 'text':
    case 'notApplicable':
    case 'dontKnow':
      return value.kind
  }
}
