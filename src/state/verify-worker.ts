import { verifyReportFile, type VerificationRequest } from './verify-report-file'

/** The thread on which reports are checked. */
addEventListener('message', ({ data }: MessageEvent<VerificationRequest>) => {
  verifyReportFile(data).then(
    (outcome) => {
      postMessage({ kind: 'done', outcome })
    },
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      postMessage({ kind: 'failed', reason })
    },
  )
})
