import type { jsPDF } from 'jspdf'
import { writeObjectStream } from './jspdf-internals'

/** Where a packed object is: in which object stream, and as how manieth of it. */
export interface PackedPlace {
  readonly stream: number
  readonly index: number
}

export type PackedPlaces = ReadonlyMap<number, PackedPlace>

/**
 * Objects that go into the file together and compressed (ISO 32000-1, 7.5.7), such as the thousand
 * small ones of a structure tree. In the open, they would be half of the file.
 */
export interface ObjectPack {
  readonly add: (objectNumber: number, ...lines: readonly string[]) => void
  /** Writes all that was added and tells where it went. */
  readonly write: (pdf: jsPDF) => PackedPlaces
}

/** Readers unpack a whole stream for one object of it; an index has to fit into a byte. */
const OBJECTS_IN_STREAM = 200

export function createObjectPack(): ObjectPack {
  const objects: { readonly number: number; readonly content: string }[] = []
  return {
    add: (number, ...lines) => {
      objects.push({ number, content: lines.join('\n') })
    },
    write: (pdf) => {
      const places = new Map<number, PackedPlace>()
      for (let start = 0; start < objects.length; start += OBJECTS_IN_STREAM) {
        const together = objects.slice(start, start + OBJECTS_IN_STREAM)
        const stream = writeObjectStream(pdf, together)
        together.forEach(({ number }, index) => {
          places.set(number, { stream, index })
        })
      }
      return places
    },
  }
}
