import { makeReport } from './make-report'
import type { ReportMessage, ReportRequest } from './report-request'

/** The thread on which reports are made, so that the page stays alive meanwhile. */
const say = (message: ReportMessage): void => {
  postMessage(message)
}

addEventListener('message', ({ data }: MessageEvent<ReportRequest>) => {
  makeReport(data, (share) => {
    say({ kind: 'progress', share })
  }).then(
    (outcome) => {
      say({ kind: 'done', outcome })
    },
    (error: unknown) => {
      say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
    },
  )
})
