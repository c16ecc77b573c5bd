import { useTranslation } from 'react-i18next'
import type { AnswerValue } from '@/domain/assessment/answer'
import { ANSWER_DECIMALS } from '@/domain/assessment/number-fault'
import type { Question } from '@/domain/questionnaire/question'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'
import { keyOf } from './answer-choices'

interface AnswerWords {
  readonly words: string
  /** undefined: the page's own. */
  readonly language: string | undefined
}

/** Says an answer in a few words. */
export function useAnswerWords(
  text: QuestionnaireText,
): (question: Question, value: AnswerValue | null) => AnswerWords {
  const { t } = useTranslation('whatIf')
  const { t: answering } = useTranslation('answering')
  const { number, list, language: pageLanguage } = useFormat()
  const ours = (words: string): AnswerWords => ({ words, language: undefined })
  const theirs = (words: string): AnswerWords => ({
    words,
    language: wordingLanguage(text, pageLanguage),
  })
  return (question, value) => {
    const wording = text.questions[question.id]
    const labelOf = (option: string) => wording?.options[option]?.label ?? option
    if (value === null || keyOf(value) === 'open') return ours(t('answer.none'))
    switch (value.kind) {
      case 'option':
        return theirs(labelOf(value.option))
      case 'options':
        return theirs(list(value.options.map(labelOf)))
      case 'yesNo':
        return ours(answering(value.isYes ? 'question.yes' : 'question.no'))
      case 'number': {
        const written = number(value.number, ANSWER_DECIMALS)
        if (question.kind === 'percentage') return ours(t('answer.percent', { number: written }))
        const meaning = question.kind === 'scale' ? endOf(question, value.number, wording) : null
        if (meaning !== null) return theirs(t('answer.step', { step: written, meaning }))
        const unit = wording?.unit ?? null
        return unit === null
          ? ours(written)
          : theirs(t('answer.withUnit', { number: written, unit }))
      }
      case 'text':
        return ours(value.text)
      case 'notApplicable':
        return ours(answering('question.notApplicable'))
      case 'dontKnow':
        return ours(answering('question.dontKnow'))
    }
  }
}

type Wording = QuestionnaireText['questions'][string]

/** What an end of a scale means; null between the ends, or where nothing is said. */
function endOf(
  { from, to }: Extract<Question, { kind: 'scale' }>,
  step: number,
  wording: Wording | undefined,
): string | null {
  if (step === from) return wording?.low ?? null
  return step === to ? (wording?.high ?? null) : null
}
