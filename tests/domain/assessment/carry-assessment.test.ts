import { describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment/assessment'
import { carryAssessment } from '@/domain/assessment/carry-assessment'
import type { BridgeLink } from '@/domain/questionnaire/bridge'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { anAction, anAnswer, anAssessment } from '../../builders/assessment'
import { aBridge, aLink } from '../../builders/bridge'
import { aChoice, aGroup, aPath, aQuestionnaire } from '../../builders/questionnaire'

const links: readonly BridgeLink[] = [
  aLink({ from: ['a'], to: ['a'] }),
  aLink({ kind: 'reworded', from: ['b'], to: ['b-new'] }),
  aLink({ kind: 'split', from: ['c'], to: ['c1', 'c2'] }),
  aLink({ kind: 'merged', from: ['d', 'e'], to: ['de'] }),
  aLink({ kind: 'dropped', from: ['f'], to: [] }),
]

const withQuestions = (...ids: readonly string[]): Pick<Questionnaire, 'groups'> => ({
  groups: [aGroup({ questions: ids.map((id) => aChoice({ id })) })],
})

const from = aQuestionnaire(withQuestions('a', 'b', 'c', 'd', 'e', 'f'))

const to = aQuestionnaire({
  ...withQuestions('a', 'b-new', 'c1', 'c2', 'de'),
  version: '1.1.0',
  paths: [aPath({ id: 'usual' }), aPath()],
  profile: [{ id: 'size', kind: 'choice', options: ['small'] }],
})

const carry = (fields: Partial<Assessment>, next: Questionnaire = to) =>
  carryAssessment(aBridge({ links }), from, next, anAssessment(fields))

describe('carryAssessment', () => {
  it('takes the answers over', () => {
    const { answers, carried, review } = carry({ answers: { a: anAnswer('yes') } })

    expect(answers).toEqual({ a: anAnswer('yes') })
    expect({ carried, review }).toEqual({ carried: ['a'], review: [] })
  })

  it('stays on its path', () => {
    expect(carry({ path: 'full' })).toMatchObject({ path: 'full', isSamePath: true })
  })

  it('goes to the usual path where its own is gone', () => {
    const next = { ...to, paths: [aPath({ id: 'usual' })] }

    expect(carry({ path: 'full' }, next)).toMatchObject({ path: 'usual', isSamePath: false })
  })

  it('keeps what the new profile knows, and names the rest', () => {
    expect(carry({ profile: { size: 'small', age: 'old' } })).toMatchObject({
      profile: { size: 'small' },
      lostProfile: ['age'],
    })
    expect(carry({ profile: { size: 'large' } })).toMatchObject({
      profile: {},
      lostProfile: ['size'],
    })
  })

  it('hands priorities on to the questions that follow', () => {
    const { priorities, lostPriorities } = carry({
      priorities: { a: 'high', b: 'low', c: 'high', d: 'low', e: 'low' },
    })

    expect(priorities).toEqual({ a: 'high', 'b-new': 'low', c1: 'high', c2: 'high', de: 'low' })
    expect(lostPriorities).toEqual([])
  })

  it('names the priorities that have no question, or that questions which became one do not share', () => {
    const { priorities, lostPriorities } = carry({ priorities: { d: 'high', f: 'high' } })

    expect(priorities).toEqual({})
    expect(lostPriorities).toEqual(['d', 'f'])
  })

  it('keeps every action, at the question that follows its own', () => {
    const actions = ['a', 'b', 'd', null].map((questionId, index) =>
      anAction({ id: `action-${String(index)}`, questionId }),
    )

    const carried = carry({ actions })

    expect(carried.actions.map(({ questionId }) => questionId)).toEqual(['a', 'b-new', 'de', null])
    expect(carried.actions.map(({ what }) => what)).toEqual(actions.map(({ what }) => what))
    expect(carried.loosenedActions).toEqual([])
  })

  it.each(['c', 'f'])(
    'lets the action of question %s stand for itself and says so',
    (questionId) => {
      const action = anAction({ questionId })

      const { actions, loosenedActions } = carry({ actions: [action] })

      expect(actions).toEqual([{ ...action, questionId: null }])
      expect(loosenedActions).toEqual([action])
    },
  )
})
