import { EMPTY_ANSWER } from '@/domain/assessment/answer'
import type { Question } from '@/domain/questionnaire/question'
import type { Group } from '@/domain/questionnaire/questionnaire'
import type { GroupScore, QuestionScore } from '@/domain/scoring/score'
import type { ExplanationCode } from '@/domain/scoring/explanation'
import { tellSteps } from '@/domain/scoring/tell-explanation'
import type { Block, Content, Fact, HeadingLevel } from '../blocks'
import type { Findings } from '../findings'
import { linesOf } from '../words'
import { answerCell } from './answer-words'
import { evidenceContent } from './evidence-content'

/** PDF knows six heading levels. */
const DEEPEST: HeadingLevel = 6

/** Everything the result rests on: the profile, and each question with its answer and evidence. */
export function annexSection(findings: Findings): readonly Block[] {
  const { dimensions, score, parts, t } = findings
  if (!parts.hasAnnex) return []
  return [
    { kind: 'heading', level: 2, content: t('annex.heading'), room: 'page' },
    { kind: 'paragraph', look: 'body', content: t('annex.intro') },
    ...withheld(findings),
    ...dimensions.flatMap((dimension) => {
      const own = score.dimensions.find(({ id }) => id === dimension.id)
      return own === undefined ? [] : groupBlocks(dimension, own, 3, findings)
    }),
  ]
}

/** What the annex does not print although it may have been entered. */
function withheld({ parts, t }: Findings): readonly Block[] {
  const sentences = [
    ...(parts.hasNotes ? [] : [t('annex.withoutNotes')]),
    ...(parts.hasEvidence ? [] : [t('annex.withoutEvidence')]),
  ]
  return sentences.map((content) => ({ kind: 'paragraph', look: 'body', content }))
}

function groupBlocks(
  group: Group,
  score: GroupScore,
  level: HeadingLevel,
  findings: Findings,
): readonly Block[] {
  const { words } = findings
  const inner = Math.min(DEEPEST, level + 1) as HeadingLevel
  return [
    { kind: 'heading', level, content: words.quoted(words.nameOf(group.id)) },
    ...group.questions.flatMap((question) => {
      const own = score.questions.find(({ id }) => id === question.id)
      return own === undefined ? [] : questionBlocks(question, own, inner, findings)
    }),
    ...group.groups.flatMap((next) => {
      const own = score.groups.find(({ id }) => id === next.id)
      return own === undefined ? [] : groupBlocks(next, own, inner, findings)
    }),
  ]
}

function questionBlocks(
  question: Question,
  score: QuestionScore,
  level: HeadingLevel,
  findings: Findings,
): readonly Block[] {
  const { text, words } = findings
  const wording = text.questions[question.id]
  return [
    { kind: 'heading', level, content: words.quoted(wording?.title ?? question.id) },
    ...linesOf(wording?.prompt ?? '').map((line): Block => ({
      kind: 'paragraph',
      look: 'muted',
      content: words.quoted(line),
    })),
    { kind: 'facts', items: answerFacts(question, score, findings) },
  ]
}

function answerFacts(
  question: Question,
  score: QuestionScore,
  findings: Findings,
): readonly Fact[] {
  const { assessment, parts, words, t } = findings
  const { note, evidence } = assessment.answers[question.id] ?? EMPTY_ANSWER
  const priority = assessment.priorities[question.id]
  const fact = (label: string, paragraphs: readonly Content[]): readonly Fact[] =>
    paragraphs.length === 0 ? [] : [{ label, paragraphs }]
  return [
    ...fact(t('annex.answer'), answerCell(question, findings)),
    ...fact(t('annex.score'), [
      scoreSentence(score, findings),
      ...unusualSteps(question.id, findings),
    ]),
    ...fact(
      t('annex.note'),
      linesOf((parts.hasNotes ? note?.text : null) ?? '').map((line) =>
        words.inLanguage(line, note?.language ?? ''),
      ),
    ),
    ...fact(
      t('annex.evidence'),
      parts.hasEvidence ? evidence.map((proof) => evidenceContent(proof, findings)) : [],
    ),
    ...fact(t('annex.priority'), priority === undefined ? [] : [t(`priority.${priority}`)]),
  ]
}

/** What answer and score beside it say already; the explanations of all scores tell the rest. */
const PLAIN_STEPS: ReadonlySet<ExplanationCode> = new Set<ExplanationCode>([
  'chosen',
  'saidYes',
  'saidNo',
  'blankExcluded',
  'dontKnowExcluded',
  'notApplicableExcluded',
  'reasonMissing',
  'unscored',
  'providedElsewhere',
  'range',
])

/** How the score came about, where it is not simply the points of the answer. */
function unusualSteps(id: string, { explanations, telling }: Findings): readonly Content[] {
  const steps = explanations.get(id)?.steps.filter(({ code }) => !PLAIN_STEPS.has(code)) ?? []
  return tellSteps({ steps }, telling)
}

function scoreSentence(score: QuestionScore, { words, questionnaire, t }: Findings): string {
  if (score.status !== 'counted' || score.points === null) {
    return score.status === 'counted' ? t('score.none') : t(`annexStatus.${score.status}`)
  }
  return questionnaire.scale !== 'points'
    ? (words.score(score) ?? t('score.none'))
    : t('score.pointsOf', {
        count: score.points.maximum,
        earned: words.earned(score.points.earned),
        maximum: words.points(score.points.maximum),
      })
}
