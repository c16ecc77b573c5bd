// @vitest-environment jsdom
import { configure, screen, waitFor, within } from '@testing-library/react'
import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment/assessment'
import type { Snapshot } from '@/domain/assessment/snapshot'
import { useAppStore } from '@/state/app-store'
import { onThisDevice } from '@/state/assessment-commands'
import { loadPackFile, loadQuestionnaireFile } from '@/state/load-content'
import { openExample } from '@/state/open-example'
import { openSession, type Session } from '@/state/session'
import { saveAssessment } from '@/storage/assessments'
import { loadSnapshots, saveSnapshot } from '@/storage/snapshots'
import { ReportPage } from '@/ui/pages/report-page'
import { paths, patterns } from '@/ui/paths'
import {
  aNotApplicable,
  anAction,
  anAnswer,
  anAssessment,
  aSnapshot,
} from '../../builders/assessment'
import { aBenchmarkGroup, aBenchmarkPack } from '../../builders/benchmark-pack'
import { aBenchmarkPackFile, aQuestionnaireFile } from '../../builders/files'
import { aChoice, aGroup, aPolicies, aQuestionnaire } from '../../builders/questionnaire'
import { appSession } from '../app-session'
import { catchDownloads } from '../../builders/downloads'
import { renderUi } from '../render'

// Shipped questionnaires are large, and a busy machine is slow.
configure({ asyncUtilTimeout: 10_000 })

const servers: Server[] = []

afterEach(() => {
  document.querySelector('base')?.remove()
  for (const server of servers.splice(0)) server.close()
})

