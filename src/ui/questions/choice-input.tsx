import type { ChoiceQuestion } from '@/domain/questionnaire/question'
import type { InputProps } from './input-props'
import { OptionRow } from './option-row'

/** One of several options. */
export function ChoiceInput(props: InputProps<ChoiceQuestion>) {
  const { question, words, name, value, lang, onAnswer } = props
  return question.options.map(({ id }) => (
    <OptionRow
      key={id}
      control="radio"
      name={name}
      label={words?.options[id]?.label ?? id}
      description={words?.options[id]?.description ?? null}
      isChosen={value?.kind === 'option' && value.option === id}
      lang={lang}
      onToggle={() => {
        onAnswer({ kind: 'option', option: id })
      }}
    />
  ))
}
