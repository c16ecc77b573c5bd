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
  const { t } = useTranslation('versions')
  const format = useFormat()
  return (question, wording, value) => {
    const labelOf = (option: string) => wording?.options[option]?.label ?? option
    switch (value.kind) {
      case 'option':
        return labelOf(value.option)
      case 'options':
        return format.list(value.options.map(labelOf))
      case 'yesNo':
        return t(value.isYes ? 'value.yes' : 'value.no')
      case 'number': {
        const number = format.number(value.number, ANSWER_DECIMALS)
        if (question?.kind === 'percentage') return t('value.percent', { number })
        return [number, wording?.unit ?? ''].join(' ').trim()
      }
      case 'text':
        return value.text
      case 'notApplicable':
        return value.reason.trim() === ''
          ? t('value.notApplicableBare')
          : t('value.notApplicable', { reason: value.reason })
      case 'dontKnow':
        return t('value.dontKnow')
    }
  }
}
