import { describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment/assessment'
import { completeJournal } from '@/parse/complete-journal'
import { parseAssessment } from '@/parse/parse-assessment'
import { writeAssessment } from '@/parse/write-assessment'
import { parseJson } from '@/parse/parse-json'
import { anAction, anAnswer, anAssessment } from '../builders/assessment'
import { anAssessmentFile } from '../builders/files'
import { readFixtures, readProblems } from './fixtures'

const value = { kind: 'option', option: 'yes' }

function parseText(text: string) {
  const json = parseJson(text)
  return json.ok ? parseAssessment(json.value) : json
}

function read(text: string): Assessment {
  const parsed = parseText(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value
}

describe('parseAssessment', () => {
  it.each(readFixtures('assessments/valid'))('gives back $name to the byte', ({ text }) => {
    expect(writeAssessment(read(text))).toBe(text)
  })

  it.each(readFixtures('assessments/invalid'))(
    'tells every problem of $name at once',
    ({ name, text }) => {
      expect(parseText(text)).toEqual({
        ok: false,
        failure: readProblems('assessments/invalid', name),
      })
    },
  )

  it('fills in an empty note and no evidence where a file leaves them out', () => {
    const file = { ...anAssessmentFile(anAssessment()), answers: { a: { value } } }

    expect(parseAssessment(file)).toMatchObject({
      value: { answers: { a: { value, note: null, evidence: [] } } },
    })
  })

  it('takes an answer that says nothing for none', () => {
    const answers = {
      a: { value: null },
      b: { value: null, note: null, evidence: [] },
      c: { value },
    }
    const file = { ...anAssessmentFile(anAssessment()), answers }

    const parsed = parseAssessment(file)

    expect(parsed.ok && Object.keys(parsed.value.answers)).toEqual(['c'])
  })

  it('refuses a history in which another entry has the id of an old answer', () => {
    const assessment = anAssessment({ answers: { a: anAnswer('yes'), b: anAnswer('no') } })
    const journal = completeJournal(assessment)
    const index = journal.findIndex(({ subjectId }) => subjectId === 'a')
    const moved = journal.map((entry) =>
      entry.subjectId === 'a' ? { ...entry, subjectId: 'b' } : entry,
    )
    const file = parseJson(writeAssessment(assessment, { journal: moved }))

    const problems = [
      { code: 'brokenHistory', path: `journal.${String(index)}`, id: journal[index]?.id },
    ]
    expect(file.ok && parseAssessment(file.value)).toEqual({ ok: false, failure: problems })
  })

  it('percent-encodes links, so that no one who draws them need do it', () => {
    const evidence = [{ title: 'Plan', link: 'https://example.org/a b' }]
    const file = anAssessmentFile(anAssessment({ answers: { a: anAnswer('yes', { evidence }) } }))

    expect(parseAssessment(file)).toMatchObject({
      value: {
        answers: { a: { evidence: [{ title: 'Plan', link: 'https://example.org/a%20b' }] } },
      },
    })
  })

  it.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-04-31', false],
    ['2027-13-01', false],
    ['24.11.2026', false],
    ['2026-11-24T09:00', false],
  ])('takes the due date %s: %s', (due, isTaken) => {
    const file = anAssessmentFile(anAssessment({ actions: [anAction({ due })] }))

    expect(parseAssessment(file).ok).toBe(isTaken)
  })

  it('keeps a note of 10,000 characters and any sign in it', () => {
    const text = `${'ä'.repeat(9_990)}\t\u0000🏛️e\u0301\u202E`
    const note = { text, language: 'de' }
    const assessment = anAssessment({ answers: { a: anAnswer('yes', { note }) } })

    expect(read(writeAssessment(assessment))).toEqual(assessment)
  })
})
