import { createInstance, type ResourceLanguage } from 'i18next'
import type { ReportInput } from './report-input'

/** The files `report.json` and `explanation.json` of one language, as they were read. */
export interface ReportWording {
  readonly report: ResourceLanguage[string]
  readonly explanation: ResourceLanguage[string]
}

/** The words of a report, whatever the language of the app and on whatever thread. */
export function createReportWords(
  language: string,
  { report, explanation }: ReportWording,
): Pick<ReportInput, 'language' | 't' | 'explain'> {
  const words = createInstance()
  void words.init({
    lng: language,
    initAsync: false,
    fallbackLng: false,
    resources: { [language]: { report, explanation } },
    interpolation: { escapeValue: false },
  })
  return {
    language,
    t: words.getFixedT(language, 'report'),
    explain: words.getFixedT(language, 'explanation'),
  }
}
