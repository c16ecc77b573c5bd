import type { jsPDF } from 'jspdf'
import type { Attachment } from '@/domain/report/attachment'
import {
  onPutCatalog,
  onPutObjects,
  onPutPage,
  pageObject,
  reserveObject,
  setPdfVersion,
  write,
  writeObject,
} from './jspdf-internals'
import { createObjectPack, type ObjectPack, type PackedPlaces } from './packed-objects'
import { asciiString, textString, utf8Bytes } from './pdf-strings'
import type {
  Bookmark,
  LinkAnnotation,
  StructureAttributes,
  StructureElement,
  StructureKid,
} from './structure'
import { putAttachmentNames, putAttachments } from './write-attachments'
import { writeOutline } from './write-outline'
import { xmpMetadata, type XmpFacts } from './xmp-metadata'

interface Structure extends XmpFacts {
  readonly document: StructureElement
  /** The element of each marked stretch, by page (from 1) and mcid. */
  readonly marked: readonly (readonly StructureElement[] | undefined)[]
  readonly annotations: readonly LinkAnnotation[]
  readonly bookmarks: readonly Bookmark[]
  readonly attachments: readonly Attachment[]
}

/** Where things are in the file, known while it is put together. */
interface Numbers {
  readonly root: number
  readonly metadata: number
  readonly parentTree: number
  readonly annotations: ReadonlyMap<LinkAnnotation, number>
  readonly elements: ReadonlyMap<StructureElement, number>
}

/**
 * Has jsPDF write the structure tree when it puts the file together, as PDF/UA-1 (ISO 14289-1)
 * asks: tree, parent tree, link annotations with descriptions, outline, language and metadata.
 *
 * Returns where the objects are that it packed, known once the file is together.
 */
export function writeStructure(pdf: jsPDF, structure: Structure): () => PackedPlaces {
  const pack = createObjectPack()
  let places: PackedPlaces = new Map()
  let numbers: Numbers | null = null
  let outline: number | null = null
  let embedded: ReturnType<typeof putAttachments> = []
  const known = (): Numbers => {
    if (numbers === null) throw new Error('The file is being put together in an unknown order')
    return numbers
  }
  setPdfVersion(pdf, '1.7')
  pdf.viewerPreferences({ DisplayDocTitle: true })
  onPutPage(pdf, (page) => {
    if (page === 1) numbers = reserveNumbers(pdf, structure)
    write(pdf, `/StructParents ${String(page - 1)}`)
    write(pdf, '/Tabs /S')
    const own = structure.annotations.filter((annotation) => annotation.page === page)
    if (own.length > 0) {
      write(
        pdf,
        `/Annots [${own.map((link) => reference(known().annotations.get(link))).join(' ')}]`,
      )
    }
  })
  onPutObjects(pdf, () => {
    putElements(pdf, pack, known())
    putAnnotations(pdf, pack, structure, known())
    putParentTree(pdf, pack, structure, known())
    putMetadata(pdf, structure, known())
    outline = writeOutline(pdf, pack, structure.bookmarks)
    embedded = putAttachments(pdf, pack, structure.attachments, structure.createdAt)
    places = pack.write(pdf)
  })
  onPutCatalog(pdf, () => {
    write(pdf, `/Lang ${asciiString(structure.language)}`)
    write(pdf, '/MarkInfo <</Marked true>>')
    write(pdf, `/StructTreeRoot ${reference(known().root)}`)
    write(pdf, `/Metadata ${reference(known().metadata)}`)
    if (outline !== null) write(pdf, `/Outlines ${reference(outline)}`)
    putAttachmentNames(pdf, embedded)
  })
  return () => places
}

function reference(objectNumber: number | undefined): string {
  if (objectNumber === undefined) throw new Error('An object without a number')
  return `${String(objectNumber)} 0 R`
}

function reserveNumbers(pdf: jsPDF, { document, annotations }: Structure): Numbers {
  const reserve = () => reserveObject(pdf)
  return {
    root: reserve(),
    metadata: reserve(),
    parentTree: reserve(),
    annotations: new Map(annotations.map((annotation) => [annotation, reserve()])),
    elements: new Map(elementsWithin(document).map((element) => [element, reserve()])),
  }
}

/** The element and all below it, in reading order. */
function elementsWithin(root: StructureElement): readonly StructureElement[] {
  const found: StructureElement[] = []
  const visit = (element: StructureElement) => {
    found.push(element)
    for (const kid of element.kids) if (kid.kind === 'element') visit(kid.element)
  }
  visit(root)
  return found
}

