import { useTranslation } from 'react-i18next'
import type { Answer, Evidence, Override } from '@/domain/assessment/answer'
import type { AnswerPart } from '@/domain/assessment/lost-answer'
import { isScored } from '@/domain/questionnaire/is-scored'
import type { Question } from '@/domain/questionnaire/question'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { ENTERED_DECIMALS, rulerOf } from '@/domain/scoring/question-ruler'
import { useFormat } from '../parts/use-format'
import { useValueWords } from './use-value-words'

/** Every part of an answer in words; null: nothing was said. */
export type PartWords = Readonly<Record<AnswerPart, string | null>>

/** Says an answer part by part, in the words and on the scale of the version it was given to. */
export function usePartWords(
  questionnaire: Questionnaire,
  text: QuestionnaireText,
): (questionId: string, parts: Partial<Answer>) => PartWords {
  const { t } = useTranslation(['history', 'answering'])
  const format = useFormat()
  const valueWords = useValueWords()

  function overrideWords(question: Question | undefined, { ratio, reason }: Override): string {
    const isOnScale = question !== undefined && isScored(question)
    const written = isOnScale ? rulerOf(questionnaire, question).written(ratio) : ratio
    const score = format.number(written, ENTERED_DECIMALS)
    return reason.trim() === '' ? score : t('history:value.override', { score, reason })
  }

  return (questionId, parts) => {
    const question = allQuestions(questionnaire).find(({ id }) => id === questionId)
    const wording = text.questions[questionId]
    const { value, note, evidence, provider, confidence, evidenceStrength, override } = parts
    return {
      value: value == null ? null : valueWords(question, wording, value),
      note: note?.text ?? null,
      evidence: evidence === undefined ? null : format.list(evidence.map(evidenceName)),
      provider:
        provider === undefined
          ? null
          : provider.name || t(`answering:provider.kind.${provider.kind}`),
      confidence: confidence === undefined ? null : t(`answering:certainty.short.${confidence}`),
      evidenceStrength:
        evidenceStrength === undefined ? null : t(`answering:certainty.short.${evidenceStrength}`),
      override: override === undefined ? null : overrideWords(question, override),
    }
  }
}

const evidenceName = ({ title, link }: Evidence): string => title || link

/** In the order in which they are told. */
export const ANSWER_PARTS = [
  'value',
  'note',
  'evidence',
  'provider',
  'confidence',
  'evidenceStrength',
  'override',
] as const satisfies readonly AnswerPart[]
