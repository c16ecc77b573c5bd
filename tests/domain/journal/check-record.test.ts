import { describe, expect, it } from 'vitest'
import { checkRecord } from '@/domain/journal/check-record'
import { anAnswer, anAssessment, aRecord } from '../../builders/assessment'
import { countReads } from '../../builders/count-reads'
import { anEntry, anEntryAfter } from '../../builders/journal'
import { aChoice, aGroup, aQuestionnaire } from '../../builders/questionnaire'

const questionnaire = aQuestionnaire({ groups: [aGroup({ questions: [aChoice({ id: 'a' })] })] })
const assessment = anAssessment({ answers: { a: anAnswer('yes') } })

describe('checkRecord', () => {
  it('finds nothing wrong with answers and a history that fit', () => {
    const first = anEntry({ id: 'first', after: anAnswer('no') })
    const journal = [first, anEntryAfter([first], { id: 'second' })]

    expect(checkRecord(aRecord(assessment, { journal }), questionnaire)).toEqual([])
  })

  it('tells an old answer that does not fit, because an undo would bring it back', () => {
    const first = anEntry({ id: 'first', after: anAnswer('nonsense') })
    const journal = [first, anEntryAfter([first], { id: 'second', before: null })]

    expect(checkRecord(aRecord(assessment, { journal }), questionnaire)).toEqual([
      { code: 'unknownOption', path: 'journal.0', id: 'a', option: 'nonsense' },
    ])
  })

  it('tells once what is wrong now', () => {
    const record = aRecord(anAssessment({ answers: { a: anAnswer('nonsense') } }))

    expect(checkRecord(record, questionnaire)).toHaveLength(1)
  })

  it('does not walk the questionnaire again for each entry of a history', () => {
    const questions = Array.from({ length: 100 }, (_, index) =>
      aChoice({ id: `q-${String(index)}` }),
    )
    const large = aQuestionnaire({
      groups: [aGroup({ questions: [aChoice({ id: 'a' }), ...questions] })],
    })
    const readsFor = (entries: number) => {
      const journal = [anEntry({ id: 'entry-0' })]
      for (let index = 1; index < entries; index += 1) {
        journal.push(anEntryAfter(journal.slice(-1), { id: `entry-${String(index)}` }))
      }
      const { value, reads } = countReads(large)
      expect(checkRecord(aRecord(assessment, { journal }), value)).toEqual([])
      return reads()
    }

    expect((readsFor(60) - readsFor(10)) / 50).toBeLessThan(questions.length)
  })
})
