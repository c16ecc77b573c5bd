import type { Answer } from '@/domain/assessment/answer'
import type { Question } from '@/domain/questionnaire/questionnaire'
import type { Cell } from '../blocks'
import type { Findings } from '../findings'
import { linesOf } from '../words'

/** What was answered, in the words of the questionnaire: label first, then what it means. */
export function answerCell(question: Question, findings: Findings): Cell {
  const { assessment, t } = findings
  const answer: Answer | undefined = assessment.answers[question.id]
  const value = answer?.value ?? null
  if (value === null) return [t('answer.blank')]
  switch (value.kind) {
    case 'option':
      return optionCell(question.id, value.option, findings)
    case 'text':
      return value.text.trim() === '' ? [t('answer.blank')] : linesOf(value.text)
    case 'notApplicable':
      return value.reason.trim() === ''
        ? [t('answer.reasonMissing')]
        : [
            [{ text: t('answer.notApplicable'), isStrong: true }],
            ...linesOf(value.reason).map((reason, index) =>
              index === 0 ? t('answer.reason', { reason }) : reason,
            ),
          ]
    case 'dontKnow':
      return [t('answer.dontKnow')]
  }
}

/** `Doing: A strategy is adopted …`, the label in bold. */
function optionCell(questionId: string, optionId: string, { text, words, t }: Findings): Cell {
  const option = text.questions[questionId]?.options[optionId]
  const label = option?.label ?? optionId
  const [first, ...others] = linesOf(option?.description ?? '')
  if (first === undefined) return [words.quoted(label, { isStrong: true })]
  return [
    [
      ...words.quoted(t('answer.described', { label }), { isStrong: true }),
      ...words.quoted(` ${first}`),
    ],
    ...others.map((line) => words.quoted(line)),
  ]
}
