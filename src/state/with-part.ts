import type { Answer } from '@/domain/assessment/answer'
import type { AnswerChange } from './unwritten-changes'

/** The parts of an answer that are absent while nothing is said. */
type OptionalPart = 'provider' | 'confidence' | 'evidenceStrength' | 'override'

/** Sets one of them; null: it is absent again. */
export const withPart =
  <Part extends OptionalPart>(part: Part, value: Answer[Part] | null): AnswerChange =>
  (answer) => {
    const { [part]: _replaced, ...kept } = answer
    return (value === null ? kept : { ...kept, [part]: value }) as Answer
  }
