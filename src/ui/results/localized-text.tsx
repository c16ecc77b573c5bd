import type { LocalizedText } from '@/domain/benchmark/benchmark-pack'
import { useFormat } from '../parts/use-format'

interface Chosen {
  readonly words: string
  /** undefined: the page's language. */
  readonly language: string | undefined
}

/** The text in the page's language, else in English, else in whatever there is. */
export function chooseText(texts: LocalizedText, pageLanguage: string): Chosen {
  const spoken = [pageLanguage, 'en', ...Object.keys(texts)].find((tag) =>
    Object.hasOwn(texts, tag),
  )
  return {
    words: spoken === undefined ? '' : (texts[spoken] ?? ''),
    language: spoken === pageLanguage ? undefined : spoken,
  }
}

/** A text in several languages, in the best one for the reader and marked with its own. */
export function Localized({ texts }: { readonly texts: LocalizedText }) {
  const { language: pageLanguage } = useFormat()
  const { words, language } = chooseText(texts, pageLanguage)
  return <span lang={language}>{words}</span>
}
