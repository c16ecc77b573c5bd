import type { Answer, AnswerValue, Evidence } from '@/domain/assessment/answer'

/**
 * Whether two answers say the same. A change from another tab brings all answers back from the
 * database as new objects; by this a page of a thousand questions draws only the one that changed.
 */
export function isSameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined) return false
  return (
    isSameValue(a.value, b.value) &&
    a.note?.text === b.note?.text &&
    a.note?.language === b.note?.language &&
    isSameEvidence(a.evidence, b.evidence) &&
    a.evidenceStrength === b.evidenceStrength &&
    a.confidence === b.confidence &&
    a.provider?.kind === b.provider?.kind &&
    a.provider?.name === b.provider?.name &&
    a.override?.ratio === b.override?.ratio &&
    a.override?.reason === b.override?.reason
  )
}

function isSameValue(a: AnswerValue | null, b: AnswerValue | null): boolean {
  if (a?.kind === 'options' && b?.kind === 'options') return isSameList(a.options, b.options)
  return a?.kind === b?.kind && detailOf(a) === detailOf(b)
}

function detailOf(value: AnswerValue | null): string | number | boolean | null {
  switch (value?.kind) {
    case 'option':
      return value.option
    case 'yesNo':
      return value.isYes
    case 'number':
      return value.number
    case 'text':
      return value.text
    case 'notApplicable':
      return value.reason
    case 'options':
    case 'dontKnow':
    case undefined:
      return null
  }
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((option, index) => option === b[index])

function isSameEvidence(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ title, link }, index) => {
      const other = b[index]
      return other !== undefined && title === other.title && link === other.link
    })
  )
}
