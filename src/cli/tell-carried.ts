import type { AnswerValue } from '@/domain/assessment/answer'
import type { Assessment } from '@/domain/assessment/assessment'
import type { CarriedAssessment } from '@/domain/assessment/carry-assessment'
import type { AnswerPart, LostAnswer } from '@/domain/assessment/lost-answer'
import type { Bridge } from '@/domain/questionnaire/bridge'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { WordedQuestionnaire } from '@/parse/parse-questionnaire'
import type { CommandContext } from './command-context'
import { textIn } from './load-questionnaire'
import { onOneLine } from './terminal'
import type { Words } from './words'

interface Move {
  readonly assessment: Assessment
  readonly bridge: Bridge
  readonly from: WordedQuestionnaire
  readonly to: WordedQuestionnaire
}

/** Says what became of every answer: counts, and below each what it counts. */
export function tellCarried(
  { assessment, bridge, from, to }: Move,
  carried: CarriedAssessment,
  { terminal, words }: CommandContext,
): void {
  const { say } = words
  const [oldText, text] = [textIn(from, words.language), textIn(to, words.language)]
  const describe = (id: string): string => {
    const old = bridge.links.find((link) => link.to.includes(id))?.from ?? []
    const facts = { id, title: text.questions[id]?.title ?? id, from: old.join(', ') }
    return old.some((other) => other !== id)
      ? say('carry.questionFrom', facts)
      : say('carry.question', facts)
  }
  const lost = [
    ...carried.lost.map((answer) => lostSentence(answer, oldText, words)),
    ...carried.lostProfile.map((id) => say('carry.lostProfile', { id })),
    ...carried.lostPriorities.map((id) => say('carry.lostPriority', { id })),
  ]
  const lines = [
    say('carry.carried', { count: carried.carried.length }),
    ...listed(say('carry.review', { count: carried.review.length }), carried.review.map(describe)),
    ...listed(say('carry.open', { count: carried.open.length }), carried.open.map(describe)),
    ...listed(say('carry.lost', { count: lost.length }), lost),
    ...carried.loosenedActions.map(({ what }) => say('carry.loosened', { what })),
    ...(carried.isSamePath
      ? []
      : [say('carry.otherPath', { path: assessment.path, other: carried.path })]),
  ]
  for (const line of lines) terminal.out(`${onOneLine(line)}\n`)
}

const listed = (title: string, items: readonly string[]): readonly string[] => [
  title,
  ...items.map((item) => `  ${item}`),
]

function lostSentence(
  { questionId, reason, parts }: LostAnswer,
  text: QuestionnaireText,
  { say, language }: Words,
): string {
  const list = new Intl.ListFormat(language, { type: 'unit' })
  const told: Readonly<Record<AnswerPart, string | undefined>> = {
    value: parts.value == null ? undefined : valueText(questionId, parts.value, text, say),
    note: parts.note?.text,
    evidence: parts.evidence?.map(({ title }) => title).join('; '),
    provider: parts.provider?.name,
    confidence: parts.confidence,
    evidenceStrength: parts.evidenceStrength,
    override: parts.override?.reason,
  }
  const sentences = (Object.keys(told) as AnswerPart[]).flatMap((part) => {
    const words = told[part]
    return words === undefined ? [] : [say(`carry.part.${part}`, { text: words })]
  })
  const facts = { id: questionId, parts: list.format(sentences) }
  return say('carry.lostAnswer', { ...facts, reason: say(`carry.reason.${reason}`) })
}

function valueText(
  questionId: string,
  value: AnswerValue,
  text: QuestionnaireText,
  say: Words['say'],
): string {
  const labelOf = (option: string) => text.questions[questionId]?.options[option]?.label ?? option
  switch (value.kind) {
    case 'option':
      return labelOf(value.option)
    case 'options':
      return value.options.map(labelOf).join('; ')
    case 'yesNo':
      return say(value.isYes ? 'carry.yes' : 'carry.no')
    case 'number':
      return String(value.number)
    case 'text':
      return value.text
    case 'notApplicable':
      return say('carry.notApplicable', { reason: value.reason })
    case 'dontKnow':
      return say('carry.dontKnow')
  }
}
