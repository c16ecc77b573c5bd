import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handOut } from '@/domain/journal/hand-out'
import { mergeAssessments } from '@/domain/journal/merge-assessments'
import { nextEntry } from '@/domain/journal/next-entry'
import { standingsOf } from '@/domain/journal/standing'
import { completeJournal } from '@/parse/complete-journal'
import { anAction, anAnswer, anAssessment, aRecord, aSnapshot } from '../../builders/assessment'
import { whenOption, whenProfile } from '../../builders/conditions'
import { sharedQuestionnaire, someLaptops, withEntry } from '../../builders/laptops'
import { aChoice, aGroup, aQuestionnaire } from '../../builders/questionnaire'
import { runs } from '../../builders/runs'

/** The second dimension asks for what is said in the first, and for the profile. */
const questionnaire = aQuestionnaire({
  groups: [
    aGroup({
      id: 'first',
      questions: [
        aChoice({ id: 'has-site' }),
        aChoice({ id: 'has-data', shownIf: whenOption('has-site', 'yes') }),
        aChoice({ id: 'unrelated' }),
      ],
    }),
    aGroup({
      id: 'second',
      shownIf: whenProfile('size', 'large'),
      questions: [aChoice({ id: 'open-data', shownIf: whenOption('has-data', 'yes') })],
    }),
  ],
  profile: [
    { kind: 'choice', id: 'size', options: ['small', 'large'] },
    { kind: 'choice', id: 'country', options: ['AT', 'DE'] },
  ],
})

const assessment = anAssessment({
  answers: {
    'has-site': anAnswer('yes'),
    'has-data': anAnswer('yes'),
    unrelated: anAnswer('no'),
    'open-data': anAnswer('partly'),
  },
  profile: { size: 'large', country: 'AT' },
  priorities: { 'open-data': 'high', 'has-site': 'low' },
  actions: [anAction({ questionId: 'open-data' })],
})

const part = { dimensionIds: ['second'], recipient: 'IT department' }

describe('handOut', () => {
  const whole = aRecord(assessment, { snapshots: [aSnapshot()] })

  it('takes along the part, and what its conditions look at elsewhere', () => {
    const { assessment: handed } = handOut(whole, questionnaire, part, { hasNames: true })

    expect(Object.keys(handed.answers).toSorted()).toEqual(['has-data', 'has-site', 'open-data'])
    expect(handed.profile).toEqual({ size: 'large' })
  })

  it('leaves plan, snapshots and the priorities of other parts behind', () => {
    const handed = handOut(whole, questionnaire, part, { hasNames: true })

    expect(handed.assessment.actions).toEqual([])
    expect(handed.snapshots).toEqual([])
    expect(handed.assessment.priorities).toEqual({ 'open-data': 'high' })
  })

  it('keeps the name of the assessment and says what was asked of whom', () => {
    const handed = handOut(whole, questionnaire, part, { hasNames: true })

    expect(handed.part).toEqual(part)
    expect(handed.assessment.municipality).toBe(assessment.municipality)
    expect(standingsOf(handed.journal).has('naming/naming')).toBe(true)
  })

  it('carries a journal that tells all it says, and nothing more', () => {
    const handed = handOut(whole, questionnaire, part, { hasNames: true })

    expect(completeJournal(handed.assessment, handed.journal)).toEqual(handed.journal)
  })

  it.each([
    [true, 'Ada'],
    [false, ''],
  ])('takes along whoever answered the part, and nobody else; with names: %s', (hasNames, name) => {
    const entry = nextEntry(
      { kind: 'answer', subjectId: 'open-data', before: null, after: anAnswer('no') },
      { heads: [], revision: 0 },
      { id: 'entry', at: '2026-11-24T10:00:00.000Z', by: 'ada' },
    )
    const respondents = [
      { id: 'ada', name: 'Ada', role: 'it' as const, revision: 1 },
      { id: 'bob', name: 'Bob', role: null, revision: 0 },
    ]
    const record = withEntry({ ...whole, respondents }, entry)

    const handed = handOut(record, questionnaire, part, { hasNames })

    expect(handed.respondents).toEqual([{ id: 'ada', name, role: 'it', revision: 1 }])
  })

  it('changes nothing when it comes back unchanged, with or without names', () => {
    fc.assert(
      fc.property(
        someLaptops,
        fc.constantFrom('one', 'two'),
        fc.boolean(),
        (laptops, id, hasNames) => {
          for (const record of laptops) {
            const asked = { dimensionIds: [id], recipient: '' }
            const file = handOut(record, sharedQuestionnaire, asked, { hasNames })

            const back = mergeAssessments(record, file)

            expect(back.journal).toEqual(mergeAssessments(record, record).journal)
            expect(back.respondents).toEqual(mergeAssessments(record, record).respondents)
            expect(back.assessment).toEqual(record.assessment)
          }
        },
      ),
      { numRuns: runs(50) },
    )
  })
})
