import { useTranslation } from 'react-i18next'
import type { AnswerValue } from '@/domain/assessment/answer'
import type { AnswerPart, LostAnswer } from '@/domain/assessment/lost-answer'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { useFormat } from '../parts/use-format'

/** Says what is lost of an answer, one sentence for each part. */
export function useLostWords(text: QuestionnaireText): (lost: LostAnswer) => readonly string[] {
  const { t } = useTranslation('versions')
  const format = useFormat()

  function valueText(questionId: string, value: AnswerValue): string {
    const wording = text.questions[questionId]
    const labelOf = (option: string) => wording?.options[option]?.label ?? option
    switch (value.kind) {
      case 'option':
        return labelOf(value.option)
      case 'options':
        return format.list(value.options.map(labelOf))
      case 'yesNo':
        return t(value.isYes ? 'value.yes' : 'value.no')
      case 'number':
        return [format.number(value.number, 9), wording?.unit ?? ''].join(' ').trim()
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

  return ({ questionId, parts }) => {
    const texts: Partial<Record<AnswerPart, string>> = {
      ...(parts.value == null ? {} : { value: valueText(questionId, parts.value) }),
      ...(parts.note == null ? {} : { note: parts.note.text }),
      ...(parts.evidence === undefined
        ? {}
        : { evidence: format.list(parts.evidence.map(({ title, link }) => title || link)) }),
      ...(parts.provider === undefined ? {} : { provider: parts.provider.name }),
      ...(parts.confidence === undefined ? {} : { confidence: '' }),
      ...(parts.evidenceStrength === undefined ? {} : { evidenceStrength: '' }),
      ...(parts.override === undefined ? {} : { override: parts.override.reason }),
    }
    return PARTS.flatMap((part) => {
      const found = texts[part]
      return found === undefined ? [] : [t(`lost.part.${part}`, { text: found }).trim()]
    })
  }
}

const PARTS = [
  'value',
  'note',
  'evidence',
  'provider',
  'confidence',
  'evidenceStrength',
  'override',
] as const satisfies readonly AnswerPart[]
