import type { Answers } from '@/domain/assessment/answer'
import type { ChoiceQuestion } from '@/domain/questionnaire/question'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { writeAssessment } from '@/parse/write-assessment'
import { parseQuestionnaireFile } from '@/parse/parse-questionnaire'
import { loadShippedQuestionnaire } from '@/parse/shipped-content'
import { createShippedFiles } from '@/cli/shipped-files'
import { aLargeQuestionnaireFile } from '../builders/large-questionnaire'
import { firstPath } from '../builders/questionnaire'
import { type Figure, measureInTurn } from './figures'

const CHOICES_ANSWERED = 171
const REPEATS = 50

/** Scoring a fully answered Open Data Maturity assessment against parsing its own file. */
export async function measureScoring(): Promise<readonly Figure[]> {
  const questionnaire = await loadShippedQuestionnaire(createShippedFiles(), {
    id: 'eu-open-data-maturity',
    version: '2023.0.0',
  })
  const choices = allQuestions(questionnaire).filter((question) => question.kind === 'choice')
  const answers: Answers = Object.fromEntries(choices.map(answerFirst))
  const path = questionnaire.paths[0]
  if (path === undefined || choices.length !== CHOICES_ANSWERED) {
    throw new Error('The questionnaire has changed; so must this figure')
  }
  const createdAt = '2026-11-24T09:00:00.000Z'
  const file = writeAssessment({
    id: 'bench',
    name: 'Bench',
    municipality: 'Bench',
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    path: path.id,
    profile: {},
    answers,
    priorities: {},
    actions: [],
    isExample: false,
    createdAt,
    updatedAt: createdAt,
  })
  const repeat = (run: () => unknown) => () => {
    for (let index = 0; index < REPEATS; index += 1) run()
  }
  const [score = 0, parse = 0] = measureInTurn(60, [
    repeat(() => scoreAssessment(questionnaire, path, { answers, profile: {} })),
    repeat(() => JSON.parse(file) as unknown),
  ])
  return [
    {
      name: `scoring ${String(CHOICES_ANSWERED)} answers`,
      measured: (score / REPEATS) * 1000,
      floor: (parse / REPEATS) * 1000,
      unit: 'µs',
      floorName: 'JSON.parse of the same assessment file',
      budgetRatio: 0.5,
      budget: null,
    },
  ]
}

function answerFirst({ id, options }: ChoiceQuestion): [string, Answers[string]] {
  const option = options[0]?.id ?? ''
  return [id, { value: { kind: 'option', option }, note: null, evidence: [] }]
}

const SMALL = 1000
const LARGE = 10_000
/** Larger tables lie further from the processor; growth by the square would be ten. */
const GROWTH_BUDGET = 2

/** Scoring 10,000 questions per question, beside 1,000: linear is 1. */
export async function measureScoringGrowth(): Promise<readonly Figure[]> {
  const [small, large] = [SMALL, LARGE].map(scoringOf)
  if (small === undefined || large === undefined) throw new Error('Two sizes are compared')
  const [smallTime = 0, largeTime = 0] = measureInTurn(30, [
    () => {
      for (let index = 0; index < LARGE / SMALL; index += 1) small()
    },
    large,
  ])
  return Promise.resolve([
    {
      name: `scoring ${String(LARGE)} questions`,
      measured: largeTime,
      floor: smallTime,
      unit: 'ms',
      floorName: `ten times ${String(SMALL)} questions`,
      budgetRatio: GROWTH_BUDGET,
      budget: null,
    },
  ])
}

function scoringOf(questions: number): () => unknown {
  const parsed = parseQuestionnaireFile(aLargeQuestionnaireFile(10, questions / 10))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  const { questionnaire } = parsed.value
  const choices = allQuestions(questionnaire).filter((question) => question.kind === 'choice')
  const answers: Answers = Object.fromEntries(choices.map(answerFirst))
  const path = firstPath(questionnaire)
  return () => scoreAssessment(questionnaire, path, { answers, profile: {} })
}
