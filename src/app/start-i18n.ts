import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { useAppStore } from '@/state/app-store'

type Wording = Record<string, unknown>

/** A new language is a new folder under `locales/`; nothing here names one but the fallback. */
const files = import.meta.glob<Wording>(['/locales/*/*.json', '!**/cli.json'], {
  import: 'default',
})

const FALLBACK = 'en'

export const languages: readonly string[] = Object.keys(files)
  .map((path) => path.split('/')[2] ?? FALLBACK)
  .filter((language, index, all) => all.indexOf(language) === index)

/** Loads one namespace of one language when a screen first needs it. */
const wordingOnDemand: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, callback) => {
    const load = files[`/locales/${language}/${namespace}.json`]
    if (load === undefined) throw new Error(`No wording ${language}/${namespace}`)
    load().then(
      (wording) => {
        callback(null, wording)
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : String(error), false)
      },
    )
  },
}

/** The remembered language, else the first one of the browser's that the app speaks. */
function firstLanguage(): string {
  const wanted = [useAppStore.getState().language, ...navigator.languages]
  const known = wanted
    .flatMap((language) => [language, language.split('-')[0] ?? ''])
    .find((language) => languages.includes(language))
  return known ?? FALLBACK
}

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  await i18next
    .use(wordingOnDemand)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      supportedLngs: languages,
      ns: ['shell'],
      defaultNS: 'shell',
      // Every language is complete (tested), so a fallback would only be loaded in vain.
      fallbackLng: false,
      interpolation: { escapeValue: false },
    })
}
