import type { Finding } from './finding'
import { isScored } from './is-scored'
import type { Located } from './locate-parts'
import { policiesOf } from './policies-of'
import type { Question } from './question'
import type { Questionnaire } from './questionnaire'
import type { QuestionnaireText } from './questionnaire-text'
import { isReversedInEffect, surpriseOf } from './surprise-of'

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
