import type { jsPDF } from 'jspdf'
import type { Attachment } from '@/domain/report/attachment'
import { points } from '../type/measures'
import { currentPage, write } from './jspdf-internals'
import type { PackedPlaces } from './packed-objects'
import { PAGE } from './page'
import { spokenText } from './pdf-text'
import type {
  Bookmark,
  LinkAnnotation,
  StructureAttributes,
  StructureElement,
  StructureType,
} from './structure'
import { writeStructure } from './write-structure'

/** A rectangle in millimetres from the page's upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Ties what is drawn to what it means: every mark on a page is content of an element or artifact. */
export interface Tagger {
  readonly document: StructureElement
  /** Adds an element at the end of its parent. */
  readonly add: (
    parent: StructureElement,
    type: StructureType,
    attributes?: StructureAttributes,
  ) => StructureElement
  /** Draws content of the element, all on the current page. */
  readonly mark: (element: StructureElement, draw: () => void) => void
  /** Draws what readers of the structure skip: rules, backgrounds, running heads. */
  readonly artifact: (draw: () => void, kind?: 'Layout' | 'Header' | 'Footer') => void
  readonly link: (element: StructureElement, box: Box, link: string, description: string) => void
  readonly bookmark: (title: string, level: number, y: number) => void
  /** Objects that only a cross-reference stream can find; known once the file is together. */
  readonly packed: () => PackedPlaces
}

export interface TaggerOptions {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly createdAt: Date
  readonly attachments: readonly Attachment[]
  /** False draws the same pages untagged, to measure what tagging costs. */
  readonly isTagged: boolean
}

export function createTagger(pdf: jsPDF, options: TaggerOptions): Tagger {
  const document: StructureElement = { type: 'Document', attributes: {}, parent: null, kids: [] }
  /** The element of each marked stretch, by page (from 1) and mcid. */
  const marked: StructureElement[][] = []
  const annotations: LinkAnnotation[] = []
  const bookmarks: Bookmark[] = []
  const packed = options.isTagged
    ? writeStructure(pdf, { document, marked, annotations, bookmarks, ...options })
    : () => new Map()
  const wrap = (operator: string, draw: () => void) => {
    if (options.isTagged) write(pdf, operator)
    draw()
    if (options.isTagged) write(pdf, 'EMC')
  }
  return {
    document,
    add: (parent, type, attributes = {}) => {
      const { alternative } = attributes
      const spoken = alternative === undefined ? {} : { alternative: spokenText(alternative) }
      const element: StructureElement = {
        type,
        attributes: { ...attributes, ...spoken },
        parent,
        kids: [],
      }
      parent.kids.push({ kind: 'element', element })
      return element
    },
    mark: (element, draw) => {
      const page = currentPage(pdf)
      const onPage = (marked[page] ??= [])
      const mcid = onPage.push(element) - 1
      element.kids.push({ kind: 'content', page, mcid })
      wrap(`/${element.type} <</MCID ${String(mcid)}>> BDC`, draw)
    },
    artifact: (draw, kind = 'Layout') => {
      wrap(`/Artifact <<${ARTIFACTS[kind]}>> BDC`, draw)
    },
    link: (element, box, link, description) => {
      const annotation: LinkAnnotation = {
        page: currentPage(pdf),
        box: pointBox(box),
        link,
        description: spokenText(description),
        element,
      }
      annotations.push(annotation)
      element.kids.push({ kind: 'annotation', annotation })
    },
    bookmark: (title, level, y) => {
      bookmarks.push({
        title: spokenText(title),
        level,
        page: currentPage(pdf),
        top: points(PAGE.height - y),
      })
    },
    packed,
  }
}

const ARTIFACTS = {
  Layout: '/Type /Layout',
  Header: '/Type /Pagination /Subtype /Header',
  Footer: '/Type /Pagination /Subtype /Footer',
} as const

/** From the upper left in millimetres to the lower left in points. */
export const pointBox = ({
  x,
  y,
  width,
  height,
}: Box): readonly [number, number, number, number] => [
  points(x),
  points(PAGE.height - y - height),
  points(x + width),
  points(PAGE.height - y),
]
