import { useId } from 'react'
import { limitsOf, type NumberLimits } from '@/domain/assessment/number-fault'
import type { NumberQuestion, PercentageQuestion } from '@/domain/questionnaire/question'
import { useFormat } from '../parts/use-format'
import type { AnsweringWords } from './answering-words'
import { faultSentence } from './fault-sentence'
import type { InputProps } from './input-props'
import { entryText, keysFor } from './number-entry'
import { useNumberField } from './use-number-field'
import './number-input.css'

type Props = InputProps<NumberQuestion | PercentageQuestion>

/** A number or percentage, with its unit and the numbers that fit. */
export function NumberInput(props: Props) {
  const { question, words, lang, t } = props
  const { language } = useFormat()
  const id = useId()
  const limits = limitsOf(question)
  const field = useNumberField(props, language)
  const hints = hintsOf(limits, language, t)
  const hasUnit = question.kind === 'percentage' || words?.unit != null
  const described = [
    hasUnit ? `${id}-unit` : null,
    hints.length > 0 ? `${id}-hint` : null,
    field.wrong === null ? null : `${id}-error`,
  ].filter((part) => part !== null)
  return (
    <div className="field">
      <label htmlFor={id}>{t('question.text')}</label>
      {hints.length === 0 ? null : (
        <span className="hint number" id={`${id}-hint`}>
          {hints.join(' ')}
        </span>
      )}
      {field.wrong === null ? null : (
        <p className="field-error" id={`${id}-error`} role="alert">
          {faultSentence(field.wrong, language, t)}{' '}
          {field.stored === null
            ? t('number.notSaved')
            : t('number.stillSaved', { saved: entryText(field.stored, language) })}
        </p>
      )}
      <div className="number-entry">
        <input
          id={id}
          type="text"
          inputMode={keysFor(limits)}
          autoComplete="off"
          className="number"
          aria-invalid={field.wrong !== null}
          aria-describedby={described.length === 0 ? undefined : described.join(' ')}
          value={field.text}
          onChange={({ target }) => {
            field.write(target.value)
          }}
          onBlur={field.leave}
        />
        {hasUnit ? (
          <span id={`${id}-unit`} lang={question.kind === 'percentage' ? undefined : lang}>
            {question.kind === 'percentage' ? t('number.percent') : words?.unit}
          </span>
        ) : null}
      </div>
    </div>
  )
}

function hintsOf(
  { isWhole, ...ends }: NumberLimits,
  language: string,
  t: AnsweringWords,
): readonly string[] {
  const from = ends.from === null ? null : entryText(ends.from, language)
  const to = ends.to === null ? null : entryText(ends.to, language)
  const whole = isWhole ? [t('number.whole')] : []
  if (from !== null && to !== null) return [t('number.between', { from, to }), ...whole]
  if (from !== null) return [t('number.from', { from }), ...whole]
  return to === null ? whole : [t('number.to', { to }), ...whole]
}
