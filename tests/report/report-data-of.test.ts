import { describe, expect, it } from 'vitest'
import { reportDataOf } from '@/report/report-data-of'
import { ALL_PARTS } from '@/report/report-input'
import { anInput, OPEN_DATA } from './example'

const withoutAnnex = { parts: { ...ALL_PARTS, hasAnnex: false } }

describe('reportDataOf', () => {
  it('has no answers, and no scores of questions, that the pages do not print', async () => {
    const input = await anInput({ folder: OPEN_DATA, changes: withoutAnnex })

    const { assessment, facts } = reportDataOf(input)

    expect(assessment).toBeNull()
    const printed = Object.keys(facts.scores.parts)
    const inner = input.questionnaire.groups.flatMap(({ groups }) =>
      groups.flatMap(({ questions }) => questions.map(({ id }) => id)),
    )
    expect(printed.filter((id) => inner.includes(id))).toEqual([])
    expect(printed.length).toBeGreaterThan(4)
  })

  it('keeps an assessor’s reason to itself where the annex is left out', async () => {
    const input = await anInput()
    const [id = ''] = Object.keys(input.assessment.answers)
    const answer = input.assessment.answers[id]
    if (answer === undefined) throw new Error('No answer')
    const override = { ratio: 1, reason: 'Mr Smith said so' }
    const answers = { ...input.assessment.answers, [id]: { ...answer, override } }
    const assessment = { ...input.assessment, answers }

    const whole = reportDataOf({ ...input, assessment })
    const short = reportDataOf({ ...input, ...withoutAnnex, assessment })

    expect(JSON.stringify(whole)).toContain('Mr Smith')
    expect(JSON.stringify(short)).not.toContain('Mr Smith')
    expect(short.facts.scores).toEqual(whole.facts.scores)
  })

  it('has neither how sure somebody was nor priorities of questions that are not asked', async () => {
    const input = await anInput({ path: 'short' })
    const [id = ''] = Object.keys(input.assessment.answers)
    const answer = input.assessment.answers[id]
    if (answer === undefined) throw new Error('No answer')
    const answers = { [id]: { ...answer, confidence: 'low' as const } }
    const priorities = {
      ...input.assessment.priorities,
      'a-question-of-another-path': 'high' as const,
    }

    const data = reportDataOf({
      ...input,
      assessment: { ...input.assessment, answers, priorities },
    })

    expect(JSON.stringify(data.assessment)).not.toContain('confidence')
    expect(Object.keys(data.assessment?.priorities ?? {})).not.toContain(
      'a-question-of-another-path',
    )
  })

  it('has earlier scores only of dimensions that the pages name', async () => {
    const input = await anInput()
    const [dimension] = input.questionnaire.groups
    const previous = {
      takenAt: '2026-06-30T10:00:00.000Z',
      hash: input.questionnaire.hash,
      engine: '2.0.0',
      path: input.path.id,
      overall: null,
      dimensions: { [dimension?.id ?? '']: null, 'no-longer-asked': null },
      changedAnswers: 0,
    }

    const { facts } = reportDataOf({ ...input, previous })

    expect(Object.keys(facts.previous?.dimensions ?? {})).toEqual([dimension?.id])
  })
})
