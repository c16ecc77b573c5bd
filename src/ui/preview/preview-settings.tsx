import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ProfileSelect } from '../assessments/profile-select'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import { languageName } from '../questionnaires/language-name'
import type { Preview } from './use-preview'

interface Props {
  readonly preview: Preview
}

/** As whom to walk through: in which language, on which path, with which profile. */
export function PreviewSettings({ preview }: Props) {
  const { t } = useTranslation('preview')
  const { language } = useFormat()
  const { questionnaire, text, path, profile } = preview
  const lang = wordingLanguage(text, language)
  return (
    <section aria-labelledby="preview-settings">
      <h2 id="preview-settings">{t('settings.title')}</h2>
      <div className="preview-settings">
        <Choice
          label={t('settings.language')}
          chosen={text.language}
          options={preview.languages.map((code) => ({
            value: code,
            name: languageName(code, language),
          }))}
          lang={undefined}
          onChoose={preview.chooseLanguage}
        />
        <Choice
          label={t('settings.path')}
          chosen={path.id}
          options={questionnaire.paths.map(({ id }) => ({
            value: id,
            name: text.paths[id]?.title ?? id,
          }))}
          lang={lang}
          onChoose={preview.choosePath}
        />
        {questionnaire.profile.map((field) => (
          <ProfileSelect
            key={field.id}
            field={field}
            text={text}
            chosen={profile[field.id] ?? null}
            onChoose={(option) => {
              preview.chooseProfile(field.id, option)
            }}
          />
        ))}
      </div>
    </section>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly chosen: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
  readonly lang: string | undefined
  onChoose: (value: string) => void
}

function Choice({ label, chosen, options, lang, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        lang={lang}
        value={chosen}
        onChange={({ target }) => {
          onChoose(target.value)
        }}
      >
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
