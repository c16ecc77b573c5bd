import type { AnswerValue } from '@/domain/assessment/answer'
import { limitsOf, numberFault, type NumericQuestion } from '@/domain/assessment/number-fault'
import { readNumber } from '@/domain/assessment/read-number'
import type { ChoiceQuestion, MultipleQuestion, Question } from '@/domain/questionnaire/question'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'

/** Reads the text of one cell; null: it means nothing that the question offers. */
export type ReadAnswer = (text: string) => AnswerValue | null

/**
 * How the cells under one question are read: options by their label or id, several of them parted by
 * semicolons or line breaks, numbers with a decimal comma or point, yes and no by their words.
 */
export function readerOf(question: Question, text: QuestionnaireText): ReadAnswer {
  switch (question.kind) {
    case 'choice':
      return choiceReader(question, text)
    case 'multiple':
      return multipleReader(question, text)
    case 'yesNo':
      return yesNoReader(text)
    case 'scale':
    case 'number':
    case 'percentage':
      return numberReader(question)
    case 'text':
      return (answer) => ({ kind: 'text', text: answer.trim() })
  }
}

function choiceReader(question: ChoiceQuestion, text: QuestionnaireText): ReadAnswer {
  const find = optionFinder(question, text)
  return (answer) => {
    const option = find(answer)
    return option === null ? null : { kind: 'option', option }
  }
}

/** The id of the option that a text names; null where it names none, or more than one. */
function optionFinder(
  { id, options }: ChoiceQuestion | MultipleQuestion,
  text: QuestionnaireText,
): (answer: string) => string | null {
  const labels = text.questions[id]?.options ?? {}
  const byLabel = new Map<string, string>()
  const ambiguous = new Set<string>()
  for (const option of options) {
    const label = plain(labels[option.id]?.label ?? option.id)
    if (byLabel.has(label)) ambiguous.add(label)
    byLabel.set(label, option.id)
  }
  const ids = new Set(options.map((option) => option.id))
  return (answer) => {
    const label = plain(answer)
    if (ambiguous.has(label)) return null
    return byLabel.get(label) ?? (ids.has(answer.trim()) ? answer.trim() : null)
  }
}

const BETWEEN_OPTIONS = /[;\r\n]+/

function multipleReader(question: MultipleQuestion, text: QuestionnaireText): ReadAnswer {
  const find = optionFinder(question, text)
  const findAll = (answer: string): readonly (string | null)[] => {
    // A label may itself hold a semicolon or a line break.
    const single = find(answer)
    if (single !== null) return [single]
    return answer
      .split(BETWEEN_OPTIONS)
      .filter((part) => part.trim() !== '')
      .map(find)
  }
  return (answer) => {
    const found = findAll(answer)
    const chosen = question.options.filter(({ id }) => found.includes(id))
    const isTorn = chosen.length > 1 && chosen.some(({ isExclusive }) => isExclusive)
    if (found.includes(null) || chosen.length === 0 || isTorn) return null
    return { kind: 'options', options: chosen.map(({ id }) => id) }
  }
}

const YES = ['yes', 'true', '1']
const NO = ['no', 'false', '0']

/** How the languages of the European Union say it; Irish has no words for it. */
const YES_AND_NO: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  bg: ['да', 'не'],
  cs: ['ano', 'ne'],
  da: ['ja', 'nej'],
  de: ['ja', 'nein'],
  el: ['ναι', 'όχι'],
  es: ['sí', 'no'],
  et: ['jah', 'ei'],
  fi: ['kyllä', 'ei'],
  fr: ['oui', 'non'],
  hr: ['da', 'ne'],
  hu: ['igen', 'nem'],
  it: ['sì', 'no'],
  lt: ['taip', 'ne'],
  lv: ['jā', 'nē'],
  mt: ['iva', 'le'],
  nl: ['ja', 'nee'],
  pl: ['tak', 'nie'],
  pt: ['sim', 'não'],
  ro: ['da', 'nu'],
  sk: ['áno', 'nie'],
  sl: ['da', 'ne'],
  sv: ['ja', 'nej'],
}

function yesNoReader({ language }: QuestionnaireText): ReadAnswer {
  const [baseLanguage = ''] = language.split('-')
  const [yes = 'yes', no = 'no'] = YES_AND_NO[baseLanguage] ?? []
  const yesWords = new Set([...YES, yes])
  const noWords = new Set([...NO, no])
  return (answer) => {
    const word = plain(answer)
    if (yesWords.has(word)) return { kind: 'yesNo', isYes: true }
    return noWords.has(word) ? { kind: 'yesNo', isYes: false } : null
  }
}

function numberReader(question: NumericQuestion): ReadAnswer {
  return (answer) => {
    const written = question.kind === 'percentage' ? answer.trim().replace(/%$/, '') : answer
    const read = readNumber(written)
    if (!read.ok || numberFault(limitsOf(question), read.value) !== null) return null
    return { kind: 'number', number: read.value }
  }
}

/** What is left of a label once case, white space and the shape of quotes do not count. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[\s\u200B]+/g, ' ')
    .trim()
    .toLowerCase()
}
