import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

/** Runs a program of poppler or qpdf on a file and returns what it says. */
export function inspect(pdf: Uint8Array, program: string, ...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const file = join(folder, 'report.pdf')
  try {
    writeFileSync(file, pdf)
    const toOutput = program === 'pdftotext' ? ['-'] : []
    return execFileSync(program, [...options, file, ...toOutput], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** One structure element as it stands in the file. */
export interface FiledElement {
  readonly id: number
  readonly type: string
  readonly source: string
  /** Marked stretches, as page object and mcid. */
  readonly marks: readonly string[]
  readonly kids: readonly number[]
}

export interface FiledDocument {
  readonly source: string
  readonly objects: ReadonlyMap<number, string>
  readonly elements: readonly FiledElement[]
  /** Object numbers of the pages with what is drawn on them, first page first. */
  readonly pages: readonly { readonly id: number; readonly content: string }[]
}

/** Reads the file the plain way: every object stands in the open or in an object stream. */
export function readDocument(pdf: Uint8Array): FiledDocument {
  const source = Buffer.from(pdf).toString('latin1')
  const objects = new Map<number, string>()
  for (const [, id, body] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    objects.set(Number(id), body ?? '')
  }
  for (const body of [...objects.values()]) {
    for (const [id, packed] of unpack(body)) objects.set(id, packed)
  }
  const elements = [...objects].flatMap(([id, body]) =>
    /^<<\/S \/\w+ \/P /.test(body) ? [readElement(id, body)] : [],
  )
  const pages = [...objects].flatMap(([id, body]) => {
    const contents = /^<<\/Type \/Page\n[\s\S]*\/Contents (\d+) 0 R/.exec(body)?.[1]
    if (contents === undefined) return []
    return [{ id, content: readStream(objects.get(Number(contents)) ?? '') }]
  })
  return { source, objects, elements, pages }
}

/** Of every packed object, where it stands and where the cross-reference stream says it does. */
export function packedPlaces(pdf: Uint8Array): {
  readonly standing: readonly string[]
  readonly told: readonly string[]
} {
  const { source, objects } = readDocument(pdf)
  const place = (id: number, stream: number, index: number) =>
    `${String(id)} in ${String(stream)} at ${String(index)}`
  const standing = [...objects].flatMap(([stream, body]) =>
    unpack(body).map(([id], index) => place(id, stream, index)),
  )
  const start = source.indexOf('stream\n', source.lastIndexOf('/Type /XRef')) + 'stream\n'.length
  const entries = Buffer.from(source.slice(start, source.lastIndexOf('\nendstream')), 'latin1')
  const told = Array.from({ length: entries.length / 6 }, (_, id) => id).flatMap((id) =>
    entries[6 * id] === 2
      ? [place(id, entries.readUInt32BE(6 * id + 1), entries[6 * id + 5] ?? 0)]
      : [],
  )
  return { standing, told }
}

/** The objects of an object stream; of anything else, none. */
function unpack(body: string): readonly (readonly [number, string])[] {
  const [, count, first] = /^<<\n\/Type \/ObjStm\n\/N (\d+)\n\/First (\d+)\n/.exec(body) ?? []
  if (count === undefined || first === undefined) return []
  const content = readStream(body)
  const index = content.slice(0, Number(first)).trim().split(' ').map(Number)
  const starts = Array.from({ length: Number(count) }, (_, at) => index[2 * at + 1] ?? 0)
  return starts.map((start, at) => {
    const whole = content.slice(Number(first))
    return [index[2 * at] ?? 0, whole.slice(start, starts[at + 1]).trimEnd()] as const
  })
}

function readElement(id: number, source: string): FiledElement {
  const ownPage = / \/Pg (\d+) 0 R/.exec(source)?.[1] ?? ''
  const kidList = / \/K \[(.*?)\](?: \/|>>$)/s.exec(source)?.[1] ?? ''
  const marks: string[] = []
  const kids: number[] = []
  const KID = /<<\/Type \/MCR \/Pg (\d+) 0 R \/MCID (\d+)>>|<<\/Type \/OBJR[^>]*>>|(\d+) 0 R|(\d+)/g
  for (const [, page, mcid, reference, number] of kidList.matchAll(KID)) {
    if (page !== undefined) marks.push(`${page}/${mcid ?? ''}`)
    else if (reference !== undefined) kids.push(Number(reference))
    else if (number !== undefined) marks.push(`${ownPage}/${number}`)
  }
  return { id, type: /\/S \/(\w+)/.exec(source)?.[1] ?? '', source, marks, kids }
}

function readStream(body: string): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length
  const data = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1')
  return body.includes('FlateDecode')
    ? inflateSync(data).toString('latin1')
    : data.toString('latin1')
}

/** The elements in the order a reader meets them. */
export function inReadingOrder({ elements }: FiledDocument): readonly FiledElement[] {
  const byId = new Map(elements.map((element) => [element.id, element]))
  const walk = (element: FiledElement): readonly FiledElement[] => [
    element,
    ...element.kids.flatMap((id) => {
      const kid = byId.get(id)
      return kid === undefined ? [] : walk(kid)
    }),
  ]
  const root = elements.find(({ type }) => type === 'Document')
  return root === undefined ? [] : walk(root)
}
