import { referenceName } from '@/domain/assessment/assessment'
import type { Problem } from '@/domain/problem'
import { fail, type Result } from '@/domain/result'
import { definitionHash } from '@/parse/definition-hash'
import { checkSize } from '@/parse/parse-json'
import { isPdfHead, PDF_HEAD, REPORT_PDF_LIMIT } from '@/parse/report-pdf-limits'
import { loadShippedDefinitionFile, shippedQuestionnaires } from '@/parse/shipped-content'
import type { ReportWording } from '@/report/create-report-words'
import { shippedFiles } from '@/storage/shipped-files'
import type { VerificationRequest, VerifiedReport } from './verify-report-file'

export type { VerifiedReport }

type Outcome = Result<VerifiedReport, readonly Problem[]>

/** Whether a file begins like a PDF, whatever it is called. */
export async function isPdfFile(file: File): Promise<boolean> {
  const head = await file
    .slice(0, PDF_HEAD)
    .text()
    // The file was moved, or its drive removed; reading it as an assessment will say so.
    .catch(() => '')
  return isPdfHead(head)
}

/** Checks a report's PDF against the data inside it, on a thread of its own; null: it was given up. */
export async function startVerification(
  file: File,
  wording: Readonly<Record<string, ReportWording>>,
  signal: AbortSignal,
): Promise<Outcome | null> {
  // Asked before it is read: reading it could take all memory.
  const tooLarge = checkSize(file.size, REPORT_PDF_LIMIT.bytes)
  if (tooLarge !== null) return fail([tooLarge])
  const request: VerificationRequest = {
    bytes: new Uint8Array(await file.arrayBuffer()),
    wording,
    shipped: await shippedHashes(),
  }
  if (signal.aborted) return null
  return import.meta.env.VITE_EDITION === 'file'
    ? checkHere(request)
    : checkInThread(request, signal)
}

/** The single file has no other thread: it stands still meanwhile. */
async function checkHere(request: VerificationRequest): Promise<Outcome> {
  const { verifyReportFile } = await import('./verify-report-file')
  return verifyReportFile(request)
}

function checkInThread(request: VerificationRequest, signal: AbortSignal): Promise<Outcome | null> {
  const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Outcome | null>((resolve, reject) => {
    signal.addEventListener('abort', () => {
      resolve(null)
    })
    worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      // The reader of PDF files says something of its own as well.
      if (data.kind === 'done') resolve(data.outcome)
      else if (data.kind === 'failed') reject(new Error(data.reason))
    })
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(`The check could not start: ${message}`))
    })
    worker.postMessage(request)
  }).finally(() => {
    worker.terminate()
  })
}

type Message =
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind?: undefined }

async function shippedHashes(): Promise<Record<string, string>> {
  const hashes = shippedQuestionnaires(shippedFiles).map(async (reference) => {
    const definition = await loadShippedDefinitionFile(shippedFiles, reference)
    return [referenceName(reference), definitionHash(definition)] as const
  })
  return Object.fromEntries(await Promise.all(hashes))
}
