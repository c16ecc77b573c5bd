import { describe, expect, it } from 'vitest'
import type { Answer, Answers, AnswerValue } from '@/domain/assessment/answer'
import type { Policies } from '@/domain/questionnaire/policies'
import type { Question } from '@/domain/questionnaire/question'
import type { Group, Questionnaire } from '@/domain/questionnaire/questionnaire'
import { explainScore, explanationsById } from '@/domain/scoring/explain-score'
import type { Explanation, GroupExplanation } from '@/domain/scoring/explanation'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { aDontKnow, anAnswer, aNotApplicable } from '../../builders/assessment'
import {
  aChoice,
  aGroup,
  aMultiple,
  aNumber,
  anUnscoredChoice,
  aPath,
  aPercentage,
  aPolicies,
  aQuestionnaire,
  aScale,
  aText,
  aYesNo,
  firstPath,
} from '../../builders/questionnaire'

const explain = (
  questionnaire: Questionnaire,
  answers: Answers = {},
  profile: Record<string, string> = {},
): GroupExplanation => {
  const path = firstPath(questionnaire)
  const responses = { answers, profile }
  return explainScore(
    questionnaire,
    path,
    responses,
    scoreAssessment(questionnaire, path, responses),
  )
}

const answered = (value: AnswerValue, support: Partial<Answer> = {}): Answer => ({
  value,
  note: null,
  evidence: [],
  ...support,
})

const codesOf = ({ steps }: Pick<Explanation, 'steps'>) => steps.map(({ code }) => code)

/** The steps of the one question of a questionnaire. */
function stepsOf(question: Question, answer?: Answer, policies: Partial<Policies> = {}) {
  const questionnaire = aQuestionnaire({
    policies: aPolicies(policies),
    paths: [aPath({ minimumAnswered: 0 })],
    groups: [aGroup({ questions: [question] })],
  })
  const told = explain(questionnaire, answer === undefined ? {} : { [question.id]: answer })
  const found = explanationsById(told).get(question.id)
  if (found === undefined) throw new Error('No such question')
  return found.steps
}

const number = (value: number) => ({ kind: 'number', value })

