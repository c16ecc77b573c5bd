import { crc32, deflateSync } from 'node:zlib'
import { usablePicture } from '@/report/pdf/usable-picture'
import type { Picture } from '@/report/read-picture'

/** A PNG of one grey, as small as it can be; its pixels may be given as they are packed. */
export function aPng(width = 4, height = 5, packed?: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits of grey, nothing interlaced.
  header.set([8, 0, 0, 0, 0], 8)
  const pixels = packed ?? deflateSync(Buffer.alloc((width + 1) * height, 0))
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', pixels),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named) >>> 0)
  return Buffer.concat([length, named, sum])
}

/** The frame of a JPEG: enough for whoever reads its header, as PDF does. */
export function aJpeg(width: number, height: number): Uint8Array {
  const size = Buffer.alloc(4)
  size.writeUInt16BE(height, 0)
  size.writeUInt16BE(width, 2)
  return new Uint8Array([
    ...[0xff, 0xd8],
    ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0],
    ...[0xff, 0xd9],
  ])
}

/** A coat of arms that can be drawn. */
export function aPicture(): Picture {
  const picture = usablePicture(aPng(40, 50))
  if (!picture.ok) throw new Error(picture.failure)
  return picture.value
}
