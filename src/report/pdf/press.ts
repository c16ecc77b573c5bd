import type { jsPDF } from 'jspdf'
import type { Typesetter } from '../type/typesetter'
import { BODY_END, PAGE } from './page'
import type { Tagger } from './tagger'

/** What every block writer works with. */
export interface Press {
  readonly pdf: jsPDF
  readonly tagger: Tagger
  readonly type: Typesetter
  /** BCP 47 tag of the document. */
  readonly language: string
}

/** Starts a page and returns the top of its body. */
export function startPage({ pdf }: Press): number {
  pdf.addPage()
  return PAGE.top
}

/** The given height, or the top of a new page where `needed` millimetres do not fit below it. */
export function makeRoom(press: Press, y: number, needed: number): number {
  return y > PAGE.top && y + needed > BODY_END ? startPage(press) : y
}