describe('explainScore, of a question', () => {
  it('tells the chosen option with its points', () => {
    expect(stepsOf(aChoice(), anAnswer('partly'))).toEqual([
      {
        code: 'chosen',
        facts: {
          option: { kind: 'options', question: 'question', options: ['partly'] },
          points: number(50),
          maximum: number(100),
        },
      },
    ])
  })

  it('tells that several options are worth no more than the maximum', () => {
    const [chosen, capped] = stepsOf(
      aMultiple(),
      answered({ kind: 'options', options: ['a', 'b', 'c'] }),
    )

    expect(chosen).toMatchObject({ code: 'chosenSeveral', facts: { points: number(120) } })
    expect(capped).toMatchObject({ code: 'cappedAtMaximum', facts: { maximum: number(100) } })
  })

  it.each([
    [aYesNo(), { kind: 'yesNo', isYes: true }, ['saidYes']],
    [aYesNo({ isReversed: true }), { kind: 'yesNo', isYes: false }, reversed('saidNo')],
    [aScale(), { kind: 'number', number: 4 }, ['stepOfScale', 'pointsOfMaximum']],
    [aNumber(), { kind: 'number', number: 4 }, ['numberByRatio', 'pointsOfMaximum']],
    [
      aNumber({ rule: { kind: 'inverseRatio', threshold: 10 } }),
      { kind: 'number', number: 4 },
      ['numberByInverseRatio', 'pointsOfMaximum'],
    ],
    [
      aNumber({ rule: { kind: 'steps', steps: [{ from: 5, points: 50 }] } }),
      { kind: 'number', number: 4 },
      ['numberBelowSteps', 'pointsOfMaximum'],
    ],
    [
      aNumber({ rule: { kind: 'steps', steps: [{ from: 5, points: 50 }] } }),
      { kind: 'number', number: 5 },
      ['numberByStep', 'pointsOfMaximum'],
    ],
    [aPercentage(), { kind: 'number', number: 40 }, ['percentage', 'pointsOfMaximum']],
    [
      aPercentage({ isReversed: true }),
      { kind: 'number', number: 40 },
      [...reversed('percentage'), 'pointsOfMaximum'],
    ],
  ] as const)('tells by which rule an answer to $kind scores', (question, value, codes) => {
    expect(codesOf({ steps: stepsOf(question, answered(value)) })).toEqual(codes)
  })

  it.each([
    ['excluded', 'blankExcluded'],
    ['zero', 'blankZero'],
    ['noScore', 'blankNoScore'],
  ] as const)('tells what a blank does under %s', (blank, code) => {
    expect(codesOf({ steps: stepsOf(aChoice(), undefined, { blank }) })).toEqual([code, 'range'])
  })

  it.each([
    [{ dontKnow: 'open', blank: 'zero' }, 'dontKnowZero'],
    [{ dontKnow: 'open', blank: 'noScore' }, 'dontKnowNoScore'],
    [{ dontKnow: 'excluded', blank: 'zero' }, 'dontKnowExcluded'],
    [{ dontKnow: 'zero', blank: 'excluded' }, 'dontKnowZero'],
  ] as const)('tells what "don’t know" does under %j', (policies, code) => {
    expect(codesOf({ steps: stepsOf(aChoice(), aDontKnow(), policies) })).toEqual([code, 'range'])
  })

  it('tells that "not applicable" lacks its reason', () => {
    const steps = stepsOf(aChoice(), aNotApplicable(' '))

    expect(codesOf({ steps })).toEqual(['reasonMissing', 'blankExcluded', 'range'])
  })

  it.each([
    ['excluded', 'notApplicableExcluded', undefined],
    ['fullMarks', 'notApplicableFullMarks', 100],
    ['neutral', 'notApplicableNeutral', 50],
    ['zero', 'notApplicableZero', 0],
    ['atTarget', 'notApplicableWithoutTarget', 100],
  ] as const)('tells what "not applicable" does under %s', (notApplicable, code, points) => {
    const [step] = stepsOf(aChoice(), aNotApplicable('No ferry'), { notApplicable })

    expect(step?.code).toBe(code)
    expect(step?.facts['reason']).toEqual({ kind: 'text', value: 'No ferry' })
    expect(step?.facts['points']).toEqual(points === undefined ? undefined : number(points))
  })

  it('tells the target, and that "not applicable" scores it', () => {
    const question = aChoice({ targets: [{ when: null, points: 60 }] })

    const steps = stepsOf(question, aNotApplicable(), { notApplicable: 'atTarget' })

    expect(codesOf({ steps })).toEqual(['notApplicableAtTarget', 'target'])
    expect(steps[0]?.facts['points']).toEqual(number(60))
    expect(steps[1]?.facts['target']).toMatchObject({ kind: 'score', ratio: 0.6 })
  })

  it('tells the computed score beside an assessor’s', () => {
    const override = { ratio: 0.8, reason: 'Seen on site' }

    const steps = stepsOf(aChoice(), { ...anAnswer('partly'), override })

    expect(codesOf({ steps })).toEqual(['chosen', 'overridden'])
    expect(steps[1]?.facts).toMatchObject({
      score: { kind: 'score', ratio: 0.8 },
      computed: { kind: 'score', ratio: 0.5 },
      reason: { kind: 'text', value: 'Seen on site' },
    })
  })

  it('tells that an assessor’s score stands alone where the rules give none', () => {
    const override = { ratio: 0.8, reason: 'Seen on site' }

    const steps = stepsOf(aChoice(), { value: null, note: null, evidence: [], override })

    expect(codesOf({ steps })).toEqual(['blankExcluded', 'overriddenOpen'])
  })

  it('tells that an assessor’s score without a reason does not count', () => {
    const override = { ratio: 0.8, reason: ' ' }

    const steps = stepsOf(aChoice(), { ...anAnswer('partly'), override })

    expect(codesOf({ steps })).toEqual(['chosen', 'overrideReasonMissing'])
  })

  it('tells who provides it', () => {
    const provider = { kind: 'county', name: 'Musterkreis' } as const

    const [, step] = stepsOf(aChoice(), { ...anAnswer('partly'), provider })

    expect(step).toEqual({
      code: 'providedElsewhere',
      facts: { provider: { kind: 'provider', provider } },
    })
  })

  it('tells that a question has no score, and where it is said why', () => {
    const codes = ['unscored', 'scoringReason']

    expect(codesOf({ steps: stepsOf(anUnscoredChoice({ id: 'question' })) })).toEqual(codes)
    expect(codesOf({ steps: stepsOf(aText({ id: 'question' })) })).toEqual(codes)
  })

  it.each([
    ['go up and down', [0, 100, 50], ['chosen', 'scoringReason']],
    ['are all the same', [100, 100, 100], ['chosen', 'scoringReason']],
    ['fall', [100, 50, 0], ['chosen']],
    ['rise', [0, 50, 100], ['chosen']],
  ] as const)(
    'asks the wording why, only where points surprise: they %s',
    (_how, points, codes) => {
      const options = points.map((worth, index) => ({ id: `o${String(index)}`, points: worth }))

      expect(codesOf({ steps: stepsOf(aChoice({ options }), anAnswer('o1')) })).toEqual(codes)
    },
  )

  it('tells that a score was rounded, where that changed it', () => {
    const rounding = { at: ['question'], digits: 0, mode: 'truncate' } as const
    const third = aNumber({ id: 'third', rule: { kind: 'ratio', threshold: 3 } })
    const half = aNumber({ id: 'half', rule: { kind: 'ratio', threshold: 2 } })
    const questionnaire = aQuestionnaire({
      rounding,
      groups: [aGroup({ questions: [third, half] })],
    })
    const one = answered({ kind: 'number', number: 1 })

    const told = explanationsById(explain(questionnaire, { third: one, half: one }))

    const steps = told.get('third')?.steps ?? []
    expect(codesOf({ steps })).toEqual(['numberByRatio', 'pointsOfMaximum', 'truncated'])
    expect(steps[2]?.facts).toMatchObject({
      digits: { kind: 'count', value: 0 },
      score: { ratio: 0.33 },
    })
    expect(codesOf({ steps: told.get('half')?.steps ?? [] })).not.toContain('truncated')
  })
})

