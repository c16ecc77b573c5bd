import type { LocalizedText } from '@/domain/benchmark/benchmark-pack'
import { useFormat } from '../parts/use-format'

interface Props {
  readonly texts: LocalizedText
}

/** A text of a pack, in the app's language where it can be, and marked with its own where not. */
export function LocalizedSpan({ texts }: Props) {
  const { language } = useFormat()
  const { text, lang } = inLanguage(texts, language)
  return <span lang={lang}>{text}</span>
}

/** The text in the wanted language, else in English, else in the first there is. */
export function inLanguage(
  texts: LocalizedText,
  wanted: string,
): { readonly text: string; readonly lang: string } {
  const lang =
    [wanted, 'en'].find((candidate) => candidate in texts) ?? Object.keys(texts)[0] ?? wanted
  return { text: texts[lang] ?? '', lang }
}
