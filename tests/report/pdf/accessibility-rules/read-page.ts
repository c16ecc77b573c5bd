import {
  dictionaryAt,
  type FiledDocument,
  type FiledPage,
  numberAt,
  textAt,
  valueAt,
} from '../pdf-structure'
import { type Operation, type PdfValue, readOperations } from '../pdf-syntax'
import { inherited } from './walk-document'

/** A stretch of a page between BDC or BMC and its EMC. */
export interface MarkedStretch {
  readonly tag: string
  readonly mcid: number | undefined
  readonly language: string | undefined
}

/** Something that is seen, with the marked stretches around it, outermost first. */
export interface Drawn {
  readonly operator: string
  readonly operands: readonly PdfValue[]
  readonly within: readonly MarkedStretch[]
}

export interface ShownText {
  /** As the page's resources call it; empty: none was chosen. */
  readonly font: string
  readonly bytes: string
}

export interface PageReading {
  readonly drawn: readonly Drawn[]
  /** Stretches in the order they begin, with those around each. */
  readonly stretches: readonly {
    readonly stretch: MarkedStretch
    readonly within: readonly MarkedStretch[]
  }[]
  readonly texts: readonly ShownText[]
  /** Where pairs of operators do not close as they opened. */
  readonly faults: readonly string[]
}

const known = new WeakMap<FiledPage, PageReading>()

/** Follows what a page's content does, step by step. */
export function readPage(document: FiledDocument, page: FiledPage): PageReading {
  const reading = known.get(page) ?? follow(document, page)
  known.set(page, reading)
  return reading
}

const CLOSES: Readonly<Record<string, string>> = { Q: 'q', ET: 'BT', EMC: 'BDC' }
const DRAWS = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*'])
for (const operator of ['B', 'B*', 'b', 'b*', 'sh', 'Do', 'ID']) DRAWS.add(operator)

function follow(document: FiledDocument, page: FiledPage): PageReading {
  const drawn: Drawn[] = []
  const stretches: PageReading['stretches'][number][] = []
  const texts: ShownText[] = []
  const faults: string[] = []
  const open: { readonly operator: string; readonly font: string }[] = []
  let within: readonly MarkedStretch[] = []
  let font = ''
  for (const { operator, operands } of readOperations(page.content)) {
    const opens = operator === 'BMC' ? 'BDC' : operator
    if (operator === 'Tf') font = operands[0]?.kind === 'name' ? operands[0].name : ''
    if (DRAWS.has(operator)) drawn.push({ operator, operands, within })
    if (/^(?:T[jJ]|['"])$/.test(operator)) texts.push({ font, bytes: bytesIn(operands) })
    if (opens === 'BDC') {
      const stretch = stretchOf(document, page, operands)
      stretches.push({ stretch, within })
      within = [...within, stretch]
    }
    if (opens === 'q' || opens === 'BT' || opens === 'BDC') open.push({ operator: opens, font })
    const awaited = CLOSES[operator]
    if (awaited === undefined) continue
    const last = open.pop()
    if (last?.operator !== awaited) faults.push(`${operator} closes ${last?.operator ?? 'nothing'}`)
    if (operator === 'Q') font = last?.font ?? ''
    if (operator === 'EMC') within = within.slice(0, -1)
  }
  return { drawn, stretches, texts, faults: [...faults, ...open.map(unclosed)] }
}

const unclosed = ({ operator }: { readonly operator: string }): string =>
  `${operator} is never closed`

function stretchOf(
  document: FiledDocument,
  page: FiledPage,
  [tag, property]: Operation['operands'],
): MarkedStretch {
  const properties =
    property?.kind === 'name'
      ? valueAt(document, inherited(document, page, 'Resources'), 'Properties', property.name)
      : property
  return {
    tag: tag?.kind === 'name' ? tag.name : '',
    mcid: numberAt(document, properties, 'MCID'),
    language: textAt(document, dictionaryAt(document, properties), 'Lang'),
  }
}

/** The strings of a text-showing operator, those between kerns included. */
const bytesIn = (operands: readonly PdfValue[]): string =>
  operands
    .map((operand) => {
      if (operand.kind === 'array') return bytesIn(operand.items)
      return operand.kind === 'string' ? operand.bytes : ''
    })
    .join('')