function reversed(code: string) {
  return [code, 'reversed', 'scoringReason']
}

const three = [aChoice({ id: 'a' }), aChoice({ id: 'b' }), aChoice({ id: 'c' })]
const threeAnswers = { a: anAnswer('yes'), b: anAnswer('partly'), c: anAnswer('no') }

/** The explanation of one group by itself, which needs nothing answered. */
function explainGroup(
  group: Partial<Group>,
  answers: Answers,
  changes: Partial<Questionnaire> = {},
) {
  const told = explain(
    aQuestionnaire({
      aggregation: 'mean',
      paths: [aPath({ minimumAnswered: 0 })],
      groups: [aGroup({ id: 'own', questions: three, ...group })],
      ...changes,
    }),
    answers,
  )
  const found = explanationsById(told).get('own')
  if (found === undefined || found.kind === 'question') throw new Error('No such group')
  return found
}

describe('explainScore, of a group', () => {
  it('tells the shares of weighted members, without those that are left out', () => {
    const questions = [
      aChoice({ id: 'a', weight: 3 }),
      aChoice({ id: 'b', weight: 1 }),
      aChoice({ id: 'c', weight: 6 }),
    ]

    const { terms, steps } = explainGroup({ questions }, { ...threeAnswers, c: aNotApplicable() })

    expect(terms).toMatchObject([
      { id: 'a', weight: 3, share: 0.75, isCounted: true, ratio: 1 },
      { id: 'b', weight: 1, share: 0.25, isCounted: true, ratio: 0.5 },
      { id: 'c', weight: 6, share: null, isCounted: false, ratio: null },
    ])
    expect(codesOf({ steps })).toEqual(['mean', 'leftOut', 'settled'])
    expect(steps[0]?.facts).toEqual({ members: { kind: 'count', value: 2 } })
  })

  it('says of equal weights that they are equal', () => {
    expect(codesOf(explainGroup({}, threeAnswers))).toEqual(['evenMean', 'settled'])
  })

  it('lists every question beneath where questions are weighed whatever their group', () => {
    const groups = [aGroup({ id: 'inner', aggregation: 'minimum', questions: three })]

    const own = explainGroup(
      { aggregation: 'meanOfQuestions', questions: [aChoice({ id: 'd', weight: 2 })], groups },
      { ...threeAnswers, d: anAnswer('yes') },
    )

    expect(own.terms.map(({ id, share }) => [id, share])).toEqual([
      ['d', 0.4],
      ['a', 0.2],
      ['b', 0.2],
      ['c', 0.2],
    ])
    expect(own.members.map(({ id }) => id)).toEqual(['d', 'inner'])
  })

  it('adds up points, and shares by the maximum', () => {
    const questions = [aChoice({ id: 'a' }), aYesNo({ id: 'b', maximum: 300 })]

    const { terms, steps } = explainGroup(
      { aggregation: 'sum', questions },
      { a: anAnswer('partly'), b: answered({ kind: 'yesNo', isYes: true }) },
    )

    expect(terms.map(({ share, weight }) => [share, weight])).toEqual([
      [0.25, null],
      [0.75, null],
    ])
    expect(steps[0]).toEqual({
      code: 'sum',
      facts: { members: { kind: 'count', value: 2 }, earned: number(350), maximum: number(400) },
    })
  })

  it('names the lowest member', () => {
    expect(explainGroup({ aggregation: 'minimum' }, threeAnswers).steps[0]).toMatchObject({
      code: 'minimum',
      facts: { lowest: { kind: 'names', ids: ['c'] } },
    })
  })

  it('tells what is subtracted', () => {
    const { steps } = explainGroup({ aggregation: 'subtract', start: 110 }, threeAnswers)

    expect(steps[0]).toMatchObject({
      code: 'subtract',
      facts: { start: number(110), lost: number(150), earned: number(-40) },
    })
  })

  it('stops at the first member that fails, which still counts', () => {
    const { steps, terms } = explainGroup(
      { aggregation: 'stopAtFirstNegative', start: 10, passAt: 1 },
      threeAnswers,
    )

    expect(codesOf({ steps }).slice(0, 2)).toEqual(['stopAtFirstNegative', 'stoppedAt'])
    expect(steps[0]?.facts).toMatchObject({
      earned: number(160),
      maximum: number(310),
      passAt: { value: 1 },
    })
    expect(steps[1]?.facts).toEqual({ member: { kind: 'names', ids: ['b'] } })
    expect(terms.map(({ isCounted }) => isCounted)).toEqual([true, true, false])
  })

  it('goes past a member that an open answer could still have asked', () => {
    const isFollowedUp = { kind: 'option', question: 'c', isOneOf: ['no'] } as const
    const maybe = aGroup({
      id: 'maybe',
      questions: [aChoice({ id: 'aside' }), aChoice({ id: 'hidden', shownIf: isFollowedUp })],
    })
    const questionnaire = aQuestionnaire({
      aggregation: 'stopAtFirstNegative',
      start: 10,
      paths: [aPath({ minimumAnswered: 0 })],
      groups: [
        maybe,
        aGroup({ id: 'first', questions: [aChoice({ id: 'a' }), anUnscoredChoice({ id: 'c' })] }),
      ],
    })

    const told = explain(questionnaire, { aside: aNotApplicable(), a: anAnswer('yes') })

    expect(told.score.ratio).not.toBeNull()
    expect(codesOf(told)).not.toContain('waitsFor')
  })

  it('waits for an open member that comes before the stop', () => {
    const { b: _open, ...answers } = threeAnswers

    const { steps, score } = explainGroup({ aggregation: 'stopAtFirstNegative' }, answers)

    expect(score.ratio).toBeNull()
    expect(codesOf({ steps })).toEqual(['stopAtFirstNegative', 'waitsFor', 'range'])
    expect(steps[1]?.facts).toEqual({ member: { kind: 'names', ids: ['b'] } })
  })

  it.each([
    ['halfUp', 'roundedHalfUp'],
    ['halfEven', 'roundedHalfEven'],
    ['truncate', 'truncated'],
  ] as const)('tells that it was rounded by %s', (mode, code) => {
    const rounding = { at: ['group'], digits: 1, mode } as const

    const { steps } = explainGroup({}, threeAnswers, { rounding })

    expect(codesOf({ steps })).toEqual(['evenMean', code, 'settled'])
  })

  it('tells what is still possible', () => {
    const { steps } = explainGroup({}, { a: anAnswer('yes') })

    expect(steps.at(-1)).toMatchObject({
      code: 'range',
      facts: { low: { value: 1 / 3 }, high: { value: 1 } },
    })
  })

  it('has nothing to settle where nothing applies', () => {
    const none = { a: aNotApplicable(), b: aNotApplicable(), c: aNotApplicable() }

    expect(codesOf(explainGroup({}, none))).toEqual(['nothingApplies'])
  })

  it('says that nothing which counts is answered', () => {
    expect(codesOf(explainGroup({}, {}))).toEqual(['nothingCounts', 'range'])
  })

  it('says how many answers are needed', () => {
    const paths = [aPath({ minimumAnswered: 2 })]

    const { steps } = explainGroup({}, { a: anAnswer('yes') }, { paths })

    expect(steps.find(({ code }) => code === 'needsMore')?.facts).toEqual({
      needed: { kind: 'count', value: 2 },
      scored: number(1),
    })
  })

  it('says how many questions block it', () => {
    const policies = aPolicies({ blank: 'noScore' })

    const { steps } = explainGroup({}, { a: anAnswer('yes') }, { policies })

    expect(steps.find(({ code }) => code === 'blocked')?.facts).toEqual({
      questions: { kind: 'count', value: 2 },
    })
  })

  it('does not list what is never scored among what counts', () => {
    const own = explainGroup({ questions: [...three, aText()] }, threeAnswers)

    expect(own.terms.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(own.members.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'remark'])
  })
})

