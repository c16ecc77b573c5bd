// @vitest-environment jsdom
import { configure, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment/assessment'
import { onThisDevice } from '@/state/assessment-commands'
import { loadAssessments, saveAssessment } from '@/storage/assessments'
import { VersionsPage } from '@/ui/pages/versions-page'
import { paths, patterns } from '@/ui/paths'
import { anAnswer, anAssessment } from '../../builders/assessment'
import { appSession } from '../app-session'
import { renderUi } from '../render'

// Shipped questionnaires are large, and a busy machine is slow.
configure({ asyncUtilTimeout: 10_000 })

async function showPage(fields: Partial<Assessment> = {}, language = 'en') {
  const session = await appSession()
  const assessment = anAssessment({
    questionnaire: { id: 'lordimas', version: '1.0.0' },
    answers: {
      'services-online': anAnswer('managing'),
      'user-centred-services': anAnswer('doing'),
      'identity-payment-notices': anAnswer('managing'),
      'uptake-and-satisfaction': anAnswer('doing'),
      'digital-strategy': anAnswer('doing'),
    },
    ...fields,
  })
  await saveAssessment(session.database, onThisDevice(assessment))
  const ui = await renderUi(<VersionsPage />, {
    at: paths.versions(assessment.id),
    route: patterns.versions,
    language,
  })
  return { ...ui, session, assessment }
}

const section = (name: string) => screen.findByRole('region', { name })

describe('VersionsPage', () => {
  it('says what changed and why, by the titles of both versions', async () => {
    await showPage()

    const changed = await section('What changed and why')
    expect(changed).toHaveTextContent('One indicator asked three things at once')
    expect(changed).toHaveTextContent('BeforeUser-centred, accessible services')
    expect(within(changed).getAllByRole('listitem').map(textOf)).toEqual([
      'Designed with the people who use them',
      'Accessibility',
      'Languages',
    ])
    expect(changed).toHaveTextContent('comparable within limits')
    expect(changed).toHaveTextContent('it is a starting point: check it in each')
  })

  it('lists what is taken over and what to look at again, and that nothing is lost', async () => {
    await showPage()

    const answers = await section('What becomes of the answers')
    expect(answers).toHaveTextContent('4 answers are taken over as they are')
    expect(answers).toHaveTextContent('3 answers to look at again')
    expect(answers).toHaveTextContent('Accessibility from “User-centred, accessible services”')
    expect(answers).toHaveTextContent('Nothing: every answer, note and piece of evidence')
    expect(answers).not.toHaveTextContent('open in the new version')
  })

  it('shows the score by both versions, and counts what is to look at again as undecided', async () => {
    await showPage()

    const table = await screen.findByRole('table', { name: /by version 1\.0\.0 and version/ })
    const row = within(table).getByRole('row', { name: /Digital public services/ })
    // (75 + 50 + 75 + 50) / 4 by both; without the three answers the indicator can be 0 to 100.
    expect(within(row).getAllByRole('cell').map(textOf)).toEqual([
      '63',
      '63',
      '50 to 75',
      'comparable within limits',
    ])
    expect(within(table).getByRole('row', { name: /Governance/ })).toHaveTextContent(/comparable$/)
    expect(screen.getByText(/The whole by version 1\.0\.0: –/)).toBeInTheDocument()
  })

  it('makes a copy, opens it at the first question to look at, and leaves the original', async () => {
    const { user, address, session, assessment } = await showPage()

    await user.click(await screen.findByRole('button', { name: 'Make a copy with version 1.1.0' }))

    await waitFor(() => {
      expect(address()).toMatch(/dimensions\/services\?question=user-involvement$/)
    })
    const stored = await loadAssessments(session.database)
    const copy = stored.find(({ id }) => id !== assessment.id)
    expect(stored).toHaveLength(2)
    expect(copy).toMatchObject({
      name: 'Autumn 2026 (version 1.1.0)',
      questionnaire: { id: 'lordimas', version: '1.1.0' },
    })
    expect(address()).toContain(copy?.id)
    expect(stored.find(({ id }) => id === assessment.id)).toMatchObject(assessment)
  })

  it('opens the results of a copy in which nothing has to be looked at', async () => {
    const answers = { 'digital-strategy': anAnswer('doing') }
    const { user, address } = await showPage({ path: 'short', answers })

    expect(await screen.findByText(/opens at its results/)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Make a copy with version 1.1.0' }))

    await waitFor(() => {
      expect(address()).toMatch(/results$/)
    })
  })

  it('says that the short path is fully comparable, because nothing changed on it', async () => {
    await showPage({ path: 'short', answers: { 'services-online': anAnswer('doing') } })

    expect(await screen.findByText('Before and after: comparable')).toBeInTheDocument()
  })

  it('says in German that nothing has been answered yet', async () => {
    await showPage({ answers: {} }, 'de')

    expect(await screen.findByText(/Es ist noch nichts beantwortet/)).toBeInTheDocument()
    expect(
      screen.getByRole('button', { name: 'Kopie mit Version 1.1.0 anlegen' }),
    ).toBeInTheDocument()
  })

  it('says that there is no newer version, and leads back', async () => {
    await showPage({ questionnaire: { id: 'lordimas', version: '1.1.0' }, answers: {} })

    expect(await screen.findByText('There is no newer version')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'To the results' })).toHaveAttribute(
      'href',
      paths.results('assessment-1'),
    )
    expect(screen.queryByRole('button', { name: /Make a copy/ })).toBeNull()
  })
})

const textOf = ({ textContent }: HTMLElement): string => textContent
