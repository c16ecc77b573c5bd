// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/assessment/answer'
import type { Policies } from '@/domain/questionnaire/policies'
import { ResultsPage } from '@/ui/pages/results-page'
import { patterns } from '@/ui/paths'
import { anAnswer, aNotApplicable } from '../../builders/assessment'
import { aChoice, aGroup, aPath, aQuestionnaire } from '../../builders/questionnaire'
import { openAssessment } from './open-assessment'

async function openOtherRules(answers: Answers, ofB: Partial<Policies> = {}) {
  const { user } = await openAssessment({
    page: ResultsPage,
    route: patterns.results,
    questionnaire: aQuestionnaire({
      paths: [aPath({ minimumAnswered: 0 })],
      groups: [aGroup({ questions: [aChoice({ id: 'a' }), aChoice({ id: 'b', policies: ofB })] })],
    }),
    assessment: { answers },
  })
  await user.click(await screen.findByText('Under other rules'))
}

const tableOf = (name: string) => {
  const table = screen.getByRole('table', { name })
  return within(table)
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent))
}

describe('OtherRules', () => {
  it('shows what open questions would score, and which rule is in force', async () => {
    await openOtherRules({ a: anAnswer('yes') })

    expect(tableOf('Open questions: scores under each rule')).toEqual([
      ['Dimension', 'Left out (the rule here)', 'Score zero', 'No score until answered'],
      ['Overall', '100', '50', '–'],
      ['Group group', '100', '50', '–'],
    ])
    expect(screen.queryByRole('table', { name: /^Not applicable/ })).toBeNull()
  })

  it('shows what is not applicable would score', async () => {
    await openOtherRules({ a: anAnswer('yes'), b: aNotApplicable() })

    expect(tableOf('Not applicable: scores under each rule')[1]).toEqual([
      'Overall',
      ...['100', '100', '75', '50', '100'],
    ])
    expect(screen.queryByRole('table', { name: /^Open/ })).toBeNull()
  })

  it('shows the result as it stands where questions have rules of their own', async () => {
    await openOtherRules({ a: anAnswer('yes') }, { blank: 'zero' })

    expect(tableOf('Open questions: scores under each rule').slice(0, 2)).toEqual([
      [
        'Dimension',
        'As the questions have it (the rule here)',
        'Left out',
        'Score zero',
        'No score until answered',
      ],
      ['Overall', '50', '100', '50', '–'],
    ])
  })

  it('says that nothing would change where there are no gaps', async () => {
    await openOtherRules({ a: anAnswer('yes'), b: anAnswer('no') })

    expect(screen.getByText(/other rules for gaps change nothing/)).toBeInTheDocument()
  })
})
