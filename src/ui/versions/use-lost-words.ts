import { useTranslation } from 'react-i18next'
import type { Evidence, Override } from '@/domain/assessment/answer'
import type { AnswerPart, LostAnswer } from '@/domain/assessment/lost-answer'
import { isScored } from '@/domain/questionnaire/is-scored'
import type { Question } from '@/domain/questionnaire/question'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { useFormat } from '../parts/use-format'
import { ENTERED_DECIMALS } from '../questions/override-mark'
import { rulerOf } from '../questions/question-ruler'
import { useValueWords } from './use-value-words'

/**
 * Says what is lost of an answer, one sentence for each part, in the words and on the scale of the
 * version it was given to.
 */
export function useLostWords(
  questionnaire: Questionnaire,
  text: QuestionnaireText,
): (lost: LostAnswer) => readonly string[] {
  const { t } = useTranslation('versions')
  const { t: answering } = useTranslation('answering')
  const format = useFormat()
  const valueWords = useValueWords()

  function overrideWords(question: Question | undefined, { ratio, reason }: Override): string {
    const isOnScale = question !== undefined && isScored(question)
    const written = isOnScale ? rulerOf(questionnaire, question).written(ratio) : ratio
    const score = format.number(written, ENTERED_DECIMALS)
    return reason.trim() === '' ? score : t('value.override', { score, reason })
  }

  return ({ questionId, parts }) => {
    const question = allQuestions(questionnaire).find(({ id }) => id === questionId)
    const wording = text.questions[questionId]
    const { value, note, evidence, provider, confidence, evidenceStrength, override } = parts
    const texts: Readonly<Record<AnswerPart, string | null>> = {
      value: value == null ? null : valueWords(question, wording, value),
      note: note?.text ?? null,
      evidence: evidence === undefined ? null : format.list(evidence.map(evidenceName)),
      provider:
        provider === undefined
          ? null
          : provider.name || answering(`provider.kind.${provider.kind}`),
      confidence: confidence === undefined ? null : answering(`certainty.short.${confidence}`),
      evidenceStrength:
        evidenceStrength === undefined ? null : answering(`certainty.short.${evidenceStrength}`),
      override: override === undefined ? null : overrideWords(question, override),
    }
    return PARTS.flatMap((part) => {
      const found = texts[part]
      return found === null ? [] : [t(`lost.part.${part}`, { text: found })]
    })
  }
}

const evidenceName = ({ title, link }: Evidence): string => title || link

const PARTS = [
  'value',
  'note',
  'evidence',
  'provider',
  'confidence',
  'evidenceStrength',
  'override',
] as const satisfies readonly AnswerPart[]
