import type { AnswerValue } from '@/domain/assessment/answer'
import type { Question } from '@/domain/questionnaire/question'
import type { QuestionText } from '@/domain/questionnaire/questionnaire-text'
import type { AnsweringWords } from './answering-words'

/** What the input of every kind of question needs. */
export interface InputProps<Kind extends Question = Question> {
  readonly question: Kind
  /** undefined: the questionnaire does not word it. */
  readonly words: QuestionText | undefined
  /** Of the radio buttons or checkboxes, shared with "not applicable" and "don't know". */
  readonly name: string
  /** Where a text is kept that is no answer yet; null: nowhere. */
  readonly place: string | null
  readonly value: AnswerValue | null
  /** Language of the questionnaire's wording where it is not the app's. */
  readonly lang: string | undefined
  readonly t: AnsweringWords
  onAnswer: (value: AnswerValue) => void
  onClear: () => void
}