function putElements(pdf: jsPDF, pack: ObjectPack, numbers: Numbers): void {
  for (const [element, objectNumber] of numbers.elements) {
    const { type, parent, kids, attributes } = element
    const above = parent === null ? numbers.root : numbers.elements.get(parent)
    const page = kids.find((kid) => kid.kind === 'content')?.page ?? null
    const parts = [
      `<</S /${type} /P ${reference(above)}`,
      page === null ? '' : ` /Pg ${reference(pageObject(pdf, page))}`,
      ` /K [${kids.map((kid) => kidEntry(pdf, kid, page, numbers)).join(' ')}]`,
      attributeEntries(attributes),
      '>>',
    ]
    pack.add(objectNumber, parts.join(''))
  }
}

/** Content of the element's own page is a bare number, which keeps the file small. */
function kidEntry(pdf: jsPDF, kid: StructureKid, ownPage: number | null, numbers: Numbers): string {
  switch (kid.kind) {
    case 'element':
      return reference(numbers.elements.get(kid.element))
    case 'content':
      return kid.page === ownPage
        ? String(kid.mcid)
        : `<</Type /MCR /Pg ${reference(pageObject(pdf, kid.page))} /MCID ${String(kid.mcid)}>>`
    case 'annotation': {
      const { annotation } = kid
      const page = reference(pageObject(pdf, annotation.page))
      return `<</Type /OBJR /Pg ${page} /Obj ${reference(numbers.annotations.get(annotation))}>>`
    }
  }
}

function attributeEntries({
  language,
  alternative,
  scope,
  listNumbering,
  box,
}: StructureAttributes): string {
  const layout = [
    ...(scope === undefined ? [] : [`<</O /Table /Scope /${scope}>>`]),
    ...(listNumbering === undefined ? [] : [`<</O /List /ListNumbering /${listNumbering}>>`]),
    ...(box === undefined ? [] : [`<</O /Layout /Placement /Block /BBox [${numbersOf(box)}]>>`]),
  ]
  return [
    layout.length === 0
      ? ''
      : ` /A ${layout.length === 1 ? layout.join('') : `[${layout.join(' ')}]`}`,
    language === undefined ? '' : ` /Lang ${asciiString(language)}`,
    alternative === undefined ? '' : ` /Alt ${textString(alternative)}`,
  ].join('')
}

const numbersOf = (values: readonly number[]): string =>
  values.map((value) => value.toFixed(2)).join(' ')

function putAnnotations(
  pdf: jsPDF,
  pack: ObjectPack,
  { annotations }: Structure,
  numbers: Numbers,
): void {
  annotations.forEach((annotation, index) => {
    const { box, description, link } = annotation
    pack.add(
      numbers.annotations.get(annotation) ?? 0,
      `<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [${numbersOf(box)}]`,
      `/StructParent ${String(annotationKey(pdf, index))} /Contents ${textString(description)}`,
      `/A <</S /URI /URI ${asciiString(link)}>>>>`,
    )
  })
}

/** In the parent tree, annotations come after the pages. */
const annotationKey = (pdf: jsPDF, index: number): number => pdf.getNumberOfPages() + index

function putParentTree(
  pdf: jsPDF,
  pack: ObjectPack,
  { document, marked, annotations }: Structure,
  numbers: Numbers,
): void {
  const pages = Array.from({ length: pdf.getNumberOfPages() }, (_, index) => {
    const elements = marked[index + 1] ?? []
    const owners = elements.map((element) => reference(numbers.elements.get(element)))
    return `${String(index)} [${owners.join(' ')}]`
  })
  const links = annotations.map(
    ({ element }, index) =>
      `${String(annotationKey(pdf, index))} ${reference(numbers.elements.get(element))}`,
  )
  pack.add(numbers.parentTree, `<</Nums [${[...pages, ...links].join(' ')}]>>`)
  pack.add(
    numbers.root,
    `<</Type /StructTreeRoot /K ${reference(numbers.elements.get(document))}`,
    `/ParentTree ${reference(numbers.parentTree)}`,
    `/ParentTreeNextKey ${String(annotationKey(pdf, annotations.length))}>>`,
  )
}

function putMetadata(pdf: jsPDF, facts: XmpFacts, numbers: Numbers): void {
  const xmp = utf8Bytes(xmpMetadata(facts))
  writeObject(
    pdf,
    numbers.metadata,
    `<</Type /Metadata /Subtype /XML /Length ${String(xmp.length)}>>`,
    'stream',
    xmp,
    'endstream',
  )
}
