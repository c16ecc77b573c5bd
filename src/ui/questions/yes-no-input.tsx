import type { YesNoQuestion } from '@/domain/questionnaire/question'
import type { InputProps } from './input-props'
import { OptionRow } from './option-row'

const ANSWERS = ['yes', 'no'] as const

/** Yes or no, in the app's words. */
export function YesNoInput({ name, value, t, onAnswer }: InputProps<YesNoQuestion>) {
  return ANSWERS.map((answer) => {
    const isYes = answer === 'yes'
    return (
      <OptionRow
        key={answer}
        control="radio"
        name={name}
        label={t(`question.${answer}`)}
        description={null}
        isChosen={value?.kind === 'yesNo' && value.isYes === isYes}
        lang={undefined}
        onToggle={() => {
          onAnswer({ kind: 'yesNo', isYes })
        }}
      />
    )
  })
}
