import { describe, expect, it } from 'vitest'
import type { Answer } from '@/domain/assessment/answer'
import { mergeAssessments } from '@/domain/journal/merge-assessments'
import { mergeOutcome } from '@/domain/journal/merge-outcome'
import { nextEntry } from '@/domain/journal/next-entry'
import { onlyIn } from '@/domain/journal/only-in'
import type { RecordedAssessment } from '@/domain/journal/recorded-assessment'
import { anAnswer, anAssessment, aRecord } from '../../builders/assessment'
import { withEntry } from '../../builders/laptops'

const start = aRecord(anAssessment({ answers: { agreed: anAnswer('yes'), old: anAnswer('no') } }))

let count = 0

function withAnswer(record: RecordedAssessment, subjectId: string, after: Answer) {
  const heads = record.journal.filter((entry) => entry.subjectId === subjectId)
  const change = { kind: 'answer' as const, subjectId, before: null, after }
  const replaced = { heads: heads.map(({ id }) => id), revision: heads.length - 1 }
  count += 1
  const writing = { id: `entry-${String(count)}`, at: '2026-11-24T10:00:00.000Z', by: null }
  return withEntry(record, nextEntry(change, replaced, writing))
}

function outcomeOf(own: RecordedAssessment, file: RecordedAssessment) {
  return mergeOutcome(own, [file], mergeAssessments(own, file))
}

describe('mergeOutcome', () => {
  it('counts an answer that was not here as come in', () => {
    expect(outcomeOf(start, withAnswer(start, 'new', anAnswer('yes'))).answers).toEqual({
      cameIn: 1,
      same: 2,
      differ: 0,
      older: 0,
    })
  })

  it('counts an answer that both sides gave alike as the same', () => {
    const own = withAnswer(start, 'new', anAnswer('yes'))
    const file = withAnswer(start, 'new', anAnswer('yes'))

    expect(outcomeOf(own, file).answers).toMatchObject({ cameIn: 0, same: 3, differ: 0 })
  })

  it('counts two different new answers as one difference', () => {
    const own = withAnswer(start, 'new', anAnswer('yes'))
    const file = withAnswer(start, 'new', anAnswer('no'))

    expect(outcomeOf(own, file).answers).toMatchObject({ cameIn: 0, same: 2, differ: 1 })
  })

  it('counts an old answer that was replaced here as older', () => {
    const own = withAnswer(start, 'old', anAnswer('yes'))

    expect(outcomeOf(own, start).answers).toMatchObject({ same: 1, older: 1, differ: 0 })
  })

  it('counts name, profile, priorities and actions apart', () => {
    const file = aRecord(anAssessment({ priorities: { agreed: 'high' } }))

    expect(outcomeOf(aRecord(), file).others).toEqual({ cameIn: 1, same: 1, differ: 0, older: 0 })
  })
})

describe('onlyIn', () => {
  it('counts each subject once, whatever happened to it', () => {
    const once = withAnswer(start, 'new', anAnswer('no'))
    const twice = withAnswer(once, 'new', anAnswer('yes'))

    expect(onlyIn(twice, start)).toBe(1)
    expect(onlyIn(start, twice)).toBe(0)
  })
})
