// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ReportRequest } from '@/state/report-request'
import { startReport } from '@/state/start-report'

vi.mock('@/state/make-report', () => ({
  makeReport: () => Promise.resolve({ kind: 'pdf', file: Uint8Array.of(1) }),
}))

/** The thread is a fake that hands nothing on, so the request need not be whole. */
const request = { kind: 'pdf' } as ReportRequest

/** Puts a thread in place that says these things as soon as it is asked. */
function aWorkerThatSays(...events: readonly Event[]): void {
  class FakeWorker extends EventTarget {
    postMessage(): void {
      for (const event of events) this.dispatchEvent(event)
    }
    terminate(): void {
      return
    }
  }
  vi.stubGlobal('Worker', FakeWorker)
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('startReport', () => {
  it('makes the report on the page where the thread does not load', async () => {
    aWorkerThatSays(new Event('error'))

    const { outcome } = startReport(request, () => undefined)

    expect(await outcome).toEqual({ ok: true, value: { kind: 'pdf', file: Uint8Array.of(1) } })
  })

  it('takes an error of a thread that has begun for a bug', async () => {
    const progress = new MessageEvent('message', { data: { kind: 'progress', share: 0.5 } })
    aWorkerThatSays(progress, new Event('error'))

    await expect(startReport(request, () => undefined).outcome).rejects.toThrow('broke off')
  })

  it('comes to nothing once it is cancelled', async () => {
    aWorkerThatSays()

    const { outcome, cancel } = startReport(request, () => undefined)
    cancel()

    expect(await outcome).toBeNull()
  })
})
