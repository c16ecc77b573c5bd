// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { onThisDevice } from '@/state/assessment-commands'
import type { Session } from '@/state/session'
import { loadAssessments, saveAssessment } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { FileImport } from '@/ui/assessments/file-import'
import { paths } from '@/ui/paths'
import { anAnswer, anAssessment } from '../../builders/assessment'
import { aBenchmarkPack } from '../../builders/benchmark-pack'
import { contentOf } from '../../builders/database'
import { aFile } from '../../builders/downloads'
import { aBenchmarkPackFile, anAssessmentFile, aQuestionnaireFile } from '../../builders/files'
import { aQuestionnaire } from '../../builders/questionnaire'
import { appSession } from '../app-session'
import { renderUi } from '../render'

const questionnaire = aQuestionnaire()
const here = anAssessment({ answers: { question: anAnswer('yes') } })
const changed = anAssessment({ answers: { question: anAnswer('no') } })

let session: Session

beforeEach(async () => {
  session = await appSession()
  await saveQuestionnaire(session.database, questionnaire, aQuestionnaireFile(questionnaire))
})

const open = (content: unknown) => renderUi(<FileImport file={aFile(content, 'town.json')} />)

describe('opening a file', () => {
  it('stores the assessment and goes to it', async () => {
    const { address } = await open(anAssessmentFile(here))

    await waitFor(() => {
      expect(address()).toBe(paths.dimension('assessment-1', 'group'))
    })
    expect(await loadAssessments(session.database)).toEqual([onThisDevice(here)])
  })

  it.each([
    ['{', 'This is not a JSON file'],
    ['', 'This file is empty'],
    [{ ...anAssessmentFile(here), formatVersion: 7 }, 'written by a newer version'],
    [{ ...anAssessmentFile(here), path: 7 }, 'path:'],
    [{ hello: 'world' }, 'not a file of the kind'],
  ])('says of a bad file what is wrong and changes nothing: %#', async (content, sentence) => {
    const before = await contentOf(session.database)

    await open(content)

    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('The file town.json was not opened. Nothing was changed.')
    expect(alert).toHaveTextContent(sentence)
    expect(await contentOf(session.database)).toEqual(before)
  })

  it('sends a questionnaire to the page where it is loaded', async () => {
    await open(aQuestionnaireFile(questionnaire))

    expect(await screen.findByRole('alert')).toHaveTextContent('town.json is a questionnaire')
    expect(screen.getByRole('link')).toHaveAttribute('href', paths.questionnaires)
  })

  it('says where a benchmark pack belongs', async () => {
    await open(aBenchmarkPackFile(aBenchmarkPack()))

    expect(await screen.findByRole('alert')).toHaveTextContent(/is a benchmark pack/)
  })

  it('leads to the questionnaires where the one it needs is missing', async () => {
    await open({
      ...anAssessmentFile(here),
      questionnaire: { id: 'elsewhere', version: '1.0.0' },
    })

    expect(await screen.findByRole('alert')).toHaveTextContent('elsewhere@1.0.0')
    expect(screen.getByRole('link')).toHaveAttribute('href', paths.questionnaires)
  })

  it('says when exactly this is here already, and leads there', async () => {
    await saveAssessment(session.database, onThisDevice(here))

    await open(anAssessmentFile(here))

    expect(await screen.findByText('“Autumn 2026” is already here')).toBeInTheDocument()
    await waitFor(() => {
      expect(screen.getByRole('link', { name: 'Open it' })).toHaveAttribute(
        'href',
        paths.dimension('assessment-1', 'group'),
      )
    })
  })
})

describe('opening a file of an assessment that is here and differs', () => {
  async function openChanged() {
    await saveAssessment(session.database, onThisDevice(here))
    const ui = await open(anAssessmentFile(changed))
    await screen.findByRole('dialog', { name: '“Autumn 2026” is already here, but differs' })
    return ui
  }

  it('replaces the one here when the user says so', async () => {
    const { user } = await openChanged()

    await user.click(screen.getByRole('button', { name: 'Replace the one here' }))

    await waitFor(async () => {
      expect(await loadAssessments(session.database)).toEqual([onThisDevice(changed)])
    })
  })

  it('keeps both when the user says so', async () => {
    const { user } = await openChanged()

    await user.click(screen.getByRole('button', { name: 'Keep both' }))

    await waitFor(async () => {
      expect(await loadAssessments(session.database)).toHaveLength(2)
    })
  })

  it('changes nothing when the user thinks better of it', async () => {
    const { user } = await openChanged()

    await user.click(screen.getByRole('button', { name: 'Cancel' }))

    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect(await loadAssessments(session.database)).toEqual([onThisDevice(here)])
  })
})
