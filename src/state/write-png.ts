/** A picture as a canvas gives it: four bytes a pixel, of which the last is taken as opaque. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray<ArrayBuffer>
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const

const MOST_COLOURS = 256

/**
 * A PNG file with a palette (ISO/IEC 15948), a quarter as large as what browsers write: a drawing
 * has few colours, and of the many shades at the edges of its letters the rarest take the nearest
 * that is in the palette.
 */
export async function writePng(pixels: Pixels, dotsPerMm: number): Promise<Uint8Array> {
  const { width, height } = pixels
  const colours = new Uint32Array(pixels.data.buffer)
  const palette = commonest(colours)
  const dotsPerMetre = Math.round(dotsPerMm * 1000)
  const chunks = [
    // Eight bits a pixel, each the place of a colour in the palette.
    chunk('IHDR', [...bigEndian(width), ...bigEndian(height), 8, 3, 0, 0, 0]),
    chunk('pHYs', [...bigEndian(dotsPerMetre), ...bigEndian(dotsPerMetre), 1]),
    chunk('PLTE', palette.flatMap(channels)),
    chunk('IDAT', await deflated(rows(colours, width, height, palette))),
    chunk('IEND', []),
  ]
  const file = new Blob([new Uint8Array(SIGNATURE), ...chunks])
  return new Uint8Array(await file.arrayBuffer())
}

/** A colour's four bytes as one number, in whatever order this machine has them. */
type Colour = number

const channels = (colour: Colour): readonly number[] => [
  ...new Uint8Array(Uint32Array.of(colour).buffer).subarray(0, 3),
]

/** Counted by runs, as nearly every pixel has the colour of the one before it. */
function commonest(colours: Uint32Array): readonly Colour[] {
  const counts = new Map<Colour, number>()
  let start = 0
  for (let end = 1; end <= colours.length; end += 1) {
    const colour = colours[start] ?? 0
    if (colours[end] === colour) continue
    counts.set(colour, (counts.get(colour) ?? 0) + end - start)
    start = end
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour)
}

/** Each row begins with how it was filtered: not at all, which suits areas of one colour best. */
function rows(
  colours: Uint32Array,
  width: number,
  height: number,
  palette: readonly Colour[],
): Uint8Array<ArrayBuffer> {
  const placeOf = placesIn(palette)
  const bytes = new Uint8Array((width + 1) * height)
  let last = colours[0] ?? 0
  let place = placeOf(last)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = colours[y * width + x] ?? 0
      if (colour !== last) place = placeOf(colour)
      last = colour
      bytes[y * (width + 1) + x + 1] = place
    }
  }
  return bytes
}

/** Where a colour, or the one nearest to it, is in the palette. */
function placesIn(palette: readonly Colour[]): (colour: Colour) => number {
  const places = new Map(palette.map((colour, place) => [colour, place]))
  const all = palette.map(channels)
  return (colour) => {
    const known = places.get(colour)
    if (known !== undefined) return known
    const wanted = channels(colour)
    const distances = all.map((other) => distance(wanted, other))
    const place = distances.indexOf(Math.min(...distances))
    places.set(colour, place)
    return place
  }
}

const distance = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + (value - (other[index] ?? 0)) ** 2, 0)

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function chunk(name: string, data: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const checked = new Uint8Array(name.length + data.length)
  checked.set(new TextEncoder().encode(name))
  checked.set(data, name.length)
  const written = new Uint8Array(checked.length + 8)
  written.set(bigEndian(data.length))
  written.set(checked, 4)
  written.set(bigEndian(checksum(checked)), checked.length + 4)
  return written
}

const bigEndian = (value: number): readonly number[] =>
  [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)

/** CRC-32 as in ISO/IEC 15948, annex D. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffff_ffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) {
      rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb8_8320 : rest >>> 1
    }
  }
  return (rest ^ 0xffff_ffff) >>> 0
}
