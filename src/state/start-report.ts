import { fail, ok, type Result } from '@/domain/result'
import { IS_SINGLE_FILE } from './edition'
import type { ReportMessage, ReportOutcome, ReportRequest } from './report-request'

/** What became of a report; `unreachable`: what makes it could not be fetched. null: cancelled. */
type Made = Result<ReportOutcome, 'unreachable'> | null

/** A report that is being made. */
export interface RunningReport {
  /** Rejects on a bug only. */
  readonly outcome: Promise<Made>
  cancel: () => void
}

/** Makes a report on a thread of its own; `onProgress` is told the share that is done, 0–1. */
export function startReport(
  request: ReportRequest,
  onProgress: (share: number) => void,
): RunningReport {
  let cancel: () => void = () => undefined
  const cancelled = new Promise<null>((resolve) => {
    cancel = () => {
      resolve(null)
    }
  })
  const worker = startWorker()
  const made =
    worker === null
      ? makeHere(request, onProgress)
      : makeIn(worker, request, onProgress, cancelled).finally(() => {
          worker.terminate()
        })
  return { outcome: Promise.race([made, cancelled]), cancel }
}

/** null: this browser gives no second thread, as some do for pages that are files. */
function startWorker(): Worker | null {
  // The single file's own rules allow none: it has nowhere to fetch it from.
  if (IS_SINGLE_FILE || typeof Worker === 'undefined') return null
  try {
    return new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}

function makeIn(
  worker: Worker,
  request: ReportRequest,
  onProgress: (share: number) => void,
  cancelled: Promise<null>,
): Promise<Made> {
  return new Promise<Made>((resolve, reject) => {
    let isHeard = false
    worker.addEventListener('message', ({ data }: MessageEvent<ReportMessage>) => {
      isHeard = true
      switch (data.kind) {
        case 'progress':
          onProgress(data.share)
          break
        case 'done':
          resolve(ok(data.outcome))
          break
        case 'failed':
          reject(new Error(data.reason))
      }
    })
    worker.addEventListener('error', ({ message }) => {
      if (isHeard) reject(new Error(`The report's thread broke off: ${message}`))
      // The thread did not even load; the page's own may have what it needs.
      else resolve(makeHere(request, onProgress))
    })
    void cancelled.then(resolve)
    worker.postMessage(request)
  })
}

/** On the page's own thread: it stands still meanwhile, but the report comes out. */
async function makeHere(
  request: ReportRequest,
  onProgress: (share: number) => void,
): Promise<Made> {
  // Whatever the browser's reason, what makes the report is not here.
  const maker = await import('./make-report').catch(() => null)
  return maker === null ? fail('unreachable') : ok(await maker.makeReport(request, onProgress))
}
