import type { Condition } from '@/domain/questionnaire/condition'

export const whenOption = (question: string, ...isOneOf: readonly string[]): Condition => ({
  kind: 'option',
  question,
  isOneOf,
})

export const whenNumber = (
  question: string,
  from: number | null,
  to: number | null,
): Condition => ({ kind: 'number', question, from, to })

export const whenProfile = (field: string, ...isOneOf: readonly string[]): Condition => ({
  kind: 'profile',
  field,
  isOneOf,
})
