import { describe, expect, it } from 'vitest'
import { lintConditions } from '@/domain/questionnaire/lint-conditions'
import { locateParts } from '@/domain/questionnaire/locate-parts'
import type { Condition } from '@/domain/questionnaire/condition'
import type { Group, Path } from '@/domain/questionnaire/questionnaire'
import { aGroup, aPath, aQuestionnaire, aYesNo } from '../../builders/questionnaire'
import { whenOption, whenProfile } from '../../builders/conditions'

function findingsIn(groups: readonly Group[], paths: readonly Path[] = [aPath()]) {
  const questionnaire = aQuestionnaire({ groups, paths })
  return lintConditions(locateParts(questionnaire), questionnaire)
}

const yes = (question: string) => whenOption(question, 'yes')

const size = (...isOneOf: readonly string[]) => whenProfile('size', ...isOneOf)

describe('lintConditions', () => {
  it('has nothing to say of a condition on an earlier question', () => {
    const questions = [aYesNo({ id: 'a' }), aYesNo({ id: 'b', shownIf: yes('a') })]
    const inner = aGroup({ id: 'inner', shownIf: yes('b'), questions: [aYesNo({ id: 'c' })] })

    expect(findingsIn([aGroup({ questions, groups: [inner] })])).toEqual([])
  })

  it('finds questions and groups that depend on what comes later, each question once', () => {
    const both: Condition = {
      kind: 'any',
      conditions: [yes('z'), { kind: 'not', condition: yes('z') }],
    }
    const questions = [aYesNo({ id: 'a', shownIf: both })]

    expect(
      findingsIn([
        aGroup({ id: 'first', shownIf: yes('z'), questions }),
        aGroup({ id: 'last', questions: [aYesNo({ id: 'z' })] }),
      ]),
    ).toEqual([
      {
        code: 'conditionLooksAhead',
        severity: 'warning',
        path: 'groups.0.shownIf',
        id: 'first',
        question: 'z',
      },
      {
        code: 'conditionLooksAhead',
        severity: 'warning',
        path: 'groups.0.questions.0.shownIf',
        id: 'a',
        question: 'z',
      },
    ])
  })

  it('finds a condition on a question that the path does not ask', () => {
    const questions = ['a', 'b', 'c'].map((id) =>
      aYesNo({ id, shownIf: id === 'a' ? null : yes('a') }),
    )
    const inner = aGroup({ id: 'inner', shownIf: yes('a'), questions: [aYesNo({ id: 'd' })] })
    const paths = [
      aPath(),
      aPath({ id: 'short', questions: ['b', 'd'] }),
      aPath({ id: 'other', questions: ['a', 'c'] }),
    ]

    expect(findingsIn([aGroup({ questions, groups: [inner] })], paths)).toEqual([
      {
        code: 'conditionOffPath',
        severity: 'warning',
        path: 'groups.0.questions.1.shownIf',
        id: 'b',
        question: 'a',
        pathId: 'short',
      },
      {
        code: 'conditionOffPath',
        severity: 'warning',
        path: 'groups.0.groups.0.shownIf',
        id: 'inner',
        question: 'a',
        pathId: 'short',
      },
    ])
  })

  it('finds a condition that contradicts one of the groups around it', () => {
    const inner = aGroup({ id: 'inner', questions: [aYesNo({ id: 'a', shownIf: size('large') })] })

    expect(findingsIn([aGroup({ shownIf: size('small'), groups: [inner] })])).toEqual([
      {
        code: 'neverShown',
        severity: 'warning',
        path: 'groups.0.groups.0.questions.0.shownIf',
        id: 'a',
      },
    ])
  })
})
