import type { FiledDocument, FiledElement } from '../pdf-structure'
import { elementAt, parentOf } from './walk-document'

/** The types of what an element holds, in its order; content of its own is "content". */
export function kidTypes(document: FiledDocument, { content }: FiledElement): string {
  return content
    .map((kid) =>
      kid.kind === 'element' ? (elementAt(document, kid.id)?.type ?? 'nothing') : 'content',
    )
    .join(' ')
}

/** The type of the element that an element names as its parent. */
export const parentType = (document: FiledDocument, element: FiledElement): string =>
  parentOf(document, element)?.type ?? 'nothing'
