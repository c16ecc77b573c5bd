import { useTranslation } from 'react-i18next'
import { type Theme, THEMES, useAppStore } from '@/state/app-store'

/** Light, dark, or as the system says. */
export function ThemeSwitch() {
  const { t } = useTranslation()
  const theme = useAppStore((state) => state.theme)
  const chooseTheme = useAppStore((state) => state.chooseTheme)
  return (
    <label>
      <span className="visually-hidden">{t('frame.theme.label')}</span>
      <select
        value={theme}
        onChange={(event) => {
          chooseTheme(event.target.value as Theme)
        }}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {t(`frame.theme.${name}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
