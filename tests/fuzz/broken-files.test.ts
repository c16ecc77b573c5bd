import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mulberry32 } from '@/cli/mulberry32'
import type { Responses } from '@/domain/assessment/assessment'
import { checkAnswers } from '@/domain/assessment/check-assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { Problem } from '@/domain/problem'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { parseJson } from '@/parse/parse-json'
import { someAnswers, someProfile } from '../builders/random-answers'
import { disagreements } from '../oracle/disagreements'
import { mutate } from './mutate'
import {
  answerSources,
  assessmentSources,
  definitionSources,
  questionnaireSources,
  type Scorable,
  type Source,
  wordingSources,
} from './sources'

/** 600 broken files altogether, or 20,000 in the long run. */
const mutants = (usual: number): number =>
  process.env['LONG_RUN'] === '1' ? Math.round((usual * 20_000) / 600) : usual

/** Of the processor's time, so that a busy machine changes nothing. */
const PATIENCE_MS = 1000

describe('a broken file', () => {
  it.each([
    ['questionnaire', questionnaireSources, 240],
    ['definition', definitionSources, 60],
    ['wording', wordingSources, 30],
    ['assessment', assessmentSources, 110],
    ['answers', answerSources, 160],
  ] as const)(
    'of %s is refused with problems, or scores as the reference does',
    (_kind, sources, usual) => {
      for (let seed = 1; seed <= mutants(usual); seed += 1) expectHandled(sources, seed)
    },
  )

  it('is not broken before it is mutated', () => {
    const sources = [
      ...questionnaireSources,
      ...definitionSources,
      ...wordingSources,
      ...assessmentSources,
      ...answerSources,
    ]
    const refused = sources.filter(({ text, open }) => !open(JSON.parse(text)).ok)

    expect(refused.map(({ name }) => name)).toEqual([])
  })
})

/** Breaks a file as the seed decides and opens it as the app does. */
function expectHandled(sources: readonly Source[], seed: number): void {
  const random = mulberry32(seed)
  const source = sources[Math.floor(random() * sources.length)]
  if (source === undefined) throw new Error('No files to break')
  const { text, steps } = mutate(source.text, random)
  const faults = faultsOf(source, text, seed)
  if (faults.length > 0) {
    throw new Error([`Seed ${String(seed)}, ${source.name}`, ...steps, ...faults].join('\n'))
  }
}

function faultsOf({ open }: Source, text: string, seed: number): readonly string[] {
  try {
    const { value: file, isSlow } = timed(() => {
      const json = parseJson(text)
      return json.ok ? open(json.value) : json
    })
    return [
      ...(isSlow ? ['Opening took too long'] : []),
      ...(file.ok ? scoreFaults(file.value, seed) : problemFaults(file.failure)),
    ]
  } catch (error) {
    return [`It threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]
  }
}

function timed<Value>(work: () => Value): { readonly value: Value; readonly isSlow: boolean } {
  const started = process.cpuUsage()
  const value = work()
  return { value, isSlow: process.cpuUsage(started).user / 1000 > PATIENCE_MS }
}

function problemFaults(problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return ['It was refused without a problem']
  return problems
    .filter(({ code, path }) => typeof code !== 'string' || typeof path !== 'string')
    .map((problem) => `A problem without code or path: ${JSON.stringify(problem)}`)
}

function scoreFaults(scorable: Scorable | null, seed: number): readonly string[] {
  if (scorable === null) return []
  const { questionnaire, path } = scorable
  const responses = scorable.responses ?? someResponses(questionnaire, seed)
  const { isSlow } = timed(() => scoreAssessment(questionnaire, path, responses))
  return [
    ...(isSlow ? ['Scoring took too long'] : []),
    ...disagreements(questionnaire, path, responses),
  ]
}

/** Answers that fit, whatever the questionnaire has become. */
function someResponses(questionnaire: Questionnaire, seed: number): Responses {
  const once = { numRuns: 1, seed }
  const [answers = {}] = fc.sample(someAnswers(questionnaire), once)
  const [profile = {}] = fc.sample(someProfile(questionnaire), once)
  const fitting = Object.entries(answers).filter(
    ([id, answer]) => checkAnswers({ [id]: answer }, questionnaire, '').length === 0,
  )
  return { answers: Object.fromEntries(fitting), profile }
}
