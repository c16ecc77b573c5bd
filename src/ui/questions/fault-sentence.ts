import type { AnsweringWords } from './answering-words'
import { entryText, type WrongEntry } from './number-entry'

/** What is wrong with a number, and how to put it right. */
export function faultSentence(
  { fault, text: entry }: WrongEntry,
  language: string,
  t: AnsweringWords,
): string {
  switch (fault.code) {
    case 'notNumber':
      return t('number.fault.notNumber', { entry })
    case 'ambiguous':
      return t('number.fault.ambiguous', {
        entry,
        whole: entry.replace(/[.,]/, ''),
        decimal: `${entry}0`,
      })
    case 'notWhole':
      return t('number.fault.notWhole')
    case 'tooLow':
    case 'tooHigh':
      return t(`number.fault.${fault.code}`, { limit: entryText(fault.limit, language) })
  }
}
