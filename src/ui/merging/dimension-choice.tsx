import { type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Group } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { Tick } from '../parts/tick'
import { wordingLanguage } from '../parts/wording-language'

interface Props {
  /** Of the first box. */
  readonly inputRef: Ref<HTMLInputElement>
  readonly groups: readonly Group[]
  readonly text: QuestionnaireText
  readonly language: string
  readonly chosen: readonly string[]
  readonly error: string | null
  onChange: (chosen: readonly string[]) => void
}

/** Which dimensions somebody else is to answer. */
export function DimensionChoice(props: Props) {
  const { inputRef, groups, text, language, chosen, error, onChange } = props
  const { t } = useTranslation('merging')
  const errorId = useId()
  return (
    <fieldset className="ticks" aria-describedby={error === null ? undefined : errorId}>
      <legend>{t('handOut.dimensions')}</legend>
      {error === null ? null : (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      )}
      {groups.map(({ id }, index) => (
        <Tick
          key={id}
          inputRef={index === 0 ? inputRef : null}
          label={text.groups[id]?.title ?? id}
          lang={wordingLanguage(text, language)}
          isTicked={chosen.includes(id)}
          onTick={(isTicked) => {
            onChange(isTicked ? [...chosen, id] : chosen.filter((other) => other !== id))
          }}
        />
      ))}
    </fieldset>
  )
}
