// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '@/domain/journal/journal-entry'
import { onThisDevice } from '@/state/assessment-commands'
import { owned, saveWholeAssessment } from '@/storage/whole-assessment'
import { ResultsPage } from '@/ui/pages/results-page'
import { patterns } from '@/ui/paths'
import { anAnswer, anAssessment, aRecord } from '../../builders/assessment'
import { anEntry } from '../../builders/journal'
import { aChoice, aGroup, aQuestionnaire } from '../../builders/questionnaire'
import { openAssessment } from './open-assessment'

const questionnaire = aQuestionnaire({
  groups: [aGroup({ questions: [aChoice({ id: 'a' }), aChoice({ id: 'b' })] })],
})

const anna = anEntry({ id: 'one', by: 'anna', after: anAnswer('no') })
const ben = anEntry({ id: 'two', by: 'ben', after: anAnswer('yes') })

async function showResults(journal: readonly JournalEntry[], language = 'en') {
  const ui = await openAssessment({
    page: ResultsPage,
    route: patterns.results,
    questionnaire,
    language,
  })
  const assessment = anAssessment({ answers: { a: anAnswer('yes') } })
  await saveWholeAssessment(ui.session.database, {
    assessment: onThisDevice(assessment),
    snapshots: [],
    journal: owned(aRecord(assessment, { journal }).journal),
    respondents: [
      { id: 'anna', name: 'Anna', role: 'it', revision: 0 },
      { id: 'ben', name: 'Ben', role: 'leadership', revision: 0 },
    ],
  })
  await ui.session.assessmentStore.getState().reload()
  return ui
}

describe('where people see it differently', () => {
  it('is told by role, without names, with a way to the question', async () => {
    await showResults([anna, ben])

    const section = await screen.findByRole('region', { name: 'Where people see it differently' })

    expect(section).toHaveTextContent('0 to 100, rated by 2 people')
    expect(section).toHaveTextContent('IT: 0 (1 person)')
    expect(section).toHaveTextContent('Leadership: 100 (1 person)')
    expect(section).not.toHaveTextContent('Anna')
    expect(within(section).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('question=a'),
    )
  })

  it('is told in German, too', async () => {
    await showResults([anna, ben], 'de')

    expect(
      await screen.findByRole('region', { name: 'Wo es unterschiedlich gesehen wird' }),
    ).toHaveTextContent('0 bis 100, bewertet von 2 Personen')
  })

  it('does not appear while only one person has answered', async () => {
    await showResults([anna])
    await screen.findByRole('heading', { name: 'Results' })

    expect(screen.queryByRole('region', { name: /see it differently/ })).toBeNull()
  })
})
