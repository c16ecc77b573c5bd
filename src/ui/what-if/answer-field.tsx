import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerValue } from '@/domain/assessment/answer'
import { limitsOf, type NumericQuestion } from '@/domain/assessment/number-fault'
import { policiesOf } from '@/domain/questionnaire/policies-of'
import type { MultipleQuestion, Question, ScorableQuestion } from '@/domain/questionnaire/question'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import { entryOf } from '../questions/number-entry'
import { toggleOption } from '../questions/toggle-option'
import { keyOf, listedAnswers, specialAnswers } from './answer-choices'
import { NumberField } from './number-field'
import { useAnswerWords } from './use-answer-words'
import type { Scratch } from './use-what-if'

interface Props {
  readonly open: OpenAssessment
  readonly question: ScorableQuestion
  readonly scratch: Scratch
}

/** A question's own way to be answered, in one line where that is possible. */
export function AnswerField({ open, question, scratch }: Props) {
  const { t } = useTranslation('whatIf')
  const { assessment, questionnaire } = open
  const { id } = question
  const given = assessment.answers[id]?.value ?? null
  const tried = scratch.whatIf.answers[id]
  const value = tried === undefined ? given : tried
  const answer = (next: AnswerValue | null) => {
    scratch.answer(id, next)
  }
  const special = specialAnswers(policiesOf(questionnaire, question), given, t('answer.reason'))
  const fields = { open, value, onAnswer: answer }
  if (
    question.kind !== 'multiple' &&
    question.kind !== 'number' &&
    question.kind !== 'percentage'
  ) {
    const offered = [...listedAnswers(question), ...special]
    return (
      <AnswerSelect {...fields} question={question} label={t('answer.label')} offered={offered} />
    )
  }
  return (
    <>
      {question.kind === 'multiple' ? (
        <OptionBoxes {...fields} question={question} />
      ) : (
        <NumberAnswer {...fields} question={question} />
      )}
      {special.length === 1 ? null : (
        <AnswerSelect
          {...fields}
          question={question}
          label={t('answer.instead')}
          offered={special}
        />
      )}
    </>
  )
}

interface FieldProps<Kind extends Question> {
  readonly open: OpenAssessment
  readonly question: Kind
  /** null: not answered. */
  readonly value: AnswerValue | null
  onAnswer: (value: AnswerValue | null) => void
}

/** The answer stands in the field beside, so nothing is chosen here. */
const ELSEWHERE = ''

interface SelectProps extends FieldProps<Question> {
  readonly label: string
  readonly offered: readonly (AnswerValue | null)[]
}

function AnswerSelect({ open, question, value, label, offered, onAnswer }: SelectProps) {
  const id = useId()
  const wordsOf = useAnswerWords(open.text)
  const chosen = keyOf(value)
  const isOffered = offered.some((answer) => keyOf(answer) === chosen)
  return (
    <div className="what-if-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={isOffered ? chosen : ELSEWHERE}
        onChange={({ target }) => {
          onAnswer(offered.find((answer) => keyOf(answer) === target.value) ?? null)
        }}
      >
        {isOffered ? null : <option value={ELSEWHERE} hidden />}
        {offered.map((answer) => {
          const { words, language } = wordsOf(question, answer)
          return (
            <option key={keyOf(answer)} value={keyOf(answer)} lang={language}>
              {words}
            </option>
          )
        })}
      </select>
    </div>
  )
}

function OptionBoxes({ open: { text }, question, value, onAnswer }: FieldProps<MultipleQuestion>) {
  const { t } = useTranslation('whatIf')
  const { language } = useFormat()
  const chosen = value?.kind === 'options' ? value.options : []
  return (
    <div role="group" aria-label={t('answer.label')} className="what-if-boxes">
      {question.options.map(({ id }) => (
        <label key={id} lang={wordingLanguage(text, language)}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => {
              const options = toggleOption(question, chosen, id)
              onAnswer(options.length === 0 ? null : { kind: 'options', options })
            }}
          />
          <span>{text.questions[question.id]?.options[id]?.label ?? id}</span>
        </label>
      ))}
    </div>
  )
}

function NumberAnswer({ open: { text }, question, value, onAnswer }: FieldProps<NumericQuestion>) {
  const { t } = useTranslation('whatIf')
  const unit = question.kind === 'percentage' ? '%' : (text.questions[question.id]?.unit ?? null)
  return (
    <NumberField
      label={t('answer.label')}
      language={undefined}
      value={value?.kind === 'number' ? value.number : null}
      hint={unit}
      limits={limitsOf(question)}
      read={(text) => entryOf(question, text)}
      onChange={(written) => {
        onAnswer(written === null ? null : { kind: 'number', number: written })
      }}
    />
  )
}
