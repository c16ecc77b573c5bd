import { describe, expect, it } from 'vitest'
import { checkSnapshots } from '@/domain/assessment/check-snapshots'
import { scoresThen } from '@/domain/scoring/scores-then'
import { anAnswer, anAssessment, aSnapshot } from '../../builders/assessment'
import { aChoice, aGroup, aQuestionnaire, firstPath } from '../../builders/questionnaire'

const questionnaire = aQuestionnaire({ groups: [aGroup({ questions: [aChoice({ id: 'a' })] })] })
const path = firstPath(questionnaire)
const { hash } = questionnaire
const now = anAssessment({ answers: { a: anAnswer('yes') } })
const then = anAssessment({ answers: { a: anAnswer('no') } })

const thenOf = (fields: Parameters<typeof aSnapshot>[0]) =>
  scoresThen(aSnapshot({ hash, assessment: then, ...fields }), questionnaire, path, now)

describe('scoresThen', () => {
  it('scores the answers of then by the rules of now, where they are the same rules', () => {
    expect(thenOf({})).toMatchObject({ overall: 0, changedAnswers: 1 })
  })

  it.each([
    ['another definition', { hash: 'f'.repeat(64) }],
    ['another path', { assessment: { ...then, path: 'short' } }],
    ['another engine', { engine: '1.0.0' }],
  ])('makes up no scores of %s', (_, fields) => {
    expect(thenOf(fields)).toMatchObject({ overall: null, dimensions: {} })
  })

  it('tells nothing of answers that do not fit, instead of failing', () => {
    const unfit = anAssessment({ answers: { a: anAnswer('nonsense') } })

    expect(thenOf({ assessment: unfit })).toBeNull()
    expect(checkSnapshots([aSnapshot({ hash, assessment: unfit })], questionnaire)).toMatchObject([
      { path: 'snapshots.0.assessment.answers.a' },
    ])
  })
})
