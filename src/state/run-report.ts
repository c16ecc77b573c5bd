import { fail, type Result } from '@/domain/result'
import type { ReportInput } from '@/report/report-input'
import {
  handOver,
  prepareReport,
  type ReportChoices,
  type ReportFailure,
  type ReportSubject,
} from './export-report'
import type { ReportRequest } from './report-request'
import type { Session } from './session'
import { startReport } from './start-report'

/** The name of the finished file, or why there is none. */
export type MadeReport = Result<string, ReportFailure | 'cancelled'>

/** A report on its way from the button to the file. */
export interface ReportRun {
  /** Rejects on a bug only. */
  readonly made: Promise<MadeReport>
  /** Holds from the first moment until the file is handed over. */
  cancel: () => void
}

interface Wish {
  readonly choices: ReportChoices
  readonly kind: Exclude<ReportRequest['kind'], 'preview'>
  /** The words of the report's language. */
  readonly t: ReportInput['t']
  /** Told the share that is done, 0–1. */
  onProgress: (share: number) => void
}

/** Makes a report and hands it over; once it is cancelled, nothing is stored and no file comes out. */
export function runReport(session: Session, subject: ReportSubject, wish: Wish): ReportRun {
  const { choices, kind, t, onProgress } = wish
  const { signal, abort, promise } = cancellation()
  let isHandedOver = false

  async function make(): Promise<MadeReport> {
    const prepared = await prepareReport(session, subject, choices, kind)
    if (!prepared.ok || signal.aborted) return prepared.ok ? fail('cancelled') : prepared
    const running = startReport(prepared.value.request, onProgress)
    signal.addEventListener('abort', running.cancel)
    const outcome = await running.outcome
    if (outcome === null) return fail('cancelled')
    if (!outcome.ok) return outcome
    if (outcome.value.kind === 'preview') throw new Error('A preview is no file')
    isHandedOver = true
    return handOver(session, prepared.value, outcome.value, t)
  }

  return {
    made: Promise.race([make(), promise]),
    cancel: () => {
      if (!isHandedOver) abort()
    },
  }
}

function cancellation() {
  const controller = new AbortController()
  const { signal } = controller
  return {
    signal,
    abort: () => {
      controller.abort()
    },
    promise: new Promise<MadeReport>((resolve) => {
      signal.addEventListener('abort', () => {
        resolve(fail('cancelled'))
      })
    }),
  }
}
