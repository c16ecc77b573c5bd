import { describe, expect, it } from 'vitest'
import { rankAnsweredQuestions } from '@/ui/results/rank-answered-questions'
import { aNotApplicable, anAnswer, aTextAnswer } from '../../builders/assessment'
import {
  aChoice,
  aGroup,
  aPath,
  aPolicies,
  aQuestionnaire,
  aText,
} from '../../builders/questionnaire'
import { scoreAnswers } from '../../builders/scoring'

const questionnaire = aQuestionnaire({
  policies: aPolicies({ blank: 'zero' }),
  groups: [
    aGroup({
      questions: [aText(), ...['a', 'b', 'c', 'd', 'e'].map((id) => aChoice({ id }))],
    }),
  ],
})

describe('rankAnsweredQuestions', () => {
  it('ranks answered, scored questions only, weakest first, equal ones as they are asked', () => {
    const answers = {
      a: anAnswer('yes'),
      b: anAnswer('no'),
      c: anAnswer('no'),
      d: aNotApplicable(),
      remark: aTextAnswer('A remark'),
    }
    const score = scoreAnswers(questionnaire, aPath(), answers)

    const ranked = rankAnsweredQuestions(score, answers)

    expect(ranked).toEqual([
      { id: 'b', ratio: 0 },
      { id: 'c', ratio: 0 },
      { id: 'a', ratio: 1 },
    ])
  })
})
