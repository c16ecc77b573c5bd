import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ReportRequest } from '@/state/report-request'
import { startReport } from '@/state/start-report'
import { anInput, readJson, reportFonts } from '../report/example'
import { definitionOf } from '../report/verified-report'

const terminate = vi.fn()

/** Puts a thread in place that says these things as soon as it is asked. */
function aWorkerThatSays(...events: readonly Event[]): void {
  class FakeWorker extends EventTarget {
    terminate = terminate
    postMessage(): void {
      for (const event of events) this.dispatchEvent(event)
    }
  }
  vi.stubGlobal('Worker', FakeWorker)
}

afterEach(() => {
  vi.unstubAllGlobals()
  terminate.mockClear()
})

describe('startReport', () => {
  let request: ReportRequest

  beforeAll(async () => {
    const made = await anInput()
    const { t: _t, explain: _explain, coatOfArms, leftOut: _leftOut, language, ...input } = made
    request = {
      kind: 'pdf',
      input,
      language,
      coatOfArms: coatOfArms?.bytes ?? null,
      definition: await definitionOf(made),
      fonts: await reportFonts(),
      wording: {
        report: (await readJson('locales/en/report.json')) as ReportRequest['wording']['report'],
        explanation: (await readJson(
          'locales/en/explanation.json',
        )) as ReportRequest['wording']['explanation'],
      },
    }
  })

  it('makes the report on the page where the thread does not load', async () => {
    aWorkerThatSays(new Event('error'))
    const told: number[] = []

    const outcome = await startReport(request, (share) => told.push(share)).outcome

    if (outcome?.ok !== true || outcome.value.kind === 'preview') throw new Error('No file')
    expect(new TextDecoder('latin1').decode(outcome.value.file.subarray(0, 5))).toBe('%PDF-')
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })

  it('takes an error of a thread that has begun for a bug', async () => {
    const progress = new MessageEvent('message', { data: { kind: 'progress', share: 0.5 } })
    aWorkerThatSays(progress, new Event('error'))

    await expect(startReport(request, () => undefined).outcome).rejects.toThrow('broke off')
    expect(terminate).toHaveBeenCalledOnce()
  })

  it('comes to nothing once it is cancelled, and ends the thread', async () => {
    aWorkerThatSays()

    const { outcome, cancel } = startReport(request, () => undefined)
    cancel()

    expect(await outcome).toBeNull()
    await vi.waitFor(() => {
      expect(terminate).toHaveBeenCalledOnce()
    })
  })
})