describe('ReportPage', () => {
  it('says how many questions are still open, and leads to them', async () => {
    await renderReport({ answers: { a: anAnswer('yes') } })

    const warning = (await screen.findByText('1 question is still open.')).closest('div')
    expect(warning).toHaveTextContent('the range the scores can still reach')
    expect(screen.getByRole('link', { name: 'See what is still open' })).toHaveAttribute(
      'href',
      paths.open('assessment-1'),
    )
  })

  it('says that open questions score zero where the questionnaire has it so', async () => {
    await renderReport(
      {},
      aPolicies({ blank: 'zero', notApplicable: 'forbidden', dontKnow: 'forbidden' }),
    )

    expect(await screen.findByText(/questions without an answer score zero/)).toBeInTheDocument()
  })

  it('warns of nothing once everything is answered', async () => {
    await renderReport({ answers: { a: anAnswer('yes'), b: aNotApplicable() } })

    await screen.findByRole('button', { name: 'Make the PDF' })
    expect(screen.queryByText(/still open/)).toBeNull()
  })

  it('is a draft that compares with nobody until something else is chosen', async () => {
    await renderReport()

    expect(await screen.findByRole('radio', { name: 'Draft' })).toBeChecked()
    expect(screen.getByText(/No benchmark is chosen/)).toBeInTheDocument()
    expect(
      screen.getByText('The sentence that the report compares with nobody'),
    ).toBeInTheDocument()
  })

  it('lists what the report contains, in numbers of this assessment', async () => {
    await renderReport({ actions: [anAction()] })

    const contents = await screen.findByRole('region', { name: 'What the report contains' })
    expect(within(contents).getByText('Action plan with 1 action')).toBeInTheDocument()
    expect(within(contents).getByText(/Annex with all 2 questions/)).toBeInTheDocument()
    expect(within(contents).queryByText(/the town is invented/)).toBeNull()
  })

  it('takes the group of the comparison page along, or leaves it out', async () => {
    const { user } = await renderReport({}, undefined, aBenchmarkPack())

    expect(await screen.findByRole('radio', { name: 'All towns (n = 20)' })).toBeChecked()
    expect(screen.getByText(/Comparison with the group chosen above/)).toBeInTheDocument()

    await user.click(screen.getByRole('radio', { name: 'No comparison' }))

    expect(
      screen.getByText('The sentence that the report compares with nobody'),
    ).toBeInTheDocument()
  })

  it('says before it is asked for that a final report leaves synthetic figures out', async () => {
    const { user } = await renderReport({}, undefined, aBenchmarkPack({ synthetic: true }))

    await user.click(await screen.findByRole('radio', { name: 'Final' }))

    expect(screen.getByRole('alert')).toHaveTextContent('without the benchmark')
    expect(screen.getByRole('alert')).toHaveTextContent('a final report cannot use it')
    expect(screen.getByText(/benchmark was left out, and why/)).toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: 'No comparison' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('freezes the answers for a final report, once however often it is made', async () => {
    const downloads = catchDownloads()
    await serveFrom({ status: 200 })
    const { user } = await renderReport({ answers: { a: anAnswer('yes') } })
    await user.click(await screen.findByRole('radio', { name: 'Final' }))

    await makePdf(user, downloads)
    await makePdf(user, downloads)

    const { database } = await sessionHere()
    const snapshots = await loadSnapshots(database, 'assessment-1')
    expect(snapshots).toHaveLength(1)
    expect(snapshots[0]?.assessment).toEqual(anAssessment({ answers: { a: anAnswer('yes') } }))
  })

  it('says so and keeps nothing where the device cannot store the snapshot', async () => {
    const downloads = catchDownloads()
    await serveFrom({ status: 200 })
    const { user } = await renderReport()
    const { database } = await sessionHere()
    const refuse = (): never => {
      throw new DOMException('No room', 'QuotaExceededError')
    }
    database.snapshots.hook('creating', refuse)
    await user.click(await screen.findByRole('radio', { name: 'Final' }))

    await user.click(screen.getByRole('button', { name: 'Make the PDF' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('could not store the snapshot')
    expect(downloads).toEqual([])
    database.snapshots.hook('creating').unsubscribe(refuse)
  })

  it('stores and saves nothing once it is cancelled, and returns the focus', async () => {
    const downloads = catchDownloads()
    const { release } = await serveFrom({ status: 200, isHeld: true })
    const { user } = await renderReport()
    await user.click(await screen.findByRole('radio', { name: 'Final' }))
    await user.click(screen.getByRole('button', { name: 'Make the PDF' }))

    await user.click(await screen.findByRole('button', { name: 'Cancel' }))

    expect(await screen.findByText('Cancelled. Nothing was made.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Make the PDF' })).toHaveFocus()
    release()
    // What was cancelled began before this one, and would be done before it.
    await user.click(screen.getByRole('radio', { name: 'Draft' }))
    await makePdf(user, downloads)
    expect(downloads).toHaveLength(1)
    expect(await (await sessionHere()).database.snapshots.count()).toBe(0)
  })

  it('makes the report of a snapshot again', async () => {
    const downloads = catchDownloads()
    await serveFrom({ status: 200 })
    const { user } = await renderReport({ answers: { a: anAnswer('yes') } }, undefined, null, {
      snapshot: aSnapshot({ assessment: anAssessment({ municipality: 'As it was' }) }),
    })

    await user.click(
      await screen.findByRole('radio', { name: /^Final, from the snapshot of 30 Jun 2026/ }),
    )
    await makePdf(user, downloads)

    expect(downloads[0]?.name).toMatch(/^as-it-was-/)
  })

  it('removes a snapshot and brings it back', async () => {
    const { user } = await renderReport({}, undefined, null, { snapshot: aSnapshot() })

    await user.click(await screen.findByRole('button', { name: /^Remove the snapshot of 30 Jun/ }))

    await waitFor(() => {
      expect(screen.queryByRole('radio', { name: /from the snapshot of/ })).toBeNull()
    })
    await useAppStore.getState().notices.at(-1)?.undo?.()
    expect(await screen.findByRole('radio', { name: /from the snapshot of/ })).toBeInTheDocument()
  })

  it('puts the focus on the first kind of report after a snapshot is removed', async () => {
    const { user } = await renderReport({}, undefined, null, { snapshot: aSnapshot() })

    await user.click(await screen.findByRole('button', { name: /^Remove the snapshot of 30 Jun/ }))

    expect(screen.getByRole('radio', { name: 'Draft' })).toHaveFocus()
    await waitFor(() => {
      expect(useAppStore.getState().notices.at(-1)).toMatchObject({
        code: 'snapshotRemoved',
        facts: { date: expect.stringContaining('30 Jun 2026') as string },
      })
    })
  })

  it('keeps what is typed while a picture is still being read', async () => {
    const { user } = await renderReport()
    await screen.findByRole('group', { name: 'Coat of arms' })
    const read = heldPicture()

    await user.upload(screen.getByLabelText('Choose a picture', { selector: 'input' }), read.file)
    await user.type(screen.getByRole('textbox', { name: 'Prepared by' }), 'Digital office')
    read.release()

    expect(await screen.findByText('arms.png stands on the title page.')).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: 'Prepared by' })).toHaveValue('Digital office')
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    expect(screen.getByRole('button', { name: 'Choose a picture' })).toHaveFocus()
  })

  it('says that a picture is no longer there', async () => {
    const { user } = await renderReport()
    await screen.findByRole('group', { name: 'Coat of arms' })
    const file = new File([], 'arms.png', { type: 'image/png' })
    file.arrayBuffer = () => Promise.reject(new DOMException('Gone', 'NotFoundError'))

    await user.upload(screen.getByLabelText('Choose a picture', { selector: 'input' }), file)

    expect(await screen.findByRole('alert')).toHaveTextContent('could not be read')
  })

  it('stores no municipality that is blank or the one of the assessment', async () => {
    const { user } = await renderReport({ municipality: 'Here' })
    const field = await screen.findByRole('textbox', { name: 'Municipality' })

    await user.clear(field)
    await user.tab()
    expect(field).toHaveValue('Here')
    await user.type(field, ' and there')
    await user.type(field, '{Backspace>10/}')

    const { database } = await sessionHere()
    await waitFor(async () => {
      expect(await database.reportSettings.get('assessment-1')).toMatchObject({
        municipality: null,
      })
    })
  })

  it('lists only what is printed: no notes without the annex', async () => {
    const { user } = await renderReport()
    await user.click(await screen.findByRole('checkbox', { name: 'Evidence' }))
    expect(screen.getByText('Annex with all 2 questions: answers and notes')).toBeInTheDocument()
    expect(screen.getByText(/^Notes are printed in full/)).toBeInTheDocument()

    await user.click(screen.getByRole('checkbox', { name: 'Annex' }))

    expect(screen.getByRole('checkbox', { name: 'Notes' })).toBeDisabled()
    expect(screen.getByText(/^Notes are printed in the annex only/)).toBeInTheDocument()
    expect(screen.queryByText(/printed in full/)).toBeNull()
  })

  it('remembers what was decided about the report', async () => {
    const { user, unmount } = await renderReport()
    await user.click(await screen.findByRole('checkbox', { name: 'Annex' }))
    await user.type(screen.getByRole('textbox', { name: 'Prepared by' }), 'Digital office')
    await user.selectOptions(screen.getByRole('combobox', { name: /Language/ }), 'German')
    expect(screen.queryByText(/Annex with/)).toBeNull()
    unmount()

    await renderUi(<ReportPage />, {
      at: paths.report('assessment-1'),
      route: patterns.report,
    })

    expect(await screen.findByRole('checkbox', { name: 'Annex' })).not.toBeChecked()
    expect(screen.getByRole('textbox', { name: 'Prepared by' })).toHaveValue('Digital office')
    expect(screen.getByRole('combobox', { name: /Language/ })).toHaveValue('de')
  })

  it('names the file in the language of the report and by the name on its title page', async () => {
    const downloads = catchDownloads()
    await serveFrom({ status: 200 })
    const { user } = await renderReport()
    await user.selectOptions(await screen.findByRole('combobox', { name: /Language/ }), 'German')
    const municipality = screen.getByRole('textbox', { name: 'Municipality' })
    await user.clear(municipality)
    await user.type(municipality, 'Köln')

    await makePdf(user, downloads)

    expect(downloads[0]?.name).toMatch(/^koeln-digitale-reife-/)
  })

  it.each([
    ['neither a PNG nor a JPEG', 'no picture'],
    ['damaged', String.fromCharCode(0x89) + 'PNG\r\n\x1a\nbroken off'],
  ])('refuses a coat of arms that is %s, and says so', async (said, content) => {
    const { user } = await renderReport()
    const bytes = Uint8Array.from(content, (sign) => sign.charCodeAt(0))
    await screen.findByRole('group', { name: 'Coat of arms' })

    await user.upload(
      screen.getByLabelText('Choose a picture', { selector: 'input' }),
      new File([bytes], 'arms.png', { type: 'image/png' }),
    )

    expect(await screen.findByRole('alert')).toHaveTextContent(said)
  })

  it('previews the report from the plan that the file is made of', async () => {
    await serveFrom({ status: 200 })
    const { user } = await renderReport({ municipality: 'Preview Town' })

    await user.click(await screen.findByText('Preview of the report'))

    const paper = await screen.findByRole('region', { name: 'Preview of the report' })
    expect(within(paper).getByRole('heading', { name: 'Preview Town' })).toBeInTheDocument()
    expect(
      within(paper).getByRole('heading', { name: 'For the council: the result on one page' }),
    ).toBeInTheDocument()
    expect(within(paper).getAllByRole('table').length).toBeGreaterThan(2)
    expect(within(paper).getAllByRole('img', { name: /^Bar chart/ }).length).toBeGreaterThan(0)
  })

  it('says in words when the fonts cannot be fetched', async () => {
    const downloads = catchDownloads()
    await serveFrom({ status: 404 })
    const { user } = await renderReport()

    await user.click(await screen.findByRole('button', { name: 'Make the PDF' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('The report could not be made')
    expect(downloads).toEqual([])
  })

  it('hands over a PDF named after the municipality, and says so', async () => {
    const downloads = catchDownloads()
    await serveFrom({ status: 200 })
    const { user } = await renderReport({ municipality: 'Žďár nad Sázavou' })

    await makePdf(user, downloads)

    expect(downloads[0]?.name).toMatch(/^zdar-nad-sazavou-digital-maturity-\d{4}-\d\d-\d\d\.pdf$/)
    expect(downloads[0]?.blob.type).toBe('application/pdf')
    expect(downloads[0]?.blob.size).toBeGreaterThan(10_000)
    expect(useAppStore.getState().notices[0]?.code).toBe('reportSaved')
    expect(await screen.findByText(/\.pdf is among your downloads\.$/)).toBeInTheDocument()
  })

  it('saves the assessment as a file', async () => {
    const downloads = catchDownloads()
    const { user } = await renderReport()

    await user.click(await screen.findByRole('button', { name: 'Save the assessment as a file' }))

    await waitFor(() => {
      expect(downloads[0]?.name).toMatch(/^musterstadt-autumn-2026-.*\.json$/)
    })
  })

  it('marks the report of the invented town', async () => {
    const session = await appSession()
    const id = await openExample(session)

    await renderUi(<ReportPage />, { at: paths.report(id), route: patterns.report })

    expect(
      await screen.findByText('On every page the mark that the town is invented'),
    ).toBeInTheDocument()
  })
})

type Policies = ReturnType<typeof aQuestionnaire>['policies']

/** The page of an assessment with two questions; a pack given is the one it is compared with. */
async function renderReport(
  fields: Partial<Assessment> = {},
  policies: Policies = aQuestionnaire().policies,
  pack: ReturnType<typeof aBenchmarkPack> | null = null,
  { snapshot }: { readonly snapshot?: Snapshot } = {},
) {
  const session = await appSession()
  const kept = await keepQuestionnaire(session, policies)
  if (pack !== null) await loadPackFile(session, fileOf(aBenchmarkPackFile(pack)))
  const benchmark =
    pack === null
      ? null
      : { packId: pack.id, packVersion: pack.version, groupId: aBenchmarkGroup().id }
  const assessment = anAssessment(fields)
  await saveAssessment(session.database, { ...onThisDevice(assessment), benchmark })
  if (snapshot !== undefined) {
    const hash = kept.questionnaire.hash
    await saveSnapshot(session.database, assessment.id, { ...snapshot, hash })
  }
  return renderUi(<ReportPage />, { at: paths.report(assessment.id), route: patterns.report })
}

async function keepQuestionnaire(session: Session, policies: Policies) {
  const questionnaire = aQuestionnaire({
    policies,
    groups: [aGroup({ questions: [aChoice({ id: 'a' }), aChoice({ id: 'b' })] })],
  })
  const loaded = await loadQuestionnaireFile(session, fileOf(aQuestionnaireFile(questionnaire)))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure))
  return loaded.value
}

/** Presses the button and waits for the file. */
async function makePdf(
  user: Awaited<ReturnType<typeof renderUi>>['user'],
  downloads: readonly unknown[],
): Promise<void> {
  const before = downloads.length
  await user.click(await screen.findByRole('button', { name: 'Make the PDF' }))
  await waitFor(
    () => {
      expect(downloads).toHaveLength(before + 1)
    },
    { timeout: 15_000 },
  )
}

/** The session that the page works with. */
async function sessionHere(): Promise<Session> {
  const session = await openSession()
  if ('code' in session) throw new Error('The database under test is newer than the code')
  return session
}

const fileOf = (content: unknown): File => new File([JSON.stringify(content)], 'file.json')

/** A picture of one pixel that the browser reads only once it is released. */
function heldPicture(): { readonly file: File; release: () => void } {
  const bytes = Uint8Array.from(
    atob(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    ),
    (sign) => sign.charCodeAt(0),
  )
  const file = new File([bytes], 'arms.png', { type: 'image/png' })
  const { held, release } = hold()
  file.arrayBuffer = () => held.then(() => bytes.buffer)
  return { file, release }
}

function hold(): { readonly held: Promise<void>; release: () => void } {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  return { held, release }
}

interface Answering {
  readonly status: number
  /** The answer waits until it is released. */
  readonly isHeld?: boolean
}

/** Puts the page where a server answers for its fonts. */
async function serveFrom({ status, isHeld = false }: Answering): Promise<{ release: () => void }> {
  const { held, release } = hold()
  if (!isHeld) release()
  const server = createServer((request, response) => {
    void Promise.all([readFile(`public${request.url ?? ''}`), held]).then(([font]) => {
      response.writeHead(status).end(font)
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  const base = document.createElement('base')
  base.href = `http://127.0.0.1:${String(address.port)}/`
  document.head.append(base)
  return { release }
}
