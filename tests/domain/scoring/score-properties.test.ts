import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/assessment/answer'
import { isAnswered, progressOf } from '@/domain/assessment/progress'
import { checkQuestionnaire } from '@/domain/questionnaire/check-questionnaire'
import type { Group, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { groupScoresOf, questionScoresOf } from '@/domain/scoring/find-score'
import { type AssessmentScore, scoreAssessment } from '@/domain/scoring/score-assessment'
import { anAnswer } from '../../builders/assessment'
import { aPath, firstPath } from '../../builders/questionnaire'
import {
  someAnswered,
  someCompleteAnswers,
  someQuestionnaire,
} from '../../builders/random-questionnaire'
import { runs } from '../../builders/runs'

const ROUNDING = 1e-9
const often = { numRuns: runs(150) }

const scoreOf = (questionnaire: Questionnaire, answers: Answers): AssessmentScore =>
  scoreAssessment(questionnaire, firstPath(questionnaire), answers)

/** The whole, every group and every question of a result. */
const partsOf = (score: AssessmentScore) => [
  { ...score.overall, id: 'overall' },
  ...groupScoresOf(score),
  ...questionScoresOf(score),
]

const ratiosOf = (score: AssessmentScore): Readonly<Record<string, number | null>> =>
  Object.fromEntries(partsOf(score).map(({ id, ratio }) => [id, ratio]))

describe('any questionnaire and any answers', () => {
  it('are questionnaires that pass their check', () => {
    fc.assert(
      fc.property(someQuestionnaire, (questionnaire) => {
        expect(checkQuestionnaire(questionnaire)).toEqual([])
      }),
      often,
    )
  })

  it('score from 0 to 1, inside the range that is told', () => {
    fc.assert(
      fc.property(someAnswered, ({ questionnaire, answers }) => {
        for (const { ratio, range } of partsOf(scoreOf(questionnaire, answers))) {
          const { low, high } = range ?? { low: 0, high: 1 }

          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(low).toBeLessThanOrEqual(high)
          expect(ratio ?? low).toBeGreaterThanOrEqual(low - ROUNDING)
          expect(ratio ?? high).toBeLessThanOrEqual(high + ROUNDING)
        }
      }),
      often,
    )
  })

  it('reach no score outside the range, however the open questions are answered', () => {
    const completed = someAnswered.chain(({ questionnaire, answers }) =>
      someCompleteAnswers(questionnaire).map((complete) => ({ questionnaire, answers, complete })),
    )

    fc.assert(
      fc.property(completed, ({ questionnaire, answers, complete }) => {
        const given = Object.entries(answers).filter(([, answer]) => isAnswered(answer))
        const now = new Map(partsOf(scoreOf(questionnaire, answers)).map((s) => [s.id, s.range]))

        const later = partsOf(scoreOf(questionnaire, { ...complete, ...Object.fromEntries(given) }))

        for (const { id, ratio } of later) {
          const range = now.get(id)
          if (ratio === null || range == null) continue
          expect(ratio).toBeGreaterThanOrEqual(range.low - ROUNDING)
          expect(ratio).toBeLessThanOrEqual(range.high + ROUNDING)
        }
      }),
      often,
    )
  })

  it('have a range of one point once nothing is open', () => {
    const complete = someQuestionnaire.chain((questionnaire) =>
      someCompleteAnswers(questionnaire).map((answers) => ({ questionnaire, answers })),
    )

    fc.assert(
      fc.property(complete, ({ questionnaire, answers }) => {
        const { ratio, range } = scoreOf(questionnaire, answers).overall

        expect(range?.low ?? null).toBe(range?.high ?? null)
        expect(ratio === null).toBe(range === null)
      }),
      often,
    )
  })

  it('never score less when one answer improves', () => {
    fc.assert(
      fc.property(someAnswered, fc.nat(), ({ questionnaire, answers }, pick) => {
        const improvements = improvementsOf(questionnaire, answers)
        fc.pre(improvements.length > 0)
        const improved = improvements[pick % improvements.length] ?? answers
        const before = scoreOf(questionnaire, answers)

        const after = scoreOf(questionnaire, improved)

        const ratios = ratiosOf(after)
        for (const [id, ratio] of Object.entries(ratiosOf(before))) {
          expect(ratios[id] === null).toBe(ratio === null)
          expect(ratios[id] ?? 0).toBeGreaterThanOrEqual((ratio ?? 0) - ROUNDING)
        }
      }),
      often,
    )
  })

  it('score the same whatever the order of questions and groups', () => {
    fc.assert(
      fc.property(someAnswered, fc.infiniteStream(fc.nat()), (answered, order) => {
        const { questionnaire, answers } = answered
        const expected = ratiosOf(scoreOf(questionnaire, answers))
        const shuffled = { ...questionnaire, groups: shuffle(questionnaire.groups, order) }

        const found = ratiosOf(scoreOf(shuffled, answers))

        for (const [id, ratio] of Object.entries(expected)) {
          if (ratio === null) expect(found[id]).toBeNull()
          else expect(found[id]).toBeCloseTo(ratio, 9)
        }
      }),
      often,
    )
  })

  it('score on a path as if the questionnaire had no other questions', () => {
    fc.assert(
      fc.property(someAnswered, fc.infiniteStream(fc.boolean()), (answered, keep) => {
        const { questionnaire, answers } = answered
        const kept = allQuestions(questionnaire)
          .map(({ id }) => id)
          .filter(() => keep.next().value)
        fc.pre(kept.length > 0)
        const path = { ...firstPath(questionnaire), questions: kept }
        const cut = { ...questionnaire, groups: cutTo(questionnaire.groups, kept) }

        const onPath = scoreAssessment(questionnaire, path, answers)

        expect(onPath).toEqual(scoreOf(cut, answers))
        expect(
          questionScoresOf(onPath)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(kept.toSorted())
      }),
      often,
    )
  })

  it('count what is answered as the progress does', () => {
    fc.assert(
      fc.property(someAnswered, ({ questionnaire, answers }) => {
        const { answered, asked } = scoreOf(questionnaire, answers).overall

        expect({ answered, asked }).toEqual(progressOf(allQuestions(questionnaire), answers))
      }),
      often,
    )
  })

  it('do not score answers to questions that the path does not ask', () => {
    fc.assert(
      fc.property(someAnswered, ({ questionnaire, answers }) => {
        const [first, ...others] = allQuestions(questionnaire).map(({ id }) => id)
        fc.pre(first !== undefined && others.length > 0)
        const path = aPath({ questions: others })
        const without = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== first))

        const found = scoreAssessment(questionnaire, path, answers)

        expect(found).toEqual(scoreAssessment(questionnaire, path, without))
      }),
      often,
    )
  })
})

