import { zlibSync } from 'fflate'
import type { PackedPlaces } from './packed-objects'

/**
 * Puts a cross-reference stream (ISO 32000-1, 7.5.8) in place of jsPDF's table, which cannot say that
 * an object is packed. `file` has one character a byte.
 */
export function withCrossReferenceStream(file: string, packed: PackedPlaces): string {
  const start = Number(/startxref\n(\d+)\n%%EOF\n?$/.exec(file)?.[1])
  const tail = file.slice(start)
  const offsets = [...tail.matchAll(/^(\d{10}) \d{5} [fn] $/gm)].map(([, offset]) => Number(offset))
  const keys = /^trailer\n<<\n\/Size \d+\n([\s\S]*?)\n>>$/m.exec(tail)?.[1]
  if (offsets.length === 0 || keys === undefined)
    throw new Error('jsPDF ends its files in another way')
  const own = offsets.length
  const entries = [...offsets, start].map((offset, number) => entryOf(number, offset, packed))
  const data = deflated(entries.join(''))
  return [
    `${file.slice(0, start)}${String(own)} 0 obj`,
    `<</Type /XRef /Size ${String(own + 1)} /W [${WIDTHS.join(' ')}] /Filter /FlateDecode /Length ${String(data.length)}`,
    `${keys}>>`,
    'stream',
    data,
    'endstream',
    'endobj',
    'startxref',
    String(start),
    '%%EOF',
  ].join('\n')
}

/** Bytes of the kind of entry, of its place, and of its index in an object stream. */
const WIDTHS = [1, 4, 1] as const

function entryOf(number: number, offset: number, packed: PackedPlaces): string {
  const place = packed.get(number)
  if (place !== undefined) return bytesOf(2, place.stream, place.index)
  // Object 0 heads the list of free objects, of which there is no other.
  return number === 0 ? bytesOf(0, 0, 255) : bytesOf(1, offset, 0)
}

const bytesOf = (...fields: readonly [number, number, number]): string =>
  fields.map((field, index) => bigEndian(field, WIDTHS[index] ?? 1)).join('')

const bigEndian = (value: number, width: number): string =>
  Array.from({ length: width }, (_, index) =>
    String.fromCharCode(Math.floor(value / 256 ** (width - 1 - index)) % 256),
  ).join('')

/** Thousands of entries that differ by little; `bytes` and the result have one character a byte. */
function deflated(bytes: string): string {
  const packed = zlibSync(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)))
  return Array.from(packed, (byte) => String.fromCharCode(byte)).join('')
}
