import { describe, expect, it } from 'vitest'
import type { Answer } from '@/domain/assessment/answer'
import { changedFields } from '@/domain/journal/changed-fields'
import { anAnswer } from '../../builders/assessment'

const FIELDS = ['value', 'note', 'evidence', 'confidence'] as const

const changed = (before: Answer | null, after: Answer | null) =>
  changedFields<Answer>(FIELDS, before, after)

describe('changedFields', () => {
  it('names what has another value, in the order asked for', () => {
    const note = { text: 'Minutes', language: 'en' }

    expect(changed(anAnswer('yes'), anAnswer('no', { note }))).toEqual(['value', 'note'])
    expect(changed(anAnswer('yes'), { ...anAnswer('yes'), confidence: 'high' })).toEqual([
      'confidence',
    ])
  })

  it('takes an empty list or text for none, where there was no answer before', () => {
    expect(changed(null, anAnswer('yes'))).toEqual(['value'])
    expect(changed(anAnswer('yes'), null)).toEqual(['value'])
    expect(changedFields<{ name: string }>(['name'], { name: '' }, null)).toEqual([])
  })

  it('names nothing where nothing changed', () => {
    expect(changed(anAnswer('yes'), anAnswer('yes'))).toEqual([])
    expect(changed(null, null)).toEqual([])
  })
})
