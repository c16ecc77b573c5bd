import { ChoiceInput } from './choice-input'
import type { InputProps } from './input-props'
import { MultipleInput } from './multiple-input'
import { NumberInput } from './number-input'
import { ScaleInput } from './scale-input'
import { TextInput } from './text-input'
import { YesNoInput } from './yes-no-input'

/** How a question is answered with something of its own kind. */
export function AnswerInput({ question, ...rest }: InputProps) {
  switch (question.kind) {
    case 'choice':
      return <ChoiceInput question={question} {...rest} />
    case 'multiple':
      return <MultipleInput question={question} {...rest} />
    case 'scale':
      return <ScaleInput question={question} {...rest} />
    case 'yesNo':
      return <YesNoInput question={question} {...rest} />
    case 'number':
    case 'percentage':
      return <NumberInput question={question} {...rest} />
    case 'text':
      return <TextInput question={question} {...rest} />
  }
}
