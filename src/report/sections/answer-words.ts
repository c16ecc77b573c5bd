import type { Answer, AnswerValue, Provider } from '@/domain/assessment/answer'
import type { Question } from '@/domain/questionnaire/question'
import type { Cell, Content } from '../blocks'
import type { Findings } from '../findings'
import { isBlank, linesOf } from '../words'

/** What was answered, in the words of the questionnaire: label first, then what it means. */
export function answerCell(question: Question, findings: Findings): Cell {
  const answer: Answer | undefined = findings.assessment.answers[question.id]
  const provider = answer?.provider
  return [
    ...valueParagraphs(answer?.value ?? null, question, findings),
    ...(provider === undefined ? [] : [providerWords(provider, findings)]),
  ]
}

function valueParagraphs(
  value: AnswerValue | null,
  question: Question,
  findings: Findings,
): readonly Content[] {
  const { t } = findings
  if (value === null) return [t('answer.blank')]
  switch (value.kind) {
    case 'option':
      return optionParagraphs(question.id, value.option, findings)
    case 'options':
      return value.options.length === 0
        ? [t('answer.blank')]
        : value.options.flatMap((option) => optionParagraphs(question.id, option, findings))
    case 'yesNo':
      return [[{ text: t(value.isYes ? 'answer.yes' : 'answer.no'), isStrong: true }]]
    case 'number':
      return numberParagraphs(value.number, question, findings)
    case 'text':
      return isBlank(value.text) ? [t('answer.blank')] : linesOf(value.text)
    case 'notApplicable':
      return notApplicableParagraphs(value.reason, findings)
    case 'dontKnow':
      return [t('answer.dontKnow')]
  }
}

const notApplicableParagraphs = (reason: string, { t }: Findings): readonly Content[] =>
  reason.trim() === ''
    ? [t('answer.reasonMissing')]
    : [
        [{ text: t('answer.notApplicable'), isStrong: true }],
        ...linesOf(reason).map((line, index) =>
          index === 0 ? t('answer.reason', { reason: line }) : line,
        ),
      ]

/** `Doing: A strategy is adopted …`, the label in bold. */
function optionParagraphs(
  questionId: string,
  optionId: string,
  { text, words, t }: Findings,
): readonly Content[] {
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

/** `12.5 days`, `62%`, or `3 on a scale from 1 to 5` and what its ends mean. */
function numberParagraphs(
  number: number,
  question: Question,
  { text, words, t }: Findings,
): readonly Content[] {
  const { unit = null, low = null, high = null } = text.questions[question.id] ?? {}
  const written = words.number(number)
  if (question.kind === 'percentage') {
    return [[{ text: t('score.percent', { percent: written }), isStrong: true }]]
  }
  if (question.kind !== 'scale') {
    const counted = unit === null ? [] : words.quoted(` ${unit}`)
    return [[{ text: written, isStrong: true }, ...counted]]
  }
  const from = words.number(question.from)
  const to = words.number(question.to)
  const end = (step: string, meaning: string | null): readonly Content[] =>
    meaning === null
      ? []
      : [words.quoted(t('answer.scaleEnd', { step, meaning }), { isMuted: true })]
  return [
    [{ text: t('answer.step', { step: written, from, to }), isStrong: true }],
    ...end(from, low),
    ...end(to, high),
  ]
}

function providerWords({ kind, name }: Provider, { t }: Findings): Content {
  const provider = t(`answer.providedBy.${kind}`)
  return isBlank(name) ? provider : t('answer.providerNamed', { provider, name: name.trim() })
}
