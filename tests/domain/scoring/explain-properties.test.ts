import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rounding, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { ratio } from '@/domain/ratio'
import { explainScore, explanationsById } from '@/domain/scoring/explain-score'
import {
  type Explanation,
  type ExplanationCode,
  type ExplanationStep,
  type GroupExplanation,
  type QuestionExplanation,
  type Term,
} from '@/domain/scoring/explanation'
import { groupScoresOf, questionScoresOf } from '@/domain/scoring/find-score'
import { roundScore } from '@/domain/scoring/round-score'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { tellSteps } from '@/domain/scoring/tell-explanation'
import wording from '../../../locales/en/explanation.json'
import { type Answered, someAnswered } from '../../builders/random-answers'
import { runs } from '../../builders/runs'

const DECIMALS = 9
const often = { numRuns: runs(100) }

const explain = ({ questionnaire, path, ...responses }: Answered) => {
  const score = scoreAssessment(questionnaire, path, responses)
  const whole = explainScore(questionnaire, path, responses, score)
  return { score, whole, parts: [...explanationsById(whole).values()] }
}

const groupsOf = (parts: readonly Explanation[]): readonly GroupExplanation[] =>
  parts.flatMap((part) => (part.kind === 'question' ? [] : [part]))

const questionsOf = (parts: readonly Explanation[]): readonly QuestionExplanation[] =>
  parts.flatMap((part) => (part.kind === 'question' ? [part] : []))

const stepOf = ({ steps }: Pick<Explanation, 'steps'>, ...codes: readonly ExplanationCode[]) =>
  steps.find(({ code }) => codes.includes(code))

function numberIn(step: ExplanationStep | undefined, name: string): number {
  const fact = step?.facts[name]
  if (fact?.kind === 'number' || fact?.kind === 'ratio') return fact.value
  throw new Error(`The step does not tell ${name}: ${JSON.stringify(step)}`)
}

interface Retold {
  readonly ratio: number
  /** null: points are not added up. */
  readonly points: { readonly earned: number; readonly maximum: number } | null
  /** Points between a ratio of 0 and of 1. */
  readonly width: number
}

const add = (terms: readonly Term[], size: (term: Term) => number): number =>
  terms.reduce((sum, term) => sum + size(term), 0)

/** Calculates a group's score again, by pencil: from nothing but what its explanation tells. */
function retell(group: GroupExplanation): Retold | null {
  const counted = group.terms.filter(({ isCounted }) => isCounted)
  const weight = add(counted, (term) => term.weight ?? Number.NaN)
  const weighted = add(counted, (term) => (term.weight ?? 0) * (term.ratio ?? Number.NaN))
  const earned = add(counted, ({ points }) => points?.earned ?? 0)
  const maximum = add(counted, ({ points }) => points?.maximum ?? 0)
  if (counted.length === 0) return null
  switch (group.aggregation) {
    case 'mean':
    case 'meanOfQuestions':
      return weight === 0 ? null : { ratio: weighted / weight, points: null, width: 0 }
    case 'sumOfLevels':
      return weight === 0
        ? null
        : {
            ratio: weighted / weight,
            points: { earned: weighted, maximum: weight },
            width: weight,
          }
    case 'sum':
      return { ratio: earned / maximum, points: { earned, maximum }, width: maximum }
    case 'minimum': {
      const ratios = counted.map((term) => term.ratio ?? Number.NaN)
      return { ratio: Math.min(...ratios), points: null, width: 0 }
    }
    case 'subtract': {
      const start = numberIn(stepOf(group, 'subtract'), 'start')
      const points = { earned: start - (maximum - earned), maximum: start }
      return { ratio: earned / maximum, points, width: maximum }
    }
    case 'stopAtFirstNegative': {
      const step = stepOf(group, 'stopAtFirstNegative')
      const most = numberIn(step, 'maximum')
      const points = { earned: numberIn(step, 'start') + earned, maximum: most }
      return { ratio: points.earned / most, points, width: most }
    }
  }
}

const ROUNDED: readonly ExplanationCode[] = ['roundedHalfUp', 'roundedHalfEven', 'truncated']

/** What the told number becomes if the explanation tells that it was rounded. */
function asRounded(
  { ratio: exact, points, width }: Retold,
  place: Rounding['at'][number],
  isRounded: boolean,
  questionnaire: Questionnaire,
) {
  const combined = {
    ratio: ratio(exact),
    points,
    possible: points?.maximum ?? null,
    range: null,
    width,
    reachWidth: width,
    reach: points?.maximum ?? 0,
    bestReach: points?.maximum ?? 0,
    applies: true,
  }
  return isRounded ? roundScore(combined, place, questionnaire) : combined
}

const WHY_NOT: readonly ExplanationCode[] = [
  'nothingApplies',
  'nothingCounts',
  'needsMore',
  'blocked',
  'dimensionMissing',
  'waitsFor',
  'hiddenExcluded',
]

