import type { Finding } from './finding'
import { isScored } from './is-scored'
import type { Located } from './locate-parts'
import { policiesOf } from './policies-of'
import type { Question, Questionnaire } from './questionnaire'
import type { QuestionnaireText } from './questionnaire-text'

/** What stands out in one question or group: how it is scored, weighed and aimed at. */
export function lintItem(
  { kind, node, path }: Located,
  questionnaire: Questionnaire,
  texts: readonly QuestionnaireText[],
): readonly Finding[] {
  const { id } = node
  const isWeightless = 'weight' in node && node.weight === 0 && (kind === 'group' || isScored(node))
  const findings: readonly Finding[] = isWeightless
    ? [{ code: 'weightZero', severity: 'warning', path, id }]
    : []
  return kind === 'group'
    ? findings
    : [
        ...findings,
        ...lintReason(node, path, texts),
        ...lintReversed(node, path),
        ...lintTargets(node, path, questionnaire),
      ]
}

type ReasonCode =
  'constantItem' | 'nonMonotoneItem' | 'unscoredWithoutReason' | 'reversedWithoutReason'

/** A surprising way of scoring is silent once the wording of every language says why. */
function lintReason(
  question: Question,
  path: string,
  texts: readonly QuestionnaireText[],
): readonly Finding[] {
  const { id } = question
  const hasReason = ({ questions }: QuestionnaireText) =>
    (questions[id]?.scoringReason ?? null) !== null
  const code = surpriseOf(question)
  if (code === null) return []
  const without = texts.filter((text) => !hasReason(text)).map(({ language }) => language)
  return without.length === 0 && texts.length > 0
    ? []
    : [{ code, severity: 'warning', path, id, languages: without.join(', ') || NONE }]
}

/** Stands for no language in every language. */
const NONE = '–'

function surpriseOf(question: Question): ReasonCode | null {
  if (question.kind === 'text') return null
  if (question.maximum === null) return 'unscoredWithoutReason'
  if (isReversedInEffect(question)) return 'reversedWithoutReason'
  const points = pointsInOrder(question)
  if (points.length === 0) return null
  if (question.kind === 'choice' && points.every((value) => value === points[0])) {
    return 'constantItem'
  }
  return rises(points) || rises(points.toReversed()) ? null : 'nonMonotoneItem'
}

/** What is earned along the options or steps; empty where points follow from a number. */
function pointsInOrder(question: Question): readonly number[] {
  if (question.kind === 'choice') return question.options.map(({ points }) => points ?? 0)
  const rule = ruleOf(question)
  return rule?.kind === 'steps' ? rule.steps.map(({ points }) => points) : []
}

const ruleOf = (question: Question) => ('rule' in question ? question.rule : null)

const rises = (points: readonly number[]): boolean =>
  points.every((value, index) => index === 0 || value >= (points[index - 1] ?? 0))

const isReversedInEffect = (question: Question): boolean =>
  'isReversed' in question &&
  question.isReversed &&
  question.maximum !== null &&
  ruleOf(question) === null

const lintReversed = (question: Question, path: string): readonly Finding[] =>
  'isReversed' in question && question.isReversed && !isReversedInEffect(question)
    ? [{ code: 'reversedWithoutEffect', severity: 'warning', path, id: question.id }]
    : []

function lintTargets(
  question: Question,
  path: string,
  questionnaire: Questionnaire,
): readonly Finding[] {
  if (!isScored(question)) return []
  const { id, targets } = question
  const { notApplicable } = policiesOf(questionnaire, question)
  if (targets.length === 0 && notApplicable === 'atTarget') {
    return [{ code: 'targetMissing', severity: 'warning', path, id }]
  }
  const forAll = targets.findIndex(({ when }) => when === null)
  if (forAll === -1 || forAll === targets.length - 1) return []
  const unused = `${path}.targets.${String(forAll + 1)}`
  return [{ code: 'targetUnused', severity: 'warning', path: unused, id }]
}
