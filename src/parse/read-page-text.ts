import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Text on a page, with whatever white space its lines leave. */
export interface PageText {
  /** From 1. */
  readonly page: number
  readonly text: string
}

/** The text of one structure element; what runs on over several pages comes in several. */
export interface TaggedText extends PageText {
  /** Such as `P`, `TD` or `Figure`. */
  readonly role: string
}

/** What a page says. */
export interface ReadPage {
  readonly passages: readonly TaggedText[]
  readonly loose: readonly PageText[]
  readonly isOverlaid: boolean
}

/** Reads a page by its structure, as a screen reader does: in reading order, without heads and feet. */
export async function readPageText(page: PDFPageProxy, number: number): Promise<ReadPage> {
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  })
  const stretches = stretchesIn(items)
  const tree = (await page.getStructTree()) as StructureNode | null
  const told = new Set<string>()
  const passages = tree === null ? [] : passagesIn(tree, { stretches, told, page: number })
  const rest = [...stretches].filter(([id]) => !told.has(id))
  const annotations = (await page.getAnnotations()) as readonly { readonly subtype?: unknown }[]
  return {
    passages,
    loose: rest.flatMap(([, text]) => (text.trim() === '' ? [] : [{ page: number, text }])),
    isOverlaid: annotations.some(({ subtype }) => subtype !== 'Link'),
  }
}

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number]

/** What is drawn, by the mark that ties it to the structure; what has none, each by itself. */
function stretchesIn(items: readonly Item[]): ReadonlyMap<string, string> {
  const stretches = new Map<string, string>()
  const open: string[] = []
  let loose = 0
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? `loose ${String(loose)}`
      stretches.set(id, (stretches.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
    } else if (item.type === 'endMarkedContent') {
      open.pop()
      loose += 1
    } else {
      loose += 1
      // The type says otherwise, but marks without a number come without an id.
      const id = item.id as string | null | undefined
      open.push(id ?? open.at(-1) ?? `loose ${String(loose)}`)
    }
  }
  return stretches
}

/** pdf.js’s own type leaves open what kind of child it is. */
interface StructureNode {
  readonly role: string
  readonly children: readonly StructureKid[]
}

type StructureKid = StructureNode | { readonly type: string; readonly id: string }

/** Elements inside a line of text, which belong to what is around them. */
const IN_LINE: ReadonlySet<string> = new Set(['Span', 'Link'])

interface Reading {
  readonly stretches: ReadonlyMap<string, string>
  /** Marks that an element has told. */
  readonly told: Set<string>
  readonly page: number
}

function passagesIn(node: StructureNode, reading: Reading): readonly TaggedText[] {
  const text = ownText(node, reading)
  const inner = node.children.flatMap((kid) =>
    'role' in kid && !IN_LINE.has(kid.role) ? passagesIn(kid, reading) : [],
  )
  const own = { page: reading.page, role: node.role, text }
  return text.trim() === '' ? inner : [own, ...inner]
}

function ownText(node: StructureNode, reading: Reading): string {
  return node.children
    .map((kid) => {
      if ('role' in kid) return IN_LINE.has(kid.role) ? ownText(kid, reading) : ''
      // Told once only: two elements could claim the same mark.
      if (kid.type !== 'content' || reading.told.has(kid.id)) return ''
      reading.told.add(kid.id)
      return reading.stretches.get(kid.id) ?? ''
    })
    .join('')
}
