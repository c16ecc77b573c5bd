import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import type { Respondent, Role } from '@/domain/journal/respondent'
import { ratingSpreads } from '@/domain/scoring/rating-spreads'
import { aDontKnow, aNotApplicable, anAnswer, anAssessment } from '../../builders/assessment'
import { anEntry } from '../../builders/journal'
import { aChoice, aGroup, aQuestionnaire, firstPath } from '../../builders/questionnaire'

const questionnaire = aQuestionnaire({
  groups: [aGroup({ questions: [aChoice({ id: 'a' }), aChoice({ id: 'b' })] })],
})

const person = (id: string, role: Role | null): Respondent => ({ id, name: id, role, revision: 0 })

const respondents = [person('anna', 'it'), person('ben', 'it'), person('cleo', 'leadership')]

const said = (by: string, option: string, subjectId = 'a') =>
  anEntry({ id: `${by}-${subjectId}`, by, subjectId, after: anAnswer(option) })

const spreadsOf = (...journal: readonly JournalEntry[]) =>
  ratingSpreads(questionnaire, firstPath(questionnaire), {
    assessment: anAssessment(),
    journal,
    respondents,
  })

describe('ratingSpreads', () => {
  it('tells from where to where the ratings of each role lie', () => {
    const spreads = spreadsOf(said('anna', 'no'), said('ben', 'partly'), said('cleo', 'yes'))

    expect(spreads).toEqual([
      {
        questionId: 'a',
        ratings: 3,
        lowest: 0,
        highest: 1,
        roles: [
          { role: 'it', ratings: 2, lowest: 0, highest: 0.5 },
          { role: 'leadership', ratings: 1, lowest: 1, highest: 1 },
        ],
      },
    ])
  })

  it('leaves out what only one person rated', () => {
    expect(spreadsOf(said('anna', 'no'))).toEqual([])
  })

  it('begins with the question that is seen most differently', () => {
    const spreads = spreadsOf(
      said('anna', 'yes'),
      said('ben', 'yes'),
      said('anna', 'no', 'b'),
      said('ben', 'yes', 'b'),
    )

    expect(spreads.map(({ questionId, lowest, highest }) => [questionId, lowest, highest])).toEqual(
      [
        ['b', 0, 1],
        ['a', 1, 1],
      ],
    )
  })

  it('counts neither "don\'t know" nor "not applicable" as a rating', () => {
    const open = anEntry({ id: 'x', by: 'ben', after: aDontKnow() })
    const aside = anEntry({ id: 'y', by: 'cleo', after: aNotApplicable() })

    expect(spreadsOf(said('anna', 'no'), open, aside)).toEqual([])
  })

  it('takes what a person chose, not what an assessor put in its place', () => {
    const override = { ratio: 1, reason: 'Seen in the audit' }
    const overridden = anEntry({ id: 'x', by: 'ben', after: { ...anAnswer('no'), override } })

    expect(spreadsOf(said('anna', 'no'), overridden)[0]).toMatchObject({ lowest: 0, highest: 0 })
  })
})
