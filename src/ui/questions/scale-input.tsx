import { useId } from 'react'
import type { ScaleQuestion } from '@/domain/questionnaire/question'
import type { InputProps } from './input-props'
import './scale-input.css'

/** The steps of a scale side by side, with what its ends mean. */
export function ScaleInput(props: InputProps<ScaleQuestion>) {
  const { question, words, name, value, lang, t, onAnswer } = props
  const { from, to } = question
  const id = useId()
  const ends = [
    { step: from, meaning: words?.low ?? null },
    { step: to, meaning: words?.high ?? null },
  ]
  const worded = ends.flatMap(({ step, meaning }) => (meaning === null ? [] : [{ step, meaning }]))
  const nameOf = (step: number) =>
    worded.some((end) => end.step === step)
      ? `${id}-step-${String(step)} ${id}-end-${String(step)}`
      : `${id}-step-${String(step)}`
  return (
    <div className="scale">
      {worded.length === 0 ? null : (
        <div className="scale-ends small">
          {worded.map(({ step, meaning }) => (
            <p key={step} className={step === to ? 'scale-high' : undefined}>
              <span className="number">{t('scale.end', { step: stepText(step) })}</span>{' '}
              <span id={`${id}-end-${String(step)}`} lang={lang}>
                {meaning}
              </span>
            </p>
          ))}
        </div>
      )}
      <div className="scale-steps">
        {stepsOf(question).map((step) => (
          <label key={step} className="scale-step">
            <input
              type="radio"
              name={name}
              checked={value?.kind === 'number' && value.number === step}
              aria-labelledby={nameOf(step)}
              onChange={() => {
                onAnswer({ kind: 'number', number: step })
              }}
            />
            <span id={`${id}-step-${String(step)}`} className="number">
              {stepText(step)}
            </span>
          </label>
        ))}
      </div>
    </div>
  )
}

const stepsOf = ({ from, to }: ScaleQuestion): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** With a real minus sign: a hyphen is too short to be seen. */
const stepText = (step: number): string => String(step).replace('-', '−')