describe('explainScore, of what is not asked', () => {
  const shownIf = { kind: 'option', question: 'a', isOneOf: ['yes'] } as const

  it('lists a hidden question among the members and says why it does not count', () => {
    const questions = [aChoice({ id: 'a' }), aChoice({ id: 'b', shownIf })]

    const own = explainGroup({ questions }, { a: anAnswer('no'), b: anAnswer('yes') })

    expect(own.members.map(codesOf)).toEqual([['chosen'], ['hiddenExcluded']])
    expect(own.terms[1]).toMatchObject({ id: 'b', ratio: null, isCounted: false })
  })

  it('tells what a hidden question counts for', () => {
    const hidden = (id: string, policy: Policies['hidden']) =>
      aChoice({ id, shownIf, policies: { hidden: policy } })
    const questions = [aChoice({ id: 'a' }), hidden('b', 'zero'), hidden('c', 'fullMarks')]

    const own = explainGroup({ questions }, { a: anAnswer('no') })

    expect(own.members.map(codesOf)).toEqual([['chosen'], ['hiddenZero'], ['hiddenFullMarks']])
    expect(own.terms.map(({ ratio }) => ratio)).toEqual([0, 0, 1])
  })

  it('lists a hidden group with all that is in it', () => {
    const groups = [aGroup({ id: 'inner', shownIf, questions: [aChoice({ id: 'b' })] })]

    const own = explainGroup({ questions: [aChoice({ id: 'a' })], groups }, { a: anAnswer('no') })

    const [, inner] = own.members
    expect(inner).toMatchObject({ id: 'inner', score: { ratio: null, asked: 0 }, terms: [] })
    expect(codesOf(inner ?? { steps: [] })).toEqual(['hiddenExcluded'])
  })
})

