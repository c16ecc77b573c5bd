import { describe, expect, it } from 'vitest'
import { checkWorkedExamples } from '@/domain/questionnaire/check-worked-examples'
import type { WorkedExample } from '@/domain/questionnaire/worked-example'
import { anAnswer } from '../../builders/assessment'
import { aLevel, aQuestionnaire, aWorkedExample } from '../../builders/questionnaire'

const problemsOf = (...examples: readonly WorkedExample[]) =>
  checkWorkedExamples(
    aQuestionnaire({
      profile: [{ id: 'size', kind: 'choice', options: ['small'] }],
      levels: [aLevel('low', 0)],
      examples,
    }),
  )

describe('checkWorkedExamples', () => {
  it('accepts what fits', () => {
    expect(
      problemsOf(
        aWorkedExample({
          profile: { size: 'small' },
          answers: { question: anAnswer('yes') },
          expected: { overall: null, level: 'low', scores: { group: 1, question: null } },
        }),
        aWorkedExample({ expected: { level: null, scores: {} } }),
      ),
    ).toEqual([])
  })

  it('names everything that does not fit, each with its place', () => {
    const example = aWorkedExample({
      path: 'short',
      profile: { size: 'huge', climate: 'mild' },
      answers: { ghost: anAnswer('yes'), question: anAnswer('perhaps') },
      expected: { level: 'high', scores: { phantom: 1 } },
    })

    expect(problemsOf(aWorkedExample(), example)).toEqual([
      { code: 'unknownPath', path: 'examples.1.path', id: 'short' },
      {
        code: 'unknownProfileOption',
        path: 'examples.1.profile.size',
        id: 'size',
        option: 'huge',
      },
      { code: 'unknownProfileField', path: 'examples.1.profile.climate', id: 'climate' },
      { code: 'unknownQuestion', path: 'examples.1.answers.ghost', id: 'ghost' },
      {
        code: 'unknownOption',
        path: 'examples.1.answers.question',
        id: 'question',
        option: 'perhaps',
      },
      { code: 'unknownLevel', path: 'examples.1.expected.level', id: 'high' },
      { code: 'unknownScore', path: 'examples.1.expected.scores', id: 'phantom' },
    ])
  })
})
