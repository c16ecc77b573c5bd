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

/** Reads the file the plain way: jsPDF writes every object in the open, so text search finds all. */
export function readDocument(pdf: Uint8Array): FiledDocument {
  const source = Buffer.from(pdf).toString('latin1')
  const objects = new Map<number, string>()
  for (const [, id, body] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    objects.set(Number(id), body ?? '')
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
