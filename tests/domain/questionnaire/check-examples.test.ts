import { describe, expect, it } from 'vitest'
import { failedExamples } from '@/domain/questionnaire/check-examples'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { ExpectedScores, WorkedExample } from '@/domain/questionnaire/worked-example'
import { anAnswer } from '../../builders/assessment'
import {
  aChoice,
  aGroup,
  aLevel,
  aQuestionnaire,
  aWorkedExample,
} from '../../builders/questionnaire'

/** Two questions of 100 points, of which `a` earns 50 and `b` stays open. */
function failuresOf(
  expected: Partial<ExpectedScores>,
  fields: Partial<Questionnaire> = {},
  example: Partial<WorkedExample> = {},
) {
  const questions = [aChoice({ id: 'a' }), aChoice({ id: 'b' })]
  return failedExamples(
    aQuestionnaire({
      levels: [aLevel('low', 0), aLevel('high', 0.5)],
      groups: [aGroup({ questions })],
      examples: [
        aWorkedExample({
          name: 'A town',
          answers: { a: anAnswer('partly') },
          expected: { scores: {}, ...expected },
          ...example,
        }),
      ],
      ...fields,
    }),
  )
}

describe('failedExamples', () => {
  it('has nothing to say of an example that comes out as expected', () => {
    expect(
      failuresOf({ overall: 50, level: 'high', scores: { group: 50, a: 50, b: null } }),
    ).toEqual([])
  })

  it('compares only what is expected', () => {
    expect(failuresOf({})).toEqual([])
  })

  it('tells every number that is not the expected one, with its place', () => {
    expect(failuresOf({ overall: 40, scores: { group: 60, a: 50 } })).toEqual([
      {
        code: 'exampleFails',
        path: 'examples.0.expected.overall',
        name: 'A town',
        score: '',
        expected: 40,
        found: 50,
      },
      {
        code: 'exampleFails',
        path: 'examples.0.expected.scores.group',
        name: 'A town',
        score: 'group',
        expected: 60,
        found: 50,
      },
    ])
  })

  it('tells a score where none is expected, and none where one is', () => {
    expect(failuresOf({ overall: null, scores: { b: 0 } })).toEqual([
      {
        code: 'exampleWithScore',
        path: 'examples.0.expected.overall',
        name: 'A town',
        score: '',
        found: 50,
      },
      {
        code: 'exampleWithoutScore',
        path: 'examples.0.expected.scores.b',
        name: 'A town',
        score: 'b',
        expected: 0,
      },
    ])
  })

  it('tells another level than the expected one', () => {
    const at = { code: 'exampleLevelFails', path: 'examples.0.expected.level', name: 'A town' }

    expect(failuresOf({ level: 'low' })).toEqual([{ ...at, expected: 'low', found: 'high' }])
    expect(failuresOf({ level: null })).toEqual([{ ...at, expected: '–', found: 'high' }])
    expect(failuresOf({ level: 'low' }, { levels: [] })).toEqual([
      { ...at, expected: 'low', found: '–' },
    ])
  })

  it('expects numbers as the scale writes them', () => {
    const groups = [
      aGroup({ aggregation: 'sum', questions: [aChoice({ id: 'a' }), aChoice({ id: 'b' })] }),
    ]

    expect(failuresOf({ overall: 3 }, { scale: 'span', span: { from: 1, to: 5 } })).toEqual([])
    expect(
      failuresOf(
        { overall: 50, scores: { group: 50 } },
        {
          scale: 'points',
          aggregation: 'sum',
          groups,
          policies: { ...aQuestionnaire().policies, blank: 'zero' },
        },
      ),
    ).toEqual([])
  })

  it('forgives as much as the example allows, and the noise of decimals always', () => {
    expect(failuresOf({ overall: 50.4 }, {}, { tolerance: 0.5 })).toEqual([])
    expect(failuresOf({ overall: 50.6 }, {}, { tolerance: 0.5 })).toHaveLength(1)
    expect(failuresOf({ overall: 50 + 1e-10 }, {}, { tolerance: 0 })).toEqual([])
    expect(failuresOf({ overall: 50 + 1e-6 }, {}, { tolerance: 0 })).toHaveLength(1)
  })
})