/** Every way to choose a better option where one is chosen. */
function improvementsOf(questionnaire: Questionnaire, answers: Answers): readonly Answers[] {
  return allQuestions(questionnaire).flatMap((question) => {
    const value = answers[question.id]?.value
    if (question.kind === 'text' || value?.kind !== 'option') return []
    const chosen = question.options.find(({ id }) => id === value.option)?.points ?? null
    return question.options.flatMap(({ id, points }) =>
      chosen === null || points === null || points <= chosen
        ? []
        : [{ ...answers, [question.id]: anAnswer(id) }],
    )
  })
}

function shuffle(groups: readonly Group[], order: Iterator<number>): readonly Group[] {
  const mixed = <Item>(items: readonly Item[]): readonly Item[] =>
    items
      .map((item) => ({ item, at: Number(order.next().value) }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item)
  return mixed(groups).map((group) => ({
    ...group,
    questions: mixed(group.questions),
    groups: shuffle(group.groups, order),
  }))
}

function cutTo(groups: readonly Group[], kept: readonly string[]): readonly Group[] {
  return groups
    .map((group) => ({
      ...group,
      questions: group.questions.filter(({ id }) => kept.includes(id)),
      groups: cutTo(group.groups, kept),
    }))
    .filter(({ questions, groups: inner }) => questions.length > 0 || inner.length > 0)
}
