// @vitest-environment jsdom
import { configure, screen, waitFor, within } from '@testing-library/react'
import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment/assessment'
import { useAppStore } from '@/state/app-store'
import { onThisDevice } from '@/state/assessment-commands'
import { loadPackFile, loadQuestionnaireFile } from '@/state/load-content'
import { openExample } from '@/state/open-example'
import type { Session } from '@/state/session'
import { saveAssessment } from '@/storage/assessments'
import { ReportPage } from '@/ui/pages/report-page'
import { paths, patterns } from '@/ui/paths'
import { aNotApplicable, anAction, anAnswer, anAssessment } from '../../builders/assessment'
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

  it('refuses a final report with synthetic figures before it is asked for', async () => {
    const { user } = await renderReport({}, undefined, aBenchmarkPack({ synthetic: true }))

    await user.click(await screen.findByRole('radio', { name: 'Final' }))

    expect(screen.getByRole('alert')).toHaveTextContent('a final report cannot use it')
    expect(screen.getByRole('button', { name: 'Make the PDF' })).toBeDisabled()
  })

  it('makes a final report once the synthetic figures are left out', async () => {
    const { user } = await renderReport({}, undefined, aBenchmarkPack({ synthetic: true }))
    await user.click(await screen.findByRole('radio', { name: 'Final' }))

    await user.click(screen.getByRole('radio', { name: 'No comparison' }))

    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('button', { name: 'Make the PDF' })).toBeEnabled()
  })

  it('says in words when the fonts cannot be fetched', async () => {
    const downloads = catchDownloads()
    await serveFrom({ status: 404 })
    const { user } = await renderReport()

    await user.click(await screen.findByRole('button', { name: 'Make the PDF' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('The PDF could not be made')
    expect(downloads).toEqual([])
  })

  it('hands over a PDF named after the municipality, and says so', async () => {
    const downloads = catchDownloads()
    await serveFrom({ status: 200 })
    const { user } = await renderReport({ municipality: 'Žďár nad Sázavou' })

    await user.click(await screen.findByRole('button', { name: 'Make the PDF' }))

    await waitFor(
      () => {
        expect(downloads).toHaveLength(1)
      },
      { timeout: 15_000 },
    )
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

    expect(downloads[0]?.name).toMatch(/^musterstadt-autumn-2026-.*\.json$/)
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
) {
  const session = await appSession()
  await keepQuestionnaire(session, policies)
  if (pack !== null) await loadPackFile(session, fileOf(aBenchmarkPackFile(pack)))
  const benchmark =
    pack === null
      ? null
      : { packId: pack.id, packVersion: pack.version, groupId: aBenchmarkGroup().id }
  const assessment = anAssessment(fields)
  await saveAssessment(session.database, { ...onThisDevice(assessment), benchmark })
  return renderUi(<ReportPage />, { at: paths.report(assessment.id), route: patterns.report })
}

async function keepQuestionnaire(session: Session, policies: Policies): Promise<void> {
  const questionnaire = aQuestionnaire({
    policies,
    groups: [aGroup({ questions: [aChoice({ id: 'a' }), aChoice({ id: 'b' })] })],
  })
  const loaded = await loadQuestionnaireFile(session, fileOf(aQuestionnaireFile(questionnaire)))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure))
}

const fileOf = (content: unknown): File => new File([JSON.stringify(content)], 'file.json')

/** Puts the page where a server answers for its fonts. */
async function serveFrom({ status }: { readonly status: number }): Promise<void> {
  const server = createServer((request, response) => {
    void readFile(`public${request.url ?? ''}`).then((font) => {
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
}
