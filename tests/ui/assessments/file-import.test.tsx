// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { writeAssessment } from '@/parse/write-assessment'
import { onThisDevice } from '@/state/assessment-commands'
import type { Session } from '@/state/session'
import { loadAssessments, saveAssessment } from '@/storage/assessments'
import { saveQuestionnaire } from '@/storage/catalogue'
import { FileImport } from '@/ui/assessments/file-import'
import { paths } from '@/ui/paths'
import { anAnswer, anAssessment, aRecord } from '../../builders/assessment'
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

  it('brings both together when the user says so, and goes to what differs', async () => {
    const { user, address } = await openChanged()

    await user.click(screen.getByRole('button', { name: 'Bring together' }))

    await waitFor(() => {
      expect(address()).toBe(paths.differences('assessment-1'))
    })
    const [merged] = await loadAssessments(session.database)
    expect(merged?.conflicts).toEqual(['answer/question'])
  })

  it('says what would be lost by replacing', async () => {
    await openChanged()

    expect(screen.getByRole('dialog')).toHaveTextContent(
      'Replace: 1 answer or other entry that only this device has would be lost.',
    )
  })

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

describe('opening a part that comes back', () => {
  const part = { dimensionIds: ['group'], recipient: 'IT' }
  const fileOf = (assessment: typeof here) => {
    const { assessment: said, ...beside } = aRecord(assessment, { part })
    return JSON.parse(writeAssessment(said, beside)) as unknown
  }

  it('brings its answers in without asking', async () => {
    await saveAssessment(session.database, onThisDevice(anAssessment()))

    const { address } = await open(fileOf(here))

    await waitFor(() => {
      expect(address()).toBe(paths.dimension('assessment-1', 'group'))
    })
    const [merged] = await loadAssessments(session.database)
    expect(merged).toMatchObject({ part: null, answers: { question: anAnswer('yes') } })
  })

  it('says when all of it is here already, and changes nothing', async () => {
    await saveAssessment(session.database, onThisDevice(here))
    const before = await contentOf(session.database)

    await open(fileOf(here))

    expect(await screen.findByText('The answers in town.json are here already')).toBeInTheDocument()
    expect(await contentOf(session.database)).toEqual(before)
  })
})

describe('opening several files', () => {
  it('says what becomes of them before it does it', async () => {
    await saveAssessment(session.database, onThisDevice(here))
    const { user, address } = await renderUi(
      <FileImport
        file={aFile(anAssessmentFile(changed), 'one.json')}
        beside={[aFile('{', 'broken.json')]}
      />,
    )

    expect(await screen.findByRole('heading', { name: '1 file' })).toBeInTheDocument()
    expect(screen.getByRole('alert')).toHaveTextContent('The file broken.json was not brought in.')
    expect(await loadAssessments(session.database)).toEqual([onThisDevice(here)])
    await user.click(screen.getByRole('button', { name: 'Go on' }))

    await waitFor(() => {
      expect(address()).toBe(paths.differences('assessment-1'))
    })
  })

  it('brings in the others and stays to tell of the one that does not belong with them', async () => {
    const newer = aQuestionnaire({ version: '1.1.0' })
    await saveQuestionnaire(session.database, newer, aQuestionnaireFile(newer))
    const moved = anAssessment({ questionnaire: { id: newer.id, version: newer.version } })
    await saveAssessment(session.database, onThisDevice(here))
    const { user, address } = await renderUi(
      <FileImport
        file={aFile(anAssessmentFile(moved), 'moved.json')}
        beside={[aFile(anAssessmentFile(changed), 'one.json')]}
      />,
    )

    await user.click(await screen.findByRole('button', { name: 'Go on' }))

    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('The file moved.json was not brought in.')
    expect(alert).not.toHaveTextContent('one.json')
    expect(address()).toBe('/')
    const [stored] = await loadAssessments(session.database)
    expect(stored?.conflicts).toEqual(['answer/question'])
  })
})
