import { useTranslation } from 'react-i18next'
import type { AnswerValue } from '@/domain/assessment/answer'
import { ANSWER_DECIMALS } from '@/domain/assessment/number-fault'
import type { Question } from '@/domain/questionnaire/question'
import type { QuestionText } from '@/domain/questionnaire/questionnaire-text'
import { useFormat } from '../parts/use-format'

/** Says the answer to a question; undefined: the version has or words no such question. */
export function useValueWords(): (
  question: Question | undefined,
  wording: QuestionText | undefined,
  value: AnswerValue,
) => string {
  const { t } = useTranslation(['history', 'answering'])
  const format = useFormat()
  return (question, wording, value) => {
    const labelOf = (option: string) => wording?.options[option]?.label ?? option
    switch (value.kind) {
      case 'option':
        return labelOf(value.option)
      case 'options':
        return format.list(value.options.map(labelOf))
      case 'yesNo':
        return t(value.isYes ? 'answering:question.yes' : 'answering:question.no')
      case 'number': {
        const number = format.number(value.number, ANSWER_DECIMALS)
        if (question?.kind === 'percentage') return t('history:value.percent', { number })
        return [number, wording?.unit ?? ''].join(' ').trim()
      }
      case 'text':
        return value.text
      case 'notApplicable':
        return value.reason.trim() === ''
          ? t('answering:question.notApplicable')
          : t('history:value.notApplicable', { reason: value.reason })
      case 'dontKnow':
        return t('answering:question.dontKnow')
    }
  }
}
