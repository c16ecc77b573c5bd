import type { Content, Run } from '../blocks'
import type { TextStyle } from '../look'
import { type Line, runsOf, type Segment } from '../type/break-lines'
import { baselineIn, lineHeight, millimetres } from '../type/measures'
import type { Press } from './press'
import type { StructureAttributes, StructureElement, StructureType } from './structure'
import { setStyle } from './typesetter'

/** An element with text: runs in another language or with a link have elements of their own. */
export interface TextElement {
  readonly element: StructureElement
  /** Says whether a run's text belongs to the element itself. */
  readonly isOwn: (run: Run) => boolean
  /** The element a run's text belongs to, added where the first of the text is drawn. */
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
  const isOwn = (run: Run) =>
    run.link === undefined && (isOneLanguage || run.language === undefined)
  return {
    element,
    isOwn,
    ownerOf: (run) => {
      if (isOwn(run)) return element
      const known = owners.get(run)
      if (known !== undefined) return known
      const spoken = isOneLanguage || run.language === undefined ? {} : { language: run.language }
      const owner = tagger.add(element, run.link === undefined ? 'Span' : 'Link', spoken)
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
  for (const stretch of stretches(placed, text)) drawStretch(press, text, stretch, style)
  return y + lines.length * height
}

interface Placed {
  readonly segment: Segment
  readonly x: number
  readonly top: number
}

/** Neighbours that belong to the same element are marked as one. */
function stretches(
  placed: readonly Placed[],
  { isOwn }: TextElement,
): readonly (readonly Placed[])[] {
  const found: Placed[][] = []
  let last: Run | null = null
  for (const item of placed) {
    const { run } = item.segment
    const isSame = last !== null && (run === last || (isOwn(run) && isOwn(last)))
    if (isSame) found.at(-1)?.push(item)
    else found.push([item])
    last = run
  }
  return found
}

function drawStretch(
  press: Press,
  { ownerOf }: TextElement,
  placed: readonly Placed[],
  style: TextStyle,
): void {
  const [first] = placed
  if (first === undefined) return
  const owner = ownerOf(first.segment.run)
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
