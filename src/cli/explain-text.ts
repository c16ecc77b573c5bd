import type { Responses } from '@/domain/assessment/assessment'
import type { Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { allGroups, allQuestions, groupsOnPath } from '@/domain/questionnaire/walk-questionnaire'
import type { Explanation, Term } from '@/domain/scoring/explanation'
import { explainScore, explanationsById } from '@/domain/scoring/explain-score'
import type { AssessmentScore } from '@/domain/scoring/score-assessment'
import {
  EXPLAINED_DECIMALS,
  type Telling,
  tellSteps,
  wordingOf,
} from '@/domain/scoring/tell-explanation'
import { exactDecimalsOf, writtenRatio } from '@/domain/scoring/written-score'
import { type ScoreWords, scoreWords } from './score-words'
import { onOneLine } from './terminal'
import type { Words } from './words'

/** What is explained: everything, or the part of that id. */
export type ExplainedPart = true | string

/** True where the path can ask a dimension, group or question of that id. */
export function hasPart(questionnaire: Questionnaire, path: Path, part: ExplainedPart): boolean {
  if (part === true) return true
  const asked = { ...questionnaire, groups: groupsOnPath(questionnaire, path) }
  return [...allGroups(asked), ...allQuestions(asked)].some(({ id }) => id === part)
}

interface Explained {
  readonly path: Path
  readonly answers: Responses['answers']
  readonly profile: Responses['profile']
  readonly score: AssessmentScore
}

/** The explanation of a result or of one part of it; the path must have that part. */
export function explainPart(
  questionnaire: Questionnaire,
  { path, score, ...responses }: Explained,
  part: ExplainedPart,
): Explanation {
  const whole = explainScore(questionnaire, path, responses, score)
  if (part === true) return whole
  const found = explanationsById(whole).get(part)
  if (found === undefined) throw new Error(`Nothing to explain: ${part}`)
  return found
}

export interface ExplanationWording {
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  readonly words: Words
}

/** An explanation for people to read, each part indented below what it goes into. */
export function writeExplanation(explanation: Explanation, wording: ExplanationWording): string {
  const scores = scoreWords(wording.questionnaire, wording.words)
  const teller: Teller = { wording, scores, telling: tellingIn(wording, scores) }
  return `${linesOf(explanation, null, 0, teller).join('\n')}\n`
}

interface Teller {
  readonly wording: ExplanationWording
  readonly scores: ScoreWords
  readonly telling: Telling
}

const tellingIn = (
  { questionnaire, text, words }: ExplanationWording,
  { score, number, percent }: ScoreWords,
): Telling => ({
  ...wordingOf(text),
  say: (key, facts) => words.explanation(key, { ...facts }),
  number: (value) => number(value, EXPLAINED_DECIMALS),
  score,
  ratio: (ratio) =>
    questionnaire.scale === 'points'
      ? percent(ratio)
      : number(writtenRatio(ratio, questionnaire), exactDecimalsOf(questionnaire)),
  list: (parts) => new Intl.ListFormat(words.language, { type: 'conjunction' }).format(parts),
})

const INDENT = '  '

function linesOf(
  explanation: Explanation,
  term: Term | null,
  depth: number,
  teller: Teller,
): readonly string[] {
  const indent = INDENT.repeat(depth)
  const own = [
    `${indent}${headOf(explanation, term, teller)}`,
    ...tellSteps(explanation, teller.telling).map(
      (sentence) => `${indent}${INDENT}- ${onOneLine(sentence)}`,
    ),
  ]
  if (explanation.kind === 'question') return own
  const terms = new Map(explanation.terms.map((each) => [each.id, each]))
  return [
    ...own,
    ...explanation.members.flatMap((member) =>
      linesOf(member, terms.get(member.id) ?? null, depth + 1, teller),
    ),
  ]
}

function headOf(explanation: Explanation, term: Term | null, teller: Teller): string {
  const { wording, scores, telling } = teller
  const { say } = wording.words
  const isWhole = explanation.kind === 'overall'
  const name = isWhole ? say('score.overall') : onOneLine(telling.nameOf(explanation.id))
  const facts = { name, score: scores.score(explanation.score) }
  if (term?.share == null) return say('explain.line', facts)
  const share = scores.percent(term.share)
  return term.weight === null
    ? say('explain.sharing', { ...facts, share })
    : say('explain.weighted', { ...facts, share, weight: telling.number(term.weight) })
}
