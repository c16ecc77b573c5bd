import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '@/domain/assessment/answer'
import { isAnswered, progressOf } from '@/domain/assessment/progress'
import { questionsOfCondition } from '@/domain/questionnaire/check-conditions'
import { checkQuestionnaire } from '@/domain/questionnaire/check-questionnaire'
import { askedGroups, askedQuestionIds } from '@/domain/questionnaire/conditions'
import { isScored } from '@/domain/questionnaire/is-scored'
import type { Group, Questionnaire } from '@/domain/questionnaire/questionnaire'
import {
  allGroups,
  allQuestions,
  questionsInGroup,
} from '@/domain/questionnaire/walk-questionnaire'
import { groupScoresOf, questionScoresOf } from '@/domain/scoring/find-score'
import type { QuestionScore, Score } from '@/domain/scoring/score'
import { type AssessmentScore, scoreAssessment } from '@/domain/scoring/score-assessment'
import { NOTHING_CHANGED, scoreWhatIf } from '@/domain/scoring/what-if'
import { firstPath } from '../../builders/questionnaire'
import {
  type Answered,
  someAnswered,
  someCompleteAnswers,
  someProfile,
} from '../../builders/random-answers'
import { someQuestionnaire } from '../../builders/random-questionnaire'
import { runs } from '../../builders/runs'
import { disagreements } from '../../oracle/disagreements'

const ROUNDING = 1e-9
const often = { numRuns: runs(150) }

const scoreOf = ({ questionnaire, path, answers, profile }: Answered): AssessmentScore =>
  scoreAssessment(questionnaire, path, { answers, profile })

/** The whole, every group and every question of a result. */
const partsOf = (score: AssessmentScore) => [
  { ...score.overall, id: 'overall' },
  ...groupScoresOf(score),
  ...questionScoresOf(score),
]

const numbersById = (score: AssessmentScore) =>
  Object.fromEntries(
    partsOf(score).map(({ id, ratio, points, possible, range }) => [
      id,
      { ratio, points, possible, range },
    ]),
  )

/** Without what is foreseen: a hidden question may be shown again, with the answer it once had. */
const scoresNow = (score: AssessmentScore) =>
  partsOf(score).map(({ range: _range, possible: _possible, points, ...part }) => ({
    ...part,
    points: part.ratio === null ? null : points,
    questions: [],
    groups: [],
  }))

/**
 * A last digit of points is worth more the fewer points count, and how many will count is open; so
 * there the range is told to the last digit of each rounding only.
 */
const isRoundedInPoints = ({ scale, rounding }: Questionnaire): boolean =>
  scale === 'points' && rounding !== null

const someCompleted = someQuestionnaire.chain((questionnaire) =>
  fc.record({
    questionnaire: fc.constant(questionnaire),
    path: fc.constantFrom(...questionnaire.paths),
    answers: someCompleteAnswers(questionnaire),
    profile: someProfile(questionnaire),
  }),
)

/** Responses, and answers to everything that can take the place of those still open. */
const someToComplete = someAnswered.chain((answered) =>
  someCompleteAnswers(answered.questionnaire).map((complete) => ({ answered, complete })),
)

