import type { Content, Run } from '../blocks'
import { type Line, runsOf, type Segment } from './break-lines'
import { baselineIn, lineHeight, type Press } from './press'
import type { TextStyle } from './look'
import { millimetres } from './page'
import type { StructureAttributes, StructureElement, StructureType } from './structure'
import { setStyle } from './typesetter'

/** An element with text: runs in another language or with a link have elements of their own. */
export interface TextElement {
  readonly element: StructureElement
  /** The element a run's text belongs to. */
  readonly ownerOf: (run: Run) => StructureElement
}

/** Adds an element for content; it may then be drawn on several pages. */
export function addTextElement(
  press: Press,
  parent: StructureElement,
  type: StructureType,
  content: Content,
  attributes: StructureAttributes = {},
): TextElement {
  const { tagger } = press
  const runs = runsOf(content)
  const [language] = runs.map((run) => run.language)
  const isOneLanguage = language !== undefined && runs.every((run) => run.language === language)
  const element = tagger.add(parent, type, isOneLanguage ? { ...attributes, language } : attributes)
  const owners = new Map<Run, StructureElement>()
  return {
    element,
    ownerOf: (run) => {
      const known = owners.get(run)
      if (known !== undefined) return known
      const spoken = isOneLanguage || run.language === undefined ? {} : { language: run.language }
      const owner =
        run.link !== undefined
          ? tagger.add(element, 'Link', spoken)
          : 'language' in spoken
            ? tagger.add(element, 'Span', spoken)
            : element
      owners.set(run, owner)
      return owner
    },
  }
}

/**
 * Adds an element for paragraphs: one paragraph is the element itself, several become elements of
 * their own inside it.
 */
export function addParagraphs(
  press: Press,
  parent: StructureElement,
  type: StructureType,
  paragraphs: readonly Content[],
  attributes: StructureAttributes = {},
): readonly TextElement[] {
  const [only, ...others] = paragraphs
  if (only !== undefined && others.length === 0) {
    return [addTextElement(press, parent, type, only, attributes)]
  }
  const element = press.tagger.add(parent, type, attributes)
  return paragraphs.map((content) => addTextElement(press, element, 'P', content))
}

export interface Column {
  readonly x: number
  readonly width: number
  readonly align: 'left' | 'right' | 'center'
}

/** Draws lines from `y` downwards, all on the current page, and returns where they end. */
export function drawLines(
  press: Press,
  text: TextElement,
  lines: readonly Line[],
  style: TextStyle,
  { x, width, align }: Column,
  y: number,
): number {
  const height = lineHeight(style)
  const placed = lines.flatMap(({ segments, width: used }, index) => {
    const shift = align === 'left' ? 0 : (width - used) / (align === 'right' ? 1 : 2)
    return segments.map((segment) => ({
      segment,
      x: x + shift + segment.x,
      top: y + index * height,
    }))
  })
  for (const stretch of stretches(placed, text)) drawStretch(press, stretch, style)
  return y + lines.length * height
}

interface Placed {
  readonly segment: Segment
  readonly x: number
  readonly top: number
}

interface Stretch {
  readonly owner: StructureElement
  readonly placed: readonly Placed[]
}

/** Neighbours that belong to the same element are marked as one. */
function stretches(placed: readonly Placed[], { ownerOf }: TextElement): readonly Stretch[] {
  const found: { owner: StructureElement; placed: Placed[] }[] = []
  for (const item of placed) {
    const owner = ownerOf(item.segment.run)
    const last = found.at(-1)
    if (last?.owner === owner) last.placed.push(item)
    else found.push({ owner, placed: [item] })
  }
  return found
}

function drawStretch(press: Press, { owner, placed }: Stretch, style: TextStyle): void {
  const { pdf, tagger, type } = press
  tagger.mark(owner, () => {
    for (const { segment, x, top } of placed) {
      setStyle(pdf, segment.style)
      pdf.text(segment.text, x, top + baselineIn(style))
    }
  })
  for (const { segment, x, top } of placed) {
    const { link, linkDescription } = segment.run
    if (link === undefined) continue
    const width = type.widthOf(segment.text.trimEnd(), segment.style)
    const box = { x, y: top, width, height: lineHeight(style) }
    tagger.link(owner, box, link, linkDescription ?? segment.run.text)
    underline(press, box, segment.style)
  }
}

/** Links are told by more than their colour. */
function underline(
  { pdf, tagger }: Press,
  box: { readonly x: number; readonly y: number; readonly width: number },
  style: TextStyle,
): void {
  const y = box.y + baselineIn(style) + millimetres(style.size * 0.12)
  tagger.artifact(() => {
    pdf.setDrawColor(style.colour)
    pdf.setLineWidth(0.12)
    pdf.line(box.x, y, box.x + box.width, y)
  })
}
