import type { LocalizedText } from '@/domain/benchmark/benchmark-pack'
import { chooseLanguage } from '@/domain/choose-language'
import { useFormat } from './use-format'
import { wordingLanguage } from './wording-language'

interface Chosen {
  readonly words: string
  /** undefined: the page's language. */
  readonly language: string | undefined
}

/** The text in the page's language where it can be. */
export function chooseText(texts: LocalizedText, pageLanguage: string): Chosen {
  const language = chooseLanguage(Object.keys(texts), pageLanguage)
  return { words: texts[language] ?? '', language: wordingLanguage({ language }, pageLanguage) }
}

/** A text in several languages, in the best one for the reader and marked with its own. */
export function Localized({ texts }: { readonly texts: LocalizedText }) {
  const { language: pageLanguage } = useFormat()
  const { words, language } = chooseText(texts, pageLanguage)
  return <span lang={language}>{words}</span>
}
