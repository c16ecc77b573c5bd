import type { PictureFault } from '@/domain/report/left-out'
import { fail, ok, type Result } from '@/domain/result'

/** A picture file that PDF and word processors take as it is. */
export interface Picture {
  readonly format: 'png' | 'jpeg'
  readonly bytes: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** Larger ones would weigh more than the whole report. */
export const PICTURE_LIMIT = { bytes: 1_000_000, pixels: 2_000 } as const

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const

/**
 * Reads what a PNG or JPEG file says of itself. Whether its pixels can be decoded is for whoever
 * draws it; here are told files that are no such picture, end too early or are too large.
 */
export function readPicture(bytes: Uint8Array): Result<Picture, PictureFault> {
  const isPng = PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8
  if (!isPng && !isJpeg) return fail('notAPicture')
  if (bytes.length > PICTURE_LIMIT.bytes) return fail('tooLarge')
  const size = isPng ? pngSize(bytes) : jpegSize(bytes)
  if (size === null || size.width === 0 || size.height === 0) return fail('damaged')
  if (Math.max(size.width, size.height) > PICTURE_LIMIT.pixels) return fail('tooLarge')
  return ok({ format: isPng ? 'png' : 'jpeg', bytes, ...size })
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Behind the name of the end chunk. */
const CHECKSUM = 4

/** The header chunk comes first; without an end chunk the file has been cut off. */
function pngSize(bytes: Uint8Array): Size | null {
  const HEADER_END = 33
  if (bytes.length < HEADER_END || nameAt(bytes, 12) !== 'IHDR') return null
  if (!holds(bytes.subarray(0, -CHECKSUM), [0x49, 0x45, 0x4e, 0x44])) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

const nameAt = (bytes: Uint8Array, start: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + 4))

/** Cameras write more after the end of a picture, so the signs of an end may stand anywhere. */
function holds(bytes: Uint8Array, signs: readonly number[]): boolean {
  for (let at = bytes.length - signs.length; at > 0; at -= 1) {
    if (signs.every((sign, index) => bytes[at + index] === sign)) return true
  }
  return false
}

/** The segments one after the other up to the frame header, which holds height and width. */
function jpegSize(bytes: Uint8Array): Size | null {
  const isEnded = holds(bytes, [0xff, 0xd9])
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (isEnded && at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (isFrameHeader(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** SOF0 to SOF15 (ITU-T T.81, table B.1) but for the three markers of that range that are none. */
const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** On the title page, in millimetres. */
const ROOM = { width: 70, height: 34 } as const

/** How large the coat of arms stands on the title page, in millimetres and its own proportions. */
export function sizeOnCover({ width, height }: Pick<Picture, 'width' | 'height'>): Size {
  const scale = Math.min(ROOM.width / width, ROOM.height / height)
  return { width: width * scale, height: height * scale }
}
