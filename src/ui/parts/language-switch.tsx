import { useTranslation } from 'react-i18next'
import { useAppStore } from '@/state/app-store'

interface Props {
  readonly languages: readonly string[]
}

/** Each language is named in itself, so that nobody has to read the wrong one to find the right one. */
export function LanguageSwitch({ languages }: Props) {
  const { t, i18n } = useTranslation()
  const rememberLanguage = useAppStore((state) => state.rememberLanguage)
  return (
    <label>
      <span className="visually-hidden">{t('frame.language')}</span>
      <select
        value={i18n.language}
        onChange={(event) => {
          rememberLanguage(event.target.value)
          void i18n.changeLanguage(event.target.value)
        }}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {new Intl.DisplayNames(language, { type: 'language' }).of(language)}
          </option>
        ))}
      </select>
    </label>
  )
}
