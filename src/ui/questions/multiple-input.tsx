import type { MultipleQuestion } from '@/domain/questionnaire/question'
import type { InputProps } from './input-props'
import { OptionRow } from './option-row'
import { toggleOption } from './toggle-option'

const NOTHING: readonly string[] = []

/** Any number of options; with none ticked the question is open. */
export function MultipleInput(props: InputProps<MultipleQuestion>) {
  const { question, words, name, value, lang, t, onAnswer, onClear } = props
  const chosen = value?.kind === 'options' ? value.options : NOTHING

  function toggle(id: string): void {
    const options = toggleOption(question, chosen, id)
    if (options.length === 0) onClear()
    else onAnswer({ kind: 'options', options })
  }

  return (
    <>
      <p className="hint">{t('question.several')}</p>
      {question.options.map(({ id }) => (
        <OptionRow
          key={id}
          control="checkbox"
          name={name}
          label={words?.options[id]?.label ?? id}
          description={words?.options[id]?.description ?? null}
          isChosen={chosen.includes(id)}
          lang={lang}
          onToggle={() => {
            toggle(id)
          }}
        />
      ))}
    </>
  )
}
