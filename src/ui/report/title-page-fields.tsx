import { useTranslation } from 'react-i18next'
import type { ReportSettings } from '@/state/report-settings'
import { FormField } from '../plan/form-field'
import { languageName } from '../questionnaires/language-name'
import { CoatOfArmsField } from './coat-of-arms-field'
import { useReportLanguages } from './use-report-wording'

interface Props {
  /** As the assessment has it. */
  readonly municipality: string
  readonly settings: ReportSettings
  /** What of the settings changes. */
  onChange: (patch: Partial<ReportSettings>) => void
}

/** Language and title page: who the report is about, and who made it if they want to be named. */
export function TitlePageFields({ municipality, settings, onChange }: Props) {
  const { t, i18n } = useTranslation('export')
  const languages = useReportLanguages()
  return (
    <fieldset className="card">
      <legend>{t('titlePage.legend')}</legend>
      <FormField label={t('titlePage.language.label')} hint={t('titlePage.language.hint')}>
        {(field) => (
          <select
            {...field}
            value={settings.language ?? i18n.language}
            onChange={(event) => {
              onChange({ language: event.target.value })
            }}
          >
            {languages.map((language) => (
              <option key={language} value={language}>
                {languageName(language, i18n.language)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField label={t('titlePage.municipality.label')}>
        {(field) => (
          <input
            {...field}
            type="text"
            value={settings.municipality ?? municipality}
            onChange={(event) => {
              onChange({ municipality: event.target.value })
            }}
            onBlur={(event) => {
              // Left blank, the title page says what the assessment says.
              if (event.target.value.trim() === '') onChange({ municipality: null })
            }}
          />
        )}
      </FormField>
      <FormField label={t('titlePage.preparedBy.label')} hint={t('titlePage.preparedBy.hint')}>
        {(field) => (
          <input
            {...field}
            type="text"
            value={settings.preparedBy}
            onChange={(event) => {
              onChange({ preparedBy: event.target.value })
            }}
          />
        )}
      </FormField>
      <CoatOfArmsField
        chosen={settings.coatOfArms}
        onChoose={(coatOfArms) => {
          onChange({ coatOfArms })
        }}
      />
    </fieldset>
  )
}
