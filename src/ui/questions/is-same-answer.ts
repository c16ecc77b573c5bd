import type { Answer, AnswerValue, Evidence } from '@/domain/assessment/answer'

/**
 * Whether two answers say the same. A change from another tab brings all answers back from the
 * database as new objects; by this a page of fifty questions draws only the one that changed.
 */
export function isSameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined) return false
  return (
    isSameValue(a.value, b.value) &&
    a.note?.text === b.note?.text &&
    a.note?.language === b.note?.language &&
    isSameEvidence(a.evidence, b.evidence)
  )
}

function isSameValue(a: AnswerValue | null, b: AnswerValue | null): boolean {
  return a?.kind === b?.kind && detailOf(a) === detailOf(b)
}

function detailOf(value: AnswerValue | null): string | null {
  switch (value?.kind) {
    case 'option':
      return value.option
    case 'text':
      return value.text
    case 'notApplicable':
      return value.reason
    case 'dontKnow':
    case undefined:
      return null
  }
}

function isSameEvidence(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ title, link }, index) => {
      const other = b[index]
      return other !== undefined && title === other.title && link === other.link
    })
  )
}
