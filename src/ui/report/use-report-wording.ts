import type { i18n as I18n } from 'i18next'
import { use } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportWording } from '@/state/report-request'

const NAMESPACES = ['report', 'explanation'] as const

/** The languages the app speaks, each of which a report can be written in. */
export function useReportLanguages(): readonly string[] {
  const { i18n } = useTranslation()
  const { supportedLngs } = i18n.options
  const known = supportedLngs === false ? [] : (supportedLngs ?? [])
  return known.filter((language) => language !== 'cimode')
}

const pending = new Map<string, Promise<ReportWording>>()

/** The words of a report in a language that need not be the app's; suspends until they are here. */
export function useReportWording(language: string): ReportWording {
  const { i18n } = useTranslation()
  return use(wordingIn(i18n, language))
}

const pendingAll = new Map<string, Promise<Readonly<Record<string, ReportWording>>>>()

/** The words of reports in every language of the app; suspends until they are here. */
export function useAllReportWordings(): Readonly<Record<string, ReportWording>> {
  const { i18n } = useTranslation()
  const languages = useReportLanguages()
  const key = languages.join()
  return use(keptIn(pendingAll, key, () => loadAll(i18n, languages)))
}

async function loadAll(
  i18n: I18n,
  languages: readonly string[],
): Promise<Readonly<Record<string, ReportWording>>> {
  const loaded = languages.map(async (language) => [language, await wordingIn(i18n, language)])
  return Object.fromEntries(await Promise.all(loaded)) as Record<string, ReportWording>
}

function wordingIn(i18n: I18n, language: string): Promise<ReportWording> {
  return keptIn(pending, language, () => loadWording(i18n, language))
}

/** The page that waits must see a failure before it may ask again; otherwise it would ask for ever. */
const FAILURE_STANDS = 2_000

/** The promise of before, or a new one; a rejected one is dropped after a moment. */
function keptIn<Value>(
  promises: Map<string, Promise<Value>>,
  key: string,
  load: () => Promise<Value>,
): Promise<Value> {
  const known = promises.get(key)
  if (known !== undefined) return known
  const loading = load()
  promises.set(key, loading)
  loading.catch(() => {
    setTimeout(() => promises.delete(key), FAILURE_STANDS)
  })
  return loading
}

async function loadWording(i18n: I18n, language: string): Promise<ReportWording> {
  const missing = NAMESPACES.filter((namespace) => !i18n.hasResourceBundle(language, namespace))
  if (missing.length > 0) await i18n.reloadResources([language], missing)
  const [report, explanation] = NAMESPACES.map(
    (namespace) => i18n.getResourceBundle(language, namespace) as ReportWording['report'],
  )
  if (report === undefined || explanation === undefined) {
    throw new Error(`No words for a report in ${language}`)
  }
  return { report, explanation }
}