describe('explainScore, of the whole', () => {
  const two = aQuestionnaire({
    groups: [
      aGroup({ id: 'first', weight: 3, questions: [aChoice({ id: 'a' })] }),
      aGroup({ id: 'second', questions: [aChoice({ id: 'b' })] }),
    ],
  })

  it('is made of the dimensions', () => {
    const told = explain(two, { a: anAnswer('yes'), b: anAnswer('no') })

    expect(told).toMatchObject({ kind: 'overall', id: 'town-check', score: { ratio: 0.75 } })
    expect(told.terms.map(({ id, share }) => [id, share])).toEqual([
      ['first', 0.75],
      ['second', 0.25],
    ])
  })

  it('names the dimensions without which there is no score', () => {
    const told = explain(two, { a: anAnswer('yes') })

    expect(told.steps.find(({ code }) => code === 'dimensionMissing')?.facts).toEqual({
      dimensions: { kind: 'names', ids: ['second'] },
    })
    expect(codesOf(told)).not.toContain('leftOut')
  })

  it('does not take open questions for dimensions where the whole weighs questions', () => {
    const told = explain({ ...two, aggregation: 'meanOfQuestions' }, { a: anAnswer('yes') })

    expect(told.steps.find(({ code }) => code === 'dimensionMissing')?.facts).toEqual({
      dimensions: { kind: 'names', ids: ['second'] },
    })
  })

  it('makes no score of members without weight', () => {
    const groups = [
      aGroup({ id: 'weightless', weight: 0, questions: [aChoice({ id: 'a' })] }),
      aGroup({ id: 'set-aside', questions: [aChoice({ id: 'b' })] }),
    ]

    const told = explain(aQuestionnaire({ groups }), { a: anAnswer('yes'), b: aNotApplicable() })

    expect(told.score.ratio).toBeNull()
    expect(codesOf(told)).not.toContain('evenMean')
  })

  it('leaves out a dimension that does not apply', () => {
    const told = explain(two, { a: anAnswer('yes'), b: aNotApplicable() })

    expect(codesOf(told)).toEqual(['evenMean', 'leftOut', 'settled'])
  })
})
