import { describe, expect, it } from 'vitest'
import { EMPTY_ANSWER } from '@/domain/assessment/answer'
import { contentOfJournal } from '@/domain/journal/content-of-journal'
import { subjectOf } from '@/domain/journal/journal-entry'
import { standingsOf } from '@/domain/journal/standing'
import { completeJournal, isPlainJournal } from '@/parse/complete-journal'
import { anAction, anAnswer, anAssessment } from '../builders/assessment'
import { anEntry } from '../builders/journal'

const assessment = anAssessment({
  profile: { country: 'DE' },
  answers: { a: anAnswer('yes') },
  priorities: { a: 'high' },
  actions: [anAction()],
})

const NOTHING = {
  name: '',
  municipality: '',
  profile: {},
  answers: {},
  priorities: {},
  actions: [],
}

describe('completeJournal', () => {
  it('begins a history that comes to everything the assessment says', () => {
    const journal = completeJournal(assessment)

    const { name, municipality, profile, answers, priorities, actions } = assessment
    expect(contentOfJournal(standingsOf(journal).values(), NOTHING)).toEqual({
      name,
      municipality,
      profile,
      answers,
      priorities,
      actions,
    })
  })

  it('gives the same entries on every laptop, and others for other content', () => {
    const other = { ...assessment, answers: { a: anAnswer('no') } }
    const ids = (entries: ReturnType<typeof completeJournal>) => entries.map(({ id }) => id)

    expect(ids(completeJournal(structuredClone(assessment)))).toEqual(
      ids(completeJournal(assessment)),
    )
    expect(ids(completeJournal(other))).not.toEqual(ids(completeJournal(assessment)))
  })

  it('adds nothing to a journal that tells all', () => {
    const journal = completeJournal(assessment)

    expect(completeJournal(assessment, journal)).toEqual(journal)
  })

  it('follows on what stands where a file was edited by hand', () => {
    const journal = [...completeJournal({ ...assessment, answers: {} }), anEntry({ id: 'own' })]
    const edited = { ...assessment, answers: { a: anAnswer('no') } }

    const added = completeJournal(edited, journal).slice(journal.length)

    expect(added).toMatchObject([
      {
        subjectId: 'a',
        parents: ['own'],
        revision: 1,
        reason: 'baseline',
        before: anAnswer('yes'),
        after: anAnswer('no'),
      },
    ])
  })

  it('tells that an answer is gone that the file no longer has', () => {
    const journal = completeJournal(assessment)

    const added = completeJournal({ ...assessment, answers: {} }, journal).slice(journal.length)

    expect(added).toMatchObject([{ subjectId: 'a', before: anAnswer('yes'), after: null }])
  })
})

describe('completeJournal, where people differ', () => {
  it('takes what is said now for the leading side, and leaves the difference open', () => {
    const anna = anEntry({ id: 'anna-1', after: anAnswer('yes'), revision: 1 })
    const ben = anEntry({ id: 'ben-1', after: anAnswer('no'), by: 'ben', revision: 0 })
    const content = { ...NOTHING, answers: { a: anAnswer('partly') } }

    const journal = completeJournal(content, [anna, ben])

    const standing = standingsOf(journal).get(subjectOf(anna))
    expect(standing?.isConflict).toBe(true)
    expect(standing?.heads.map(({ after }) => after)).toEqual([anAnswer('partly'), anAnswer('no')])
  })
})

describe('an entry that ends in an empty answer', () => {
  const journal = [anEntry({ id: 'empty', after: EMPTY_ANSWER })]

  it('tells completely that there is no answer', () => {
    const nothing = anAssessment()
    const told = completeJournal(nothing, journal)

    expect(told.filter(({ kind }) => kind === 'answer')).toEqual(journal)
    expect(contentOfJournal(standingsOf(told).values(), nothing).answers).toEqual({})
  })
})

describe('isPlainJournal', () => {
  it('holds for what completes by itself, and for nothing that was done since', () => {
    const journal = completeJournal(assessment)

    expect(isPlainJournal(journal)).toBe(true)
    expect(isPlainJournal([...journal, anEntry({ id: 'own', subjectId: 'b' })])).toBe(false)
  })
})
