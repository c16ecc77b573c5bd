// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { saveRespondent } from '@/storage/respondents'
import { ColleaguesPage } from '@/ui/pages/colleagues-page'
import { paths, patterns } from '@/ui/paths'
import { anAnswer, anAssessment } from '../../builders/assessment'
import { aFile, catchDownloads } from '../../builders/downloads'
import { anAssessmentFile } from '../../builders/files'
import { sharedQuestionnaire } from '../../builders/laptops'
import { openAssessment } from '../results/open-assessment'

const start = { answers: { 'one-a': anAnswer('no') } }

const openPage = () =>
  openAssessment({
    page: ColleaguesPage,
    route: patterns.colleagues,
    questionnaire: sharedQuestionnaire,
    assessment: start,
  })

/** The same assessment as somebody else's file has it. */
const fileWith = (answers: Parameters<typeof anAssessment>[0]) =>
  aFile(anAssessmentFile(anAssessment(answers)), 'colleague.json')

async function bring(
  { user }: Awaited<ReturnType<typeof openPage>>,
  ...files: readonly File[]
): Promise<void> {
  await screen.findByRole('button', { name: 'Choose files' })
  const input = document.querySelector('input[type=file]')
  await user.upload(input as HTMLInputElement, [...files])
}

const section = (name: string) => screen.findByRole('region', { name })

describe('ColleaguesPage', () => {
  it('asks for a dimension and for whom before it hands out anything', async () => {
    const { user } = await openPage()
    const downloads = catchDownloads()
    const save = await screen.findByRole('button', { name: 'Save the part to a file' })

    await user.click(save)

    expect(screen.getByRole('group', { name: 'Which dimensions?' })).toHaveAccessibleDescription(
      'Choose at least one dimension.',
    )
    expect(screen.getByLabelText('For whom?')).toBeInvalid()
    expect(downloads).toEqual([])
  })

  it('saves the part to a file and says what to do with it', async () => {
    const { user } = await openPage()
    const downloads = catchDownloads()
    await user.click(await screen.findByRole('checkbox', { name: 'Group two' }))
    await user.type(screen.getByLabelText('For whom?'), 'Finance')

    await user.click(screen.getByRole('button', { name: 'Save the part to a file' }))

    expect(
      await screen.findByRole('heading', { name: 'What to do with the file' }),
    ).toBeInTheDocument()
    const [file] = downloads
    const content = JSON.parse((await file?.blob.text()) ?? '') as object
    expect(content).toMatchObject({
      part: { dimensionIds: ['two'], recipient: 'Finance' },
      answers: {},
    })
  })

  it('leaves the names out of the file where they are not to go along', async () => {
    const { user, session } = await openPage()
    const downloads = catchDownloads()
    const person = { id: 'ada', name: 'Ada Okafor', role: 'it' } as const
    await saveRespondent(session.database, 'assessment-1', person)
    await session.assessmentStore.getState().reload()
    await session.assessmentStore.getState().answerQuestion('two-a', { kind: 'dontKnow' })
    await user.click(await screen.findByRole('checkbox', { name: 'Group two' }))
    await user.type(screen.getByLabelText('For whom?'), 'Finance')
    const names = screen.getByRole('checkbox', { name: /^The names of those/ })
    const save = screen.getByRole('button', { name: 'Save the part to a file' })

    await user.click(save)
    await waitFor(() => {
      expect(downloads).toHaveLength(1)
      expect(save).toBeEnabled()
    })
    await user.click(names)
    await user.click(save)

    await waitFor(() => {
      expect(downloads).toHaveLength(2)
    })
    const texts = await Promise.all(downloads.map(({ blob }) => blob.text()))
    expect(texts.map((text) => text.includes('Okafor'))).toEqual([true, false])
  })

  it('says what came of the files, lists them and takes them out again', async () => {
    const page = await openPage()
    const { user, stored } = page

    await bring(page, fileWith({ answers: { ...start.answers, 'two-a': anAnswer('yes') } }))

    const brought = await section('Bring files together')
    expect(
      await within(brought).findByText(/^1 answer came in\. 1 answer was the same\./),
    ).toBeInTheDocument()
    expect((await stored()).answers['two-a']).toEqual(anAnswer('yes'))
    const list = await section('What was brought in')
    await user.click(await within(list).findByRole('button', { name: /^Take out again/ }))

    expect(await within(list).findByText('No file has been brought in yet.')).toBeInTheDocument()
    await waitFor(async () => {
      expect((await stored()).answers).toEqual(start.answers)
    })
  })

  it('leads to what differs', async () => {
    const page = await openPage()

    await bring(page, fileWith({ answers: { 'one-a': anAnswer('yes') } }))

    const differences = await section('Differences')
    expect(
      await within(differences).findByRole('link', { name: '1 difference to settle' }),
    ).toHaveAttribute('href', paths.differences('assessment-1'))
  })

  it('says of a file of another assessment that it does not belong here', async () => {
    const page = await openPage()

    await bring(page, fileWith({ id: 'other' }))

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The file colleague.json was not brought in.',
    )
    expect((await page.stored()).answers).toEqual(start.answers)
  })

  it('is not for somebody who has only a part', async () => {
    const page = await openPage()
    await page.session.database.assessments.update('assessment-1', {
      part: { dimensionIds: ['one'], recipient: 'IT' },
    })

    await page.session.assessmentStore.getState().reload()

    expect(await screen.findByText('This needs the whole assessment')).toBeInTheDocument()
    expect(await screen.findByText('You were asked to answer: Group one')).toBeInTheDocument()
    const nav = screen.getByRole('navigation', { name: 'This assessment' })
    expect(
      within(nav)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Questions', 'Still open', 'What changed'])
  })
})
