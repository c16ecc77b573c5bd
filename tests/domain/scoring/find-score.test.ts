import { describe, expect, it } from 'vitest'
import { dimensionsSetAside } from '@/domain/scoring/find-score'
import { anAnswer, aNotApplicable } from '../../builders/assessment'
import {
  aChoice,
  aGroup,
  anUnscoredChoice,
  aPath,
  aQuestionnaire,
} from '../../builders/questionnaire'
import { scoreAnswers } from '../../builders/scoring'

const questionnaire = aQuestionnaire({
  groups: [
    aGroup({ id: 'scored', questions: [aChoice({ id: 'a' })] }),
    aGroup({ id: 'aside', questions: [aChoice({ id: 'b' }), anUnscoredChoice({ id: 'c' })] }),
    aGroup({ id: 'unscored', questions: [anUnscoredChoice({ id: 'd' })] }),
  ],
})

describe('dimensionsSetAside', () => {
  it('are those whose scored questions are all not applicable, not those that only ask', () => {
    const answers = { a: anAnswer('yes'), b: aNotApplicable() }

    const score = scoreAnswers(questionnaire, aPath(), answers)

    expect(dimensionsSetAside(score).map(({ id }) => id)).toEqual(['aside'])
  })

  it('are none while the reason is missing', () => {
    const score = scoreAnswers(questionnaire, aPath(), { b: aNotApplicable('') })

    expect(dimensionsSetAside(score)).toEqual([])
  })
})
