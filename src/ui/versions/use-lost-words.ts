import { useTranslation } from 'react-i18next'
import type { LostAnswer } from '@/domain/assessment/lost-answer'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { ANSWER_PARTS, usePartWords } from '../words/use-part-words'

/**
 * Says what is lost of an answer, one sentence for each part, in the words and on the scale of the
 * version it was given to.
 */
export function useLostWords(
  questionnaire: Questionnaire,
  text: QuestionnaireText,
): (lost: LostAnswer) => readonly string[] {
  const { t } = useTranslation('versions')
  const partWords = usePartWords(questionnaire, text)
  return ({ questionId, parts }) => {
    const words = partWords(questionId, parts)
    return ANSWER_PARTS.flatMap((part) => {
      const found = words[part]
      return found === null ? [] : [t(`lost.part.${part}`, { text: found })]
    })
  }
}
