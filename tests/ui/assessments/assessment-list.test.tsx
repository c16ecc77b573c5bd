// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useAppStore } from '@/state/app-store'
import { onThisDevice } from '@/state/assessment-commands'
import type { StoredAssessment } from '@/state/queries'
import type { Session } from '@/state/session'
import { loadAssessment, loadAssessments, saveAssessment } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { AssessmentList } from '@/ui/assessments/assessment-list'
import { paths } from '@/ui/paths'
import { anAnswer, anAssessment } from '../../builders/assessment'
import { rowCount } from '../../builders/database'
import { catchDownloads } from '../../builders/downloads'
import { aQuestionnaireFile } from '../../builders/files'
import { aChoice, aGroup, aPath, aQuestionnaire } from '../../builders/questionnaire'
import { appSession } from '../app-session'
import { renderUi } from '../render'

const questionnaire = aQuestionnaire({
  paths: [aPath(), aPath({ id: 'short', questions: ['a'] })],
  groups: [aGroup({ questions: [aChoice({ id: 'a' }), aChoice({ id: 'b' })] })],
})

let session: Session

beforeEach(async () => {
  session = await appSession()
  await saveQuestionnaire(session.database, questionnaire, aQuestionnaireFile(questionnaire))
})

async function showList(...assessments: readonly Partial<StoredAssessment>[]) {
  for (const fields of assessments) {
    await saveAssessment(session.database, { ...onThisDevice(anAssessment()), ...fields })
  }
  const ui = await renderUi(<AssessmentList />)
  await screen.findByRole('heading', { name: 'Your assessments' })
  return ui
}

const card = (name = 'Musterstadt: Autumn 2026') => screen.getByRole('listitem', { name })
const inCard = () => within(card())

