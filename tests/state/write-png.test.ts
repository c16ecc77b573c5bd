import { describe, expect, it } from 'vitest'
import { crc32, inflateSync } from 'node:zlib'
import { type Pixels, writePng } from '@/state/write-png'

type Colour = readonly [red: number, green: number, blue: number]

const aPicture = (width: number, colours: readonly Colour[]): Pixels => ({
  width,
  height: colours.length / width,
  data: new Uint8ClampedArray(colours.flatMap((colour) => [...colour, 255])),
})

/** The chunks of a PNG file by their names, each checked against its sum. */
function chunksOf(file: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(file)
  const chunks = new Map<string, Buffer>()
  let at = 8
  while (at < bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at)
    expect(bytes.readUInt32BE(end)).toBe(crc32(bytes.subarray(at + 4, end)))
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, end))
    at = end + 4
  }
  return chunks
}

function coloursIn(file: Uint8Array, width: number): readonly Colour[] {
  const chunks = chunksOf(file)
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0)
  const places = [...inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))]
  return places
    .filter((_, index) => index % (width + 1) !== 0)
    .map((place) => {
      const [red = 0, green = 0, blue = 0] = palette.subarray(place * 3)
      return [red, green, blue]
    })
}

describe('writePng', () => {
  const white: Colour = [255, 255, 255]
  const own: Colour = [11, 92, 107]

  it('gives back every pixel of a picture with few colours', async () => {
    const colours = [white, own, own, white, white, [1, 2, 3] as const]

    expect(coloursIn(await writePng(aPicture(3, colours), 10), 3)).toEqual(colours)
  })

  it('says how large the picture is, in pixels and on paper', async () => {
    const file = await writePng(aPicture(2, [white, own, own, white, own, own]), 300 / 25.4)

    expect([...file.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
    const header = chunksOf(file).get('IHDR')
    expect([header?.readUInt32BE(0), header?.readUInt32BE(4)]).toEqual([2, 3])
    expect(chunksOf(file).get('pHYs')?.readUInt32BE(0)).toBe(11_811)
  })

  it('takes the nearest colour for the rarest of more than 256', async () => {
    const shades = Array.from({ length: 300 }, (_, index): Colour => [index % 256, index >> 8, 0])
    const colours = [
      ...shades.slice(0, 256).flatMap((shade) => [shade, shade]),
      ...shades.slice(256),
    ]

    const written = coloursIn(await writePng(aPicture(4, colours), 10), 4)

    expect(written.slice(0, 512)).toEqual(colours.slice(0, 512))
    expect(written.slice(512)).toEqual(shades.slice(256).map(([red]) => [red, 0, 0]))
  })
})
