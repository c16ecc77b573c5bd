import type { jsPDF } from 'jspdf'

/**
 * The parts of jsPDF that are needed for tagging and that its types leave out. They are not public:
 * jsPDF is pinned exactly, and `tests/report/pdf` checks what comes out.
 */
interface Internals {
  /** Writes a line to the page being drawn or, while the file is put together, to the file. */
  readonly write: (line: string) => void
  /** Begins a new object of the file and returns its number. */
  readonly newObject: () => number
  /** Reserves an object number. Only once the pages have theirs: see `onPutPage`. */
  readonly newObjectDeferred: () => number
  readonly putStream: (stream: {
    readonly data: string
    readonly filters: readonly string[]
    readonly additionalKeyValues: { readonly key: string; readonly value: string | number }[]
  }) => void
  readonly newObjectDeferredBegin: (objectNumber: number, isWritten: boolean) => number
  readonly getPageInfo: (page: number) => { readonly objId: number }
  readonly getCurrentPageInfo: () => { readonly pageNumber: number }
  readonly getFont: () => { readonly metadata: FontMetadata }
  readonly events: {
    readonly subscribe: (topic: string, listener: (event: unknown) => void) => void
  }
}

interface FontMetadata {
  /** 0 where the font has no glyph for the UTF-16 code unit. */
  readonly characterToGlyph: (code: number) => number
  /** In thousandths of the font size. */
  readonly widthOfGlyph: (glyph: number) => number
}

interface Private {
  readonly setPdfVersion: (version: string) => void
}

const internalsOf = (pdf: jsPDF): Internals => pdf.internal as unknown as Internals

/** Writes an operator to the page, or a line to the file. */
export function write(pdf: jsPDF, line: string): void {
  internalsOf(pdf).write(line)
}

/** The page being drawn, from 1. */
export const currentPage = (pdf: jsPDF): number => internalsOf(pdf).getCurrentPageInfo().pageNumber

/** The object number of a page, from 1; known once pages are being put into the file. */
export const pageObject = (pdf: jsPDF, page: number): number =>
  internalsOf(pdf).getPageInfo(page).objId

export const reserveObject = (pdf: jsPDF): number => internalsOf(pdf).newObjectDeferred()

/** Writes a whole object under a reserved number. */
export function writeObject(pdf: jsPDF, objectNumber: number, ...lines: readonly string[]): void {
  internalsOf(pdf).newObjectDeferredBegin(objectNumber, true)
  write(pdf, `${lines.join('\n')}\nendobj`)
}

/** Writes objects compressed into one object stream and returns its number. */
export function writeObjectStream(
  pdf: jsPDF,
  objects: readonly { readonly number: number; readonly content: string }[],
): number {
  let offset = 0
  const index = objects.map(({ number, content }) => {
    const entry = `${String(number)} ${String(offset)}`
    offset += content.length + 1
    return entry
  })
  const header = `${index.join(' ')}\n`
  return writeCompressedStream(
    pdf,
    header + objects.map(({ content }) => `${content}\n`).join(''),
    [
      { key: 'Type', value: '/ObjStm' },
      { key: 'N', value: objects.length },
      { key: 'First', value: header.length },
    ],
  )
}

/** Writes a compressed stream, one character a byte, and returns its object number. */
export function writeCompressedStream(
  pdf: jsPDF,
  data: string,
  keys: { readonly key: string; readonly value: string | number }[],
): number {
  const { newObject, putStream } = internalsOf(pdf)
  const stream = newObject()
  putStream({ data, filters: ['FlateEncode'], additionalKeyValues: keys })
  write(pdf, 'endobj')
  return stream
}

/**
 * Runs inside each page's dictionary. Object numbers may be reserved from the first of these on:
 * jsPDF starts numbering afresh when it puts the file together, pages first.
 */
export function onPutPage(pdf: jsPDF, listener: (page: number) => void): void {
  internalsOf(pdf).events.subscribe('putPage', (event) => {
    listener((event as { readonly pageNumber: number }).pageNumber)
  })
}

/** Runs after pages and fonts are in the file, where further objects may be written. */
export function onPutObjects(pdf: jsPDF, listener: () => void): void {
  internalsOf(pdf).events.subscribe('postPutResources', listener)
}

/** Runs inside the document's catalog. */
export function onPutCatalog(pdf: jsPDF, listener: () => void): void {
  internalsOf(pdf).events.subscribe('putCatalog', listener)
}

/** The metrics of the font that is set now. */
export const fontMetadata = (pdf: jsPDF): FontMetadata => internalsOf(pdf).getFont().metadata

export function setPdfVersion(pdf: jsPDF, version: string): void {
  const { __private__ } = pdf as unknown as { readonly __private__: Private }
  __private__.setPdfVersion(version)
}
