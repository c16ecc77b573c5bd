// Only to be there when pdf.js looks for it: it then reads on the thread that it is called on.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { checkSize } from './parse-json'
import { type PageText, readPageText, type TaggedText } from './read-page-text'
import { REPORT_FILES } from './report-files'
import { isPdfHead, PDF_HEAD, REPORT_PDF_LIMIT } from './report-pdf-limits'
import { withoutStrayRejections } from './stray-rejections'

/** What is read of a report's file: what is in it as data, and what its pages say. */
export interface ReportPdf {
  /** The texts of the attachments that a report has, by name. */
  readonly attachments: ReadonlyMap<string, string>
  readonly pages: number
  /** The text of each structure element, in reading order; of each page anew. */
  readonly passages: readonly TaggedText[]
  /** Text outside the structure, such as heads and feet. */
  readonly loose: readonly PageText[]
  /** Pages with something laid over them that is no link, such as a comment or a form field. */
  readonly overlaid: readonly number[]
}

/**
 * The door for the PDF of a report; hostile until its attachments are parsed. Nothing in the file is
 * run, nothing is drawn, and nothing is fetched.
 */
export async function readReportPdf(
  bytes: Uint8Array,
): Promise<Result<ReportPdf, readonly Problem[]>> {
  const tooLarge = checkSize(bytes.length, REPORT_PDF_LIMIT.bytes)
  if (tooLarge !== null) return fail([tooLarge])
  if (!isPdf(bytes)) return fail([{ code: 'notPdf', path: '' }])
  return withoutStrayRejections(() => openDocument(bytes))
}

async function openDocument(bytes: Uint8Array): Promise<Result<ReportPdf, readonly Problem[]>> {
  const task = getDocument({
    // pdf.js takes what it is given away from its caller.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
  })
  try {
    return await readDocument(await task.promise)
  } catch {
    // The reader throws something else for each kind of damage; to the user it is all one.
    return fail([{ code: 'damagedPdf', path: '' }])
  } finally {
    await task.destroy()
  }
}

const isPdf = (bytes: Uint8Array): boolean =>
  isPdfHead(new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEAD)))

async function readDocument(
  document: PDFDocumentProxy,
): Promise<Result<ReportPdf, readonly Problem[]>> {
  const { numPages } = document
  if (numPages > REPORT_PDF_LIMIT.pages) {
    const limit = REPORT_PDF_LIMIT.pages
    return fail([{ code: 'tooManyPages', path: '', pages: numPages, limit }])
  }
  const attachments = await readAttachments(document)
  if (!attachments.ok) return attachments
  const passages: TaggedText[] = []
  const loose: PageText[] = []
  const overlaid: number[] = []
  for (let number = 1; number <= numPages; number += 1) {
    const page = await document.getPage(number)
    const text = await readPageText(page, number)
    passages.push(...text.passages)
    loose.push(...text.loose)
    if (text.isOverlaid) overlaid.push(number)
    page.cleanup()
  }
  return ok({ attachments: attachments.value, pages: numPages, passages, loose, overlaid })
}

interface EmbeddedFile {
  readonly filename: string
  readonly content: Uint8Array | null
}

/**
 * pdf.js hands embedded files over inflated and names none before: the limits bound what is read on,
 * not what inflating may take. A file of the user's own can at worst end the thread that checks it.
 */
async function readAttachments(
  document: PDFDocumentProxy,
): Promise<Result<ReportPdf['attachments'], readonly Problem[]>> {
  // The type that pdf.js declares for this is `any`.
  const embedded = (await document.getAttachments()) as Record<string, EmbeddedFile> | null
  const known = new Set<string>(Object.values(REPORT_FILES))
  const texts = new Map<string, string>()
  for (const { filename, content } of Object.values(embedded ?? {})) {
    if (!known.has(filename) || content === null || texts.has(filename)) continue
    const text = textOf(content, filename)
    if (!text.ok) return text
    texts.set(filename, text.value)
  }
  return texts.has(REPORT_FILES.report) ? ok(texts) : fail([{ code: 'noReportData', path: '' }])
}

function textOf(content: Uint8Array, name: string): Result<string, readonly Problem[]> {
  const tooLarge = checkSize(content.length, REPORT_PDF_LIMIT.attachment)
  if (tooLarge !== null) return fail([{ ...tooLarge, path: name }])
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch (error) {
    if (error instanceof TypeError) return fail([{ code: 'notText', path: name }])
    throw error
  }
}
