import type { Drawing } from '../drawing/shape'

/** A document being written: what its blocks share, and what must not occur twice in it. */
export interface Manuscript {
  /** Of the document; runs in another one say so. */
  readonly language: string
  /** A PNG of a drawing. */
  readonly pictureOf: (drawing: Drawing) => Promise<Uint8Array>
  /** Numbers a picture, from 1. */
  readonly nextPicture: () => number
  /** Numbers a numbered list, from 1: each counts its own items. */
  readonly nextNumberedList: () => number
  /** Numbers a link, from 1. */
  readonly nextLink: () => number
}

/**
 * Numbers everything by its order of appearance. The library would name links at random and count
 * pictures over all documents it ever made, and no two files would be the same.
 */
export const createManuscript = (
  shared: Pick<Manuscript, 'language' | 'pictureOf'>,
): Manuscript => ({
  ...shared,
  nextPicture: createCounter(),
  nextNumberedList: createCounter(),
  nextLink: createCounter(),
})

function createCounter(): () => number {
  let count = 0
  return () => {
    count += 1
    return count
  }
}