describe('the explanation of any score', () => {
  it('leads to the score it explains, by nothing but what it tells', () => {
    fc.assert(
      fc.property(someAnswered, (answered) => {
        const { whole, parts } = explain(answered)
        for (const group of [whole, ...groupsOf(parts)]) {
          if (group.score.ratio === null) continue
          const retold = retell(group)
          if (retold === null) throw new Error('A score without anything that counts')
          const isRounded = stepOf(group, ...ROUNDED) !== undefined

          const found = asRounded(retold, group.kind, isRounded, answered.questionnaire)

          expect(found.ratio).toBeCloseTo(group.score.ratio, DECIMALS)
          expect(found.points === null).toBe(group.score.points === null)
          expect(found.points?.earned ?? 0).toBeCloseTo(group.score.points?.earned ?? 0, 6)
          expect(found.points?.maximum ?? 0).toBeCloseTo(group.score.points?.maximum ?? 0, 6)
        }
      }),
      often,
    )
  })

  it('leads to the points that the rules give a question', () => {
    fc.assert(
      fc.property(someAnswered, (answered) => {
        const { parts } = explain(answered)
        for (const question of questionsOf(parts)) {
          const { computed, possible } = question.score
          if (computed === null || possible === null) continue
          const earned = pointsTold(question, possible)
          const retold = {
            ratio: earned / possible,
            points: { earned, maximum: possible },
            width: possible,
          }
          const isRounded = stepOf(question, ...ROUNDED) !== undefined

          const found = asRounded(retold, 'question', isRounded, answered.questionnaire)

          expect(found.ratio).toBeCloseTo(computed, DECIMALS)
        }
      }),
      often,
    )
  })

  it('has shares that add up to one whole and make the score', () => {
    fc.assert(
      fc.property(someAnswered, (answered) => {
        const { whole, parts } = explain(answered)
        for (const group of [whole, ...groupsOf(parts)]) {
          const shared = group.terms.filter(({ share }) => share !== null)
          if (shared.length === 0) continue

          expect(add(shared, ({ share }) => share ?? 0)).toBeCloseTo(1, DECIMALS)
          if (group.aggregation === 'minimum' || group.score.ratio === null) continue
          const sum = add(shared, (term) => (term.share ?? 0) * (term.ratio ?? 0))
          expect(sum).toBeCloseTo(retell(group)?.ratio ?? Number.NaN, DECIMALS)
        }
      }),
      often,
    )
  })

  it('says why there is no score exactly where there is none', () => {
    fc.assert(
      fc.property(someAnswered, (answered) => {
        const { whole, parts } = explain(answered)
        for (const group of [whole, ...groupsOf(parts)]) {
          const reason = stepOf(group, ...WHY_NOT)?.code ?? null

          expect([reason, group.score.ratio === null]).toEqual([reason, reason !== null])
        }
      }),
      often,
    )
  })

  it('tells every score of a result, and the computed one beside an assessor’s', () => {
    fc.assert(
      fc.property(someAnswered, (answered) => {
        const { score, whole, parts } = explain(answered)
        const told = new Map(parts.map(({ id, score: own }) => [id, own.ratio]))

        expect(whole.score).toEqual(score.overall)
        for (const { id, ratio: own } of groupScoresOf(score)) expect(told.get(id)).toBe(own)
        for (const question of questionScoresOf(score)) {
          expect(told.get(question.id)).toBe(question.ratio)
          if (question.basis !== 'override') continue
          const step = stepOf(
            parts.find(({ id }) => id === question.id) ?? { steps: [] },
            'overridden',
            'overriddenOpen',
          )
          const fact = step?.facts['computed']
          expect(fact?.kind === 'score' ? fact.ratio : null).toBe(question.computed)
        }
      }),
      often,
    )
  })

  it('has a fact for every placeholder of its sentences', () => {
    const placeholders = placeholdersOf(wording)

    fc.assert(
      fc.property(someAnswered, (answered) => {
        const { whole, parts } = explain(answered)
        for (const part of [whole, ...parts]) {
          tellSteps(part, {
            say: (key, facts) => {
              const known = Object.keys(facts)
              const needed = [...(placeholders.get(key) ?? [key])]
              expect([key, needed.filter((name) => !known.includes(name))]).toEqual([key, []])
              return key
            },
            number: String,
            score: String,
            ratio: String,
            list: (items) => items.join(),
            nameOf: (id) => id,
            optionOf: (_question, option) => option,
            unitOf: () => 'days',
            scoringReasonOf: () => 'Because',
          })
        }
      }),
      often,
    )
  })
})

/** The points before any rounding, as the steps of a question tell them. */
function pointsTold(question: QuestionExplanation, maximum: number): number {
  if (stepOf(question, 'hiddenZero', 'blankZero', 'dontKnowZero') !== undefined) return 0
  if (stepOf(question, 'hiddenFullMarks') !== undefined) return maximum
  const told = question.steps.findLast(({ facts }) => facts['points'] !== undefined)
  const capped = stepOf(question, 'cappedAtMaximum')
  return capped === undefined ? numberIn(told, 'points') : numberIn(capped, 'maximum')
}

type Sections = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** By key, without its plural: the names of what every form of a sentence needs. */
function placeholdersOf(sections: Sections): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [section, sentences] of Object.entries(sections)) {
    for (const [key, sentence] of Object.entries(sentences)) {
      const name = `${section}.${key.replace(/_(one|other)$/, '')}`
      const names = found.get(name) ?? new Set()
      for (const [, placeholder] of String(sentence).matchAll(/\{\{(\w+)\}\}/g)) {
        names.add(placeholder ?? '')
      }
      found.set(name, names)
    }
  }
  return found
}
