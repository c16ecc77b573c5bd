import type { ReportRequest } from '@/state/report-request'
import { startReport } from '@/state/start-report'

/** What is sent into the page: everything but the fonts, which are fetched once. */
export type SentRequest = Omit<ReportRequest, 'fonts'>

export interface ReportTimes {
  /** From the request to the finished file, in milliseconds. */
  readonly total: number
  /** The longest time in which the page could not respond, in milliseconds. */
  readonly longestStill: number
  readonly bytes: number
  /** How often progress was told. */
  readonly steps: number
}

declare global {
  interface Window {
    measureReport: (
      request: SentRequest,
      fonts: Record<'regular' | 'bold', string>,
    ) => Promise<ReportTimes>
    /** Milliseconds until a cancelled report has settled, and whether it gave none. */
    measureCancel: (
      request: SentRequest,
      fonts: Record<'regular' | 'bold', string>,
    ) => Promise<{ readonly wait: number; readonly isCancelled: boolean }>
  }
}

function decoded(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
}

const withFonts = (
  request: SentRequest,
  fonts: Record<'regular' | 'bold', string>,
): ReportRequest => ({
  ...request,
  fonts: { regular: decoded(fonts.regular), bold: decoded(fonts.bold) },
})

window.measureReport = async (request, fonts) => {
  const whole = withFonts(request, fonts)
  let steps = 0
  let longestStill = 0
  let isWatching = true
  let last = performance.now()
  const watch = () => {
    const now = performance.now()
    longestStill = Math.max(longestStill, now - last)
    last = now
    if (isWatching) setTimeout(watch)
  }
  watch()
  const start = performance.now()
  const outcome = await startReport(whole, () => {
    steps += 1
  }).outcome
  const total = performance.now() - start
  isWatching = false
  if (outcome?.ok !== true || outcome.value.kind === 'preview') throw new Error('No file')
  return { total, longestStill, bytes: outcome.value.file.byteLength, steps }
}

window.measureCancel = async (request, fonts) => {
  const running = startReport(withFonts(request, fonts), () => undefined)
  await new Promise((resolve) => setTimeout(resolve, 30))
  const start = performance.now()
  running.cancel()
  const outcome = await running.outcome
  return { wait: performance.now() - start, isCancelled: outcome === null }
}
