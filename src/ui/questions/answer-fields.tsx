import { useId } from 'react'
import type { AnswerValue } from '@/domain/assessment/answer'
import type { Policies } from '@/domain/questionnaire/policies'
import type { Question } from '@/domain/questionnaire/question'
import type { QuestionText } from '@/domain/questionnaire/questionnaire-text'
import { AnswerInput } from './answer-input'
import type { AnsweringWords } from './answering-words'
import { SpecialChoices } from './special-choices'

interface Props {
  readonly question: Question
  readonly policies: Policies
  /** undefined: the questionnaire does not word it. */
  readonly words: QuestionText | undefined
  /** Where a text is kept that is no answer yet; null: nowhere. */
  readonly place: string | null
  readonly value: AnswerValue | null
  /** True where someone else provides it: then the answer says what residents get. */
  readonly isProvided: boolean
  readonly lang: string | undefined
  readonly t: AnsweringWords
  onAnswer: (value: AnswerValue) => void
  onClear: () => void
}

/** The answer itself, in the kind of the question, or that there is none. */
export function AnswerFields({ policies, isProvided, ...rest }: Props) {
  const { question, value, t, onAnswer, onClear } = rest
  const id = useId()
  const name = `answer-${question.id}`
  return (
    <div className="answer-fields">
      <div
        className="own-answer"
        role={isProvided ? 'group' : undefined}
        aria-labelledby={isProvided ? `${id}-outcome` : undefined}
        aria-describedby={isProvided ? `${id}-hint` : undefined}
      >
        {isProvided ? (
          <div className="outcome">
            <p id={`${id}-outcome`} className="outcome-title">
              {t('provider.outcome')}
            </p>
            <p id={`${id}-hint`} className="hint">
              {t('provider.score')}
            </p>
          </div>
        ) : null}
        <AnswerInput {...rest} name={name} />
      </div>
      <SpecialChoices
        question={question}
        policies={policies}
        name={name}
        value={value}
        t={t}
        onAnswer={onAnswer}
        onClear={onClear}
      />
    </div>
  )
}