describe('the list of assessments', () => {
  it('says what will be here while there is none', async () => {
    await showList()

    expect(screen.getByText('No assessment yet')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Look at a finished example' })).toBeEnabled()
  })

  it('shows of each what it is and how far it is', async () => {
    await showList({ answers: { a: anAnswer('yes') } })

    expect(card()).toHaveTextContent('Questionnaire town-check, Path full')
    expect(await inCard().findByText('1 of 2 answered')).toBeVisible()
    expect(card()).toHaveTextContent(/Last changed 24 Nov 2026/)
    expect(card()).not.toHaveTextContent('Example')
  })

  it('marks the example', async () => {
    await showList({ isExample: true })

    expect(card()).toHaveTextContent('Example: an invented town')
  })

  it.each([
    [null, 'Not yet saved to a file'],
    ['2026-11-25T09:00:00.000Z', /Last saved to a file 25 Nov 2026, [^,]*$/],
    ['2026-11-20T09:00:00.000Z', /Last saved to a file 20 Nov 2026, .*, changed since/],
  ])('tells whether a file copy exists: %s', async (savedToFileAt, sentence) => {
    await showList({ savedToFileAt })

    const state = inCard().getByText(/saved to a file/, { selector: 'p' })
    expect(state.textContent.replace(/^Last changed [^,]*, \d\d:\d\d/, '')).toMatch(sentence)
  })

  it('carries on with the profile at first, later where the user was', async () => {
    await showList(
      { id: 'fresh', name: 'Fresh' },
      { id: 'begun', name: 'Begun', answers: { a: anAnswer('yes') }, place: 'group' },
    )
    const carryOn = (name: string) =>
      within(card(`Musterstadt: ${name}`)).getByRole('link', { name: 'Carry on' })

    expect(carryOn('Fresh')).toHaveAttribute('href', paths.profile('fresh'))
    expect(carryOn('Begun')).toHaveAttribute('href', paths.dimension('begun', 'group'))
  })

  it('offers the newer version of a questionnaire where there is one', async () => {
    await showList(
      { id: 'old', name: 'Old', questionnaire: { id: 'lordimas', version: '1.0.0' } },
      { id: 'new', name: 'New', questionnaire: { id: 'lordimas', version: '1.1.0' } },
    )
    const linksIn = (name: string) =>
      within(card(`Musterstadt: ${name}`)).queryAllByRole('link', { name: 'See what changed' })

    expect(linksIn('Old')[0]).toHaveAttribute('href', paths.versions('old'))
    expect(linksIn('New')).toEqual([])
  })

  it('says which questionnaire is missing, and keeps the assessment', async () => {
    await showList({ questionnaire: { id: 'elsewhere', version: '1.0.0' } })

    expect(card()).toHaveTextContent('Its questionnaire elsewhere@1.0.0 is not on this device.')
    expect(inCard().queryByRole('link', { name: 'Carry on' })).toBeNull()
    expect(inCard().getByRole('button', { name: 'Save to a file' })).toBeEnabled()
  })

  it('renames', async () => {
    const { user } = await showList({})
    await user.click(inCard().getByRole('button', { name: 'Rename' }))
    const name = screen.getByRole('textbox', { name: 'Name of the assessment' })

    await user.clear(name)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(name).toHaveAccessibleDescription('Enter a name for the assessment.')
    await user.type(name, 'Spring 2027')
    await user.click(screen.getByRole('button', { name: 'Save' }))

    expect(await screen.findByRole('listitem', { name: 'Musterstadt: Spring 2027' })).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('duplicates under a name of the user’s', async () => {
    const { user } = await showList({ answers: { a: anAnswer('yes') } })
    await user.click(inCard().getByRole('button', { name: 'Duplicate' }))
    const name = screen.getByRole('textbox', { name: 'Name of the copy' })
    expect(name).toHaveValue('Autumn 2026 (copy)')

    await user.clear(name)
    await user.type(name, 'What if')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Duplicate' }))

    const copy = await screen.findByRole('listitem', { name: 'Musterstadt: What if' })
    expect(await within(copy).findByText('1 of 2 answered')).toBeVisible()
    expect(card()).toBeVisible()
  })

  it('saves to a file and then says so', async () => {
    const downloads = catchDownloads()
    const { user } = await showList({})

    await user.click(inCard().getByRole('button', { name: 'Save to a file' }))

    await waitFor(() => {
      expect(card()).toHaveTextContent(/Last saved to a file/)
    })
    expect(downloads.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^musterstadt-autumn-2026-\d{4}-\d\d-\d\d\.json$/),
    ])
  })

  it('saves to the file what the device has refused to keep', async () => {
    const downloads = catchDownloads()
    const { user } = await showList({})
    const { openAssessment, answerQuestion } = session.assessmentStore.getState()
    const stop = openAssessment('assessment-1')
    await expect.poll(() => session.assessmentStore.getState().assessment?.id).toBe('assessment-1')
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError')
    })
    await answerQuestion('a', { kind: 'option', option: 'yes' })
    stop()

    expect(await screen.findByRole('alert')).toHaveTextContent('Not saved.')
    await user.click(inCard().getByRole('button', { name: 'Save to a file' }))

    await expect.poll(() => downloads).toHaveLength(1)
    expect(await downloads[0]?.blob.text()).toContain('"option": "yes"')
    vi.restoreAllMocks()
    session.assessmentStore.getState().forgetAssessment('assessment-1')
  })

  it('deletes at once, offers undo, and keeps the focus on the list', async () => {
    const { user } = await showList({ answers: { a: anAnswer('yes') } })
    await session.database.questionnaires.clear()
    const before = await loadAssessment(session.database, 'assessment-1')

    await user.click(inCard().getByRole('button', { name: 'Delete' }))

    await waitFor(() => {
      expect(screen.queryByRole('listitem')).toBeNull()
    })
    expect(screen.getByRole('heading', { name: 'Your assessments' })).toHaveFocus()
    expect(await rowCount(session.database)).toBe(0)

    await useAppStore.getState().notices.at(-1)?.undo?.()
    expect(await screen.findByRole('listitem')).toBeVisible()
    expect(await loadAssessments(session.database)).toEqual([before])
  })

  it('says on plain http what is missing and what works', async () => {
    await showList({})

    const note = await screen.findByRole('region', { name: 'How your data are kept' })
    expect(note).toHaveTextContent('no HTTPS')
    expect(note).toHaveTextContent(/cannot start without the network/)
    expect(note).toHaveTextContent(/Answering, saving on this device, scoring and saving to files/)
  })
})
