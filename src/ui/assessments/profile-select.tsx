import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProfileField } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'

interface Props {
  readonly field: ProfileField
  readonly text: QuestionnaireText
  /** null: not said. */
  readonly chosen: string | null
  onChoose: (option: string | null) => void
}

/** One field of the profile; countries stand in the order of their names in the app's language. */
export function ProfileSelect({ field, text, chosen, onChoose }: Props) {
  const { t } = useTranslation('assessments')
  const { language, country } = useFormat()
  const id = useId()
  const words = text.profile[field.id]
  const lang = wordingLanguage(text, language)
  const hint = words?.hint ?? null
  const options =
    field.kind === 'country'
      ? field.options
          .map((code) => ({ code, name: country(code) }))
          .toSorted((a, b) => a.name.localeCompare(b.name, language))
      : field.options.map((code) => ({ code, name: words?.options[code] ?? code }))
  return (
    <div className="field">
      <label htmlFor={id} lang={lang}>
        {words?.title ?? field.id}
      </label>
      {hint === null ? null : (
        <span className="hint" id={`${id}-hint`} lang={lang}>
          {hint}
        </span>
      )}
      <select
        id={id}
        aria-describedby={hint === null ? undefined : `${id}-hint`}
        value={chosen ?? ''}
        onChange={({ target }) => {
          onChoose(target.value === '' ? null : target.value)
        }}
      >
        <option value="">{t('profile.notSaid')}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code} lang={field.kind === 'country' ? undefined : lang}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
