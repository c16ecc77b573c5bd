// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '@/domain/result'
import { startVerification, type VerifiedReport } from '@/state/start-verification'
import { ReportCheck } from '@/ui/verification/report-check'
import { renderUi } from '../render'

vi.mock('@/state/start-verification')

type Verification = VerifiedReport['verification']
type ComparedPages = Extract<Verification['pages'], { readonly kind: 'compared' }>

const PAGES: ComparedPages = {
  kind: 'compared',
  pages: 12,
  passages: 400,
  differences: [],
  isWordedOtherwise: false,
  untold: 0,
  preparedBy: null,
  overlaid: [],
}

function aReport(
  verification: Partial<Verification> = {},
  changes: Partial<VerifiedReport> = {},
): VerifiedReport {
  return {
    municipality: 'Neustadt',
    reference: 'own@1.0.0',
    scale: 'hundred',
    span: null,
    rounding: null,
    createdAt: '2026-11-24T09:00:00.000Z',
    frozenAt: null,
    names: { data: 'Data and services' },
    verification: {
      verdict: 'consistent',
      ruler: { hash: 'a', statedHash: 'a', isShipped: true, engine: '2.0.0' },
      scores: { compared: 3, differences: [] },
      pages: PAGES,
      ...verification,
    },
    ...changes,
  }
}

const FILE = new File([], 'report.pdf')

async function show(report: VerifiedReport, language = 'en'): Promise<void> {
  vi.mocked(startVerification).mockResolvedValue(ok(report))
  await renderUi(<ReportCheck file={FILE} />, { language })
  await screen.findByRole('heading', { level: 2 })
}

beforeEach(() => {
  vi.mocked(startVerification).mockReset()
})

describe('the check of a report on the screen', () => {
  it('tells good news calmly, and what was not checked', async () => {
    await show(aReport({ pages: { ...PAGES, preparedBy: 'Kim Example' } }))

    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('status')).toHaveTextContent('Consistent: every score')
    expect(screen.getByText('Not checked: prepared by “Kim Example”.')).toBeInTheDocument()
    expect(screen.getByText(/^Not compared: pictures, drawn shapes/)).toBeInTheDocument()
  })

  it('alerts to bad news, a score by its name on the scale of its questionnaire', async () => {
    const differences = [{ id: 'data', printed: 0.5, computed: 0.5001 }]
    const scores = { compared: 3, differences }
    const span = { from: 1, to: 5 }

    await show(aReport({ verdict: 'inconsistent', scores }, { scale: 'span', span }), 'de')

    expect(screen.getByRole('alert')).toHaveTextContent('Nicht stimmig')
    expect(
      screen.getByText(
        'Wert „Data and services“: Der Bericht nennt 3, die Antworten ergeben 3,0004.',
      ),
    ).toBeInTheDocument()
  })

  it('says that differences may come from other words', async () => {
    const pages = { ...PAGES, isWordedOtherwise: true, untold: 2 }

    await show(aReport({ verdict: 'scoresConsistent', pages }))

    expect(screen.getByRole('status')).toHaveTextContent(
      'Of the pages, nothing can be said for certain.',
    )
    expect(screen.getByText(/^This program words reports otherwise/)).toBeInTheDocument()
  })

  it('says first that the pages were not compared', async () => {
    const pages = { kind: 'notCompared', reason: 'noWords' } as const

    await show(aReport({ verdict: 'scoresConsistent', pages }))

    expect(screen.getByRole('status')).toHaveTextContent(/^The pages were not compared\./)
    expect(screen.queryByText(/^Not compared:/)).toBeNull()
  })
})
