import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'

interface Props {
  readonly ids: readonly string[]
  readonly text: QuestionnaireText
}

/** Questions of one version by their titles, as a list of their own or the only one alone. */
export function QuestionTitles({ ids, text }: Props) {
  const { language } = useFormat()
  const lang = wordingLanguage(text, language)
  const [only, ...others] = ids.map((id) => titleOf(text, id))
  if (others.length === 0) return <span lang={lang}>{only}</span>
  return (
    <ul lang={lang}>
      {ids.map((id) => (
        <li key={id}>{titleOf(text, id)}</li>
      ))}
    </ul>
  )
}

export const titleOf = (text: QuestionnaireText, id: string): string =>
  text.questions[id]?.title ?? id