describe('any questionnaire and any answers', () => {
  it('are questionnaires that pass their check', () => {
    fc.assert(
      fc.property(someQuestionnaire, (questionnaire) => {
        expect(checkQuestionnaire(questionnaire)).toEqual([])
      }),
      often,
    )
  })

  it('score as the reference does, which reckons in exact fractions', () => {
    fc.assert(
      fc.property(someAnswered, ({ questionnaire, path, answers, profile }) => {
        expect(disagreements(questionnaire, path, { answers, profile })).toEqual([])
      }),
      { numRuns: runs(500) },
    )
  })

  it('score from 0 to 1, inside the range that is told', () => {
    fc.assert(
      fc.property(someAnswered, (answered) => {
        for (const { ratio, range } of partsOf(scoreOf(answered))) {
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
    fc.assert(
      fc.property(someToComplete, ({ answered, complete }) => {
        fc.pre(!isRoundedInPoints(answered.questionnaire))
        const now = new Map(partsOf(scoreOf(answered)).map((part) => [part.id, part]))

        const later = scoreOf({ ...answered, answers: completed(answered.answers, complete) })

        for (const { id, ratio } of partsOf(later)) {
          const before = now.get(id)
          if (ratio === null || before === undefined) continue
          // Set aside by its answer now, and to count once it is hidden: told by its group alone.
          if ('status' in before && before.status === 'notApplicable') continue
          expect(ratio).toBeGreaterThanOrEqual((before.range?.low ?? Infinity) - ROUNDING)
          expect(ratio).toBeLessThanOrEqual((before.range?.high ?? -Infinity) + ROUNDING)
        }
      }),
      { numRuns: runs(100), maxSkipsPerRun: 1000 },
    )
  })

  it('have a range of one point once nothing is open', () => {
    fc.assert(
      fc.property(someCompleted, (answered) => {
        const { ratio, range } = scoreOf(answered).overall

        expect(range?.low ?? null).toBe(range?.high ?? null)
        expect(ratio === null).toBe(range === null)
      }),
      often,
    )
  })

  it('never score less when one answer improves', () => {
    fc.assert(
      fc.property(someToComplete, ({ answered, complete }) => {
        const before = scoreOf(answered)
        fc.pre(!isHaltedByOpen(answered.questionnaire, before))
        const fixed = idsInConditions(answered.questionnaire)

        for (const [id, answer] of Object.entries(complete)) {
          if (fixed.has(id)) continue
          const answers = { ...answered.answers, [id]: replaced(answered.answers[id], answer) }
          const after = scoreOf({ ...answered, answers })
          if (isImproved(before, after, id)) expectNoFall(before, after)
        }
      }),
      often,
    )
  })

  it('score exactly the same whatever the order of questions and groups', () => {
    fc.assert(
      fc.property(someAnswered, fc.infiniteStream(fc.nat()), (answered, order) => {
        const { questionnaire } = answered
        const shuffled = { ...questionnaire, groups: shuffle(questionnaire, order) }

        const found = scoreOf({ ...answered, questionnaire: shuffled })

        expect(numbersById(found)).toEqual(numbersById(scoreOf(answered)))
      }),
      often,
    )
  })

  it('score on a path as if the questionnaire had no other questions', () => {
    fc.assert(
      fc.property(someAnswered, fc.infiniteStream(fc.boolean()), (answered, keep) => {
        const { questionnaire } = answered
        const kept = allQuestions(questionnaire)
          .map(({ id }) => id)
          .filter(() => keep.next().value)
        fc.pre(kept.length > 0)
        const full = firstPath(questionnaire)
        const path = { ...full, questions: kept }
        const cut = { ...questionnaire, groups: cutTo(questionnaire.groups, kept) }

        const onPath = scoreOf({ ...answered, path })

        expect(onPath).toEqual(scoreOf({ ...answered, questionnaire: cut, path: full }))
      }),
      often,
    )
  })

  it('count what is answered as the progress does', () => {
    fc.assert(
      fc.property(someAnswered, (answered) => {
        const { questionnaire, path, answers } = answered
        const asked = askedGroups(questionnaire, path, answered).flatMap(questionsInGroup)

        const { overall } = scoreOf(answered)

        expect({ answered: overall.answered, asked: overall.asked }).toEqual(
          progressOf(asked, answers),
        )
      }),
      often,
    )
  })

  it('do not score answers to questions that are not asked, by path or by condition', () => {
    fc.assert(
      fc.property(someAnswered, (answered) => {
        const { questionnaire, path, answers } = answered
        const asked = askedQuestionIds(questionnaire, path, answered)

        const without = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)))

        expect(scoresNow(scoreOf({ ...answered, answers: without }))).toEqual(
          scoresNow(scoreOf(answered)),
        )
      }),
      often,
    )
  })

  it('tell the computed score beside the one that overrides it', () => {
    const someRatio = fc.double({ min: 0, max: 1, noNaN: true })

    fc.assert(
      fc.property(someAnswered, fc.nat(), someRatio, (answered, pick, ratio) => {
        const { questionnaire, path, answers } = answered
        const asked = askedQuestionIds(questionnaire, path, answered)
        const judged = allQuestions(questionnaire).filter(
          (question) => isScored(question) && asked.has(question.id),
        )
        const id = judged[pick % judged.length]?.id
        fc.pre(id !== undefined)
        const { override: _none, ...plain } = answers[id] ?? BLANK
        const scoreWith = (answer: Answer) =>
          questionScore(scoreOf({ ...answered, answers: { ...answers, [id]: answer } }), id)

        const found = scoreWith({ ...plain, override: { ratio, reason: 'Seen on site' } })

        const { computed } = scoreWith(plain)
        expect(found).toMatchObject({ status: 'counted', basis: 'override', ratio, computed })
        expect(scoreWith({ ...plain, override: { ratio, reason: ' ' } })).toEqual(scoreWith(plain))
      }),
      often,
    )
  })

  it('score the same while nothing is tried out', () => {
    fc.assert(
      fc.property(someAnswered, (answered) => {
        const { questionnaire, path } = answered

        const found = scoreWhatIf(questionnaire, path, answered, NOTHING_CHANGED)

        expect(found).toEqual(scoreOf(answered))
      }),
      often,
    )
  })
})

const BLANK: Answer = { value: null, note: null, evidence: [] }

/** What is open is answered; an assessor's score stays, which no answer changes. */
const completed = (answers: Answers, complete: Answers): Answers =>
  Object.fromEntries(
    Object.entries(complete).map(([id, answer]) => {
      const given = answers[id]
      return [id, isAnswered(given) && given !== undefined ? given : replaced(given, answer)]
    }),
  )

const replaced = (before: Answer | undefined, { value }: Answer): Answer => ({
  ...(before ?? BLANK),
  value,
})

function questionScore(score: AssessmentScore, id: string): QuestionScore {
  const found = questionScoresOf(score).find((question) => question.id === id)
  if (found === undefined) throw new Error('A question that is not in the score')
  return found
}

/**
 * True where a better answer may take a score away: it lets `stopAtFirstNegative` go on to members
 * that are still open. The group then has no score, and what is around it goes on without it.
 */
function isHaltedByOpen(questionnaire: Questionnaire, score: AssessmentScore): boolean {
  const stops = [questionnaire, ...allGroups(questionnaire)].some(
    ({ aggregation }) => aggregation === 'stopAtFirstNegative',
  )
  return stops && questionScoresOf(score).some(({ status }) => status === 'open')
}

/** Another answer to one of these may show or hide questions, and the score may fall for it. */
const idsInConditions = (questionnaire: Questionnaire): ReadonlySet<string> =>
  new Set(
    [...allGroups(questionnaire), ...allQuestions(questionnaire)].flatMap(({ shownIf }) =>
      shownIf === null ? [] : questionsOfCondition(shownIf),
    ),
  )

/** A question that counts by an answer, before and after, and more so after. */
function isImproved(before: AssessmentScore, after: AssessmentScore, id: string): boolean {
  const [old, better] = [before, after].map((score) =>
    questionScoresOf(score).find(
      (question) => question.id === id && question.status === 'counted' && question.isAnswered,
    ),
  )
  return (better?.ratio ?? -1) >= (old?.ratio ?? Infinity)
}

function expectNoFall(before: AssessmentScore, after: AssessmentScore): void {
  const later = new Map<string, Pick<Score, 'ratio'>>(partsOf(after).map((part) => [part.id, part]))
  for (const { id, ratio } of partsOf(before)) {
    const better = later.get(id)?.ratio ?? null
    expect(better === null).toBe(ratio === null)
    expect(better ?? 0).toBeGreaterThanOrEqual((ratio ?? 0) - ROUNDING)
  }
}

/** Another order, where the order has no meaning: everywhere but under `stopAtFirstNegative`. */
function shuffle(
  { aggregation, groups }: Pick<Group, 'aggregation' | 'groups'>,
  order: Iterator<number>,
): readonly Group[] {
  return mixed(aggregation, groups, order).map((group) => ({
    ...group,
    questions: mixed(group.aggregation, group.questions, order),
    groups: shuffle(group, order),
  }))
}

function mixed<Item>(
  aggregation: Group['aggregation'],
  items: readonly Item[],
  order: Iterator<number>,
): readonly Item[] {
  if (aggregation === 'stopAtFirstNegative') return items
  return items
    .map((item) => ({ item, at: Number(order.next().value) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
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
