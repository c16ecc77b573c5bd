import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import type { Worded } from './worded'

/** Says what was chosen in a field of the profile: an option, or a country. */
export function useProfileWords(
  { profile }: Questionnaire,
  text: QuestionnaireText,
): (fieldId: string, option: string) => Worded {
  const { country, language } = useFormat()
  return (fieldId, option) => {
    const isCountry = profile.find(({ id }) => id === fieldId)?.kind === 'country'
    return isCountry
      ? { words: country(option), lang: undefined }
      : {
          words: text.profile[fieldId]?.options[option] ?? option,
          lang: wordingLanguage(text, language),
        }
  }
}
