import { type Answers, type AnswerValue, EMPTY_ANSWER } from '@/domain/assessment/answer'
import type {
  BenchmarkGroup,
  BenchmarkPack,
  LocalizedText,
} from '@/domain/benchmark/benchmark-pack'
import { summariseRespondents } from '@/domain/benchmark/summarise-respondents'
import { isScored, type ScoredQuestion } from '@/domain/questionnaire/is-scored'
import type {
  ChoiceQuestion,
  MultipleQuestion,
  NumberQuestion,
} from '@/domain/questionnaire/question'
import type { Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { groupsOnPath, questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import { ENGINE_VERSION } from '@/domain/scoring/engine-version'
import { type AssessmentScore, scoreAssessment } from '@/domain/scoring/score-assessment'
import { mulberry32 } from './mulberry32'
import type { Facts, SentenceKey, Words } from './words'

/** The screens offer a choice of groups, so there are two; nothing about them looks like a place. */
const GROUPS = [
  { id: 'synthetic-a', name: 'A', respondents: 40 },
  { id: 'synthetic-b', name: 'B', respondents: 25 },
] as const

const MINIMUM_RESPONDENTS = 5

/** The year in which this way of making figures up was written. */
const YEAR = 2026

/** How much of an answer the respondent decides; chance decides the rest. */
const OWN_SHARE = 0.6

/** How far a question can lie above or below the others, so that the charts have a shape. */
const SPREAD = 0.25

/**
 * A pack of made-up figures to try the screens with: answers of invented respondents are drawn,
 * scored by the engine and summarised. The same seed makes the same pack. null: the path has nothing
 * that can be scored without a profile.
 */
export function createDemonstrationPack(
  questionnaire: Questionnaire,
  path: Path,
  seed: number,
  languages: readonly Words[],
): BenchmarkPack | null {
  const random = mulberry32(seed)
  const questions = groupsOnPath(questionnaire, path)
    .flatMap(questionsInGroup)
    .filter(isScored)
    .map((question) => ({ question, ease: SPREAD * (2 * random() - 1) }))
  const { id, version, hash } = questionnaire
  const localized = (key: SentenceKey, facts?: Facts): LocalizedText =>
    Object.fromEntries(languages.map(({ language, say }) => [language, say(key, facts)]))
  const groups = GROUPS.flatMap(({ id: group, name, respondents }) => {
    const summary = drawGroup(respondents, () =>
      scoreAssessment(questionnaire, path, {
        answers: drawAnswers(questions, random),
        profile: {},
      }),
    )
    const title = localized('demonstration.group', { name })
    return summary === null
      ? []
      : [{ id: group, title, note: localized('demonstration.note'), ...summary }]
  })
  if (groups.length < GROUPS.length) return null
  return {
    id: `demonstration-${path.id}`,
    version: '1.0.0',
    questionnaire: { id, version },
    path: path.id,
    hash,
    engine: ENGINE_VERSION,
    synthetic: true,
    title: localized('demonstration.title'),
    source: {
      title: languages.map(({ say }) => say('demonstration.source')).join(' / '),
      year: YEAR,
      licence: 'CC0 1.0',
      link: null,
    },
    method: localized('demonstration.method', { seed }),
    thresholds: { minimumRespondents: MINIMUM_RESPONDENTS },
    groups,
  }
}

interface DrawnQuestion {
  readonly question: ScoredQuestion
  /** Added to the place of an answer between the weakest (0) and the strongest option (1). */
  readonly ease: number
}

function drawGroup(
  respondents: number,
  drawScore: () => AssessmentScore,
): Pick<BenchmarkGroup, 'respondents' | 'overall' | 'scores'> | null {
  const scores = Array.from({ length: respondents }, drawScore)
  return summariseRespondents(scores, MINIMUM_RESPONDENTS)
}

type WithOptions = Pick<ChoiceQuestion | MultipleQuestion, 'options'>

function drawAnswers(questions: readonly DrawnQuestion[], random: () => number): Answers {
  const strength = random()
  return Object.fromEntries(
    questions.map(({ question, ease }) => {
      const place = OWN_SHARE * strength + (1 - OWN_SHARE) * random() + ease
      return [question.id, { ...EMPTY_ANSWER, value: answerAt(question, place) }]
    }),
  )
}

/** An answer from the weakest (0) to the strongest (1) that the question allows. */
function answerAt(question: ScoredQuestion, place: number): AnswerValue {
  const within = Math.min(1, Math.max(0, place))
  switch (question.kind) {
    case 'choice':
      return { kind: 'option', option: optionAt(question, place) }
    case 'multiple':
      return { kind: 'options', options: [optionAt(question, place)] }
    case 'yesNo':
      return { kind: 'yesNo', isYes: within >= 0.5 !== question.isReversed }
    case 'scale': {
      const steps = Math.round(within * (question.to - question.from))
      return {
        kind: 'number',
        number: question.isReversed ? question.to - steps : question.from + steps,
      }
    }
    case 'percentage':
      return {
        kind: 'number',
        number: Math.round(100 * (question.isReversed ? 1 - within : within)),
      }
    case 'number':
      return { kind: 'number', number: numberAt(question, within) }
  }
}

/** Between the ends that the question has; up to its threshold or last step where it has none. */
function numberAt({ from, to, rule }: NumberQuestion, place: number): number {
  const steps = rule?.kind === 'steps' ? rule.steps : []
  const turn = rule === null || rule.kind === 'steps' ? (steps.at(-1)?.from ?? 1) : rule.threshold
  const low = from ?? Math.min(0, to ?? 0)
  const high = to ?? Math.max(low, turn)
  const share = rule?.kind === 'inverseRatio' ? 1 - place : place
  return Math.round(low + share * (high - low))
}

function optionAt({ options }: WithOptions, place: number): string {
  const weakestFirst = options.toSorted((a, b) => (a.points ?? 0) - (b.points ?? 0))
  const index = Math.floor(place * options.length)
  const option = weakestFirst[Math.min(options.length - 1, Math.max(0, index))]
  if (option === undefined) throw new Error('A question without options got past its door')
  return option.id
}
