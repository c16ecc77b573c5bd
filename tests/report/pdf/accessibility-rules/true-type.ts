/** What an embedded TrueType font says of its glyphs. */
export interface TrueType {
  readonly glyphs: number
  /** In thousandths of the font size. */
  readonly widthOf: (glyph: number) => number
  /** Says whether the glyph has an outline; parts of composed glyphs included. */
  readonly isDrawn: (glyph: number) => boolean
}

/** Reads the tables of ISO/IEC 14496-22 that tell widths and outlines. */
export function readTrueType(bytes: string): TrueType {
  const font = Buffer.from(bytes, 'latin1')
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const entry = 12 + 16 * index
      const start = font.readUInt32BE(entry + 8)
      const tag = font.toString('latin1', entry, entry + 4)
      return [tag, font.subarray(start, start + font.readUInt32BE(entry + 12))]
    }),
  )
  const table = (tag: string): Buffer => {
    const found = tables.get(tag)
    if (found === undefined) throw new Error(`The font has no table ${tag}`)
    return found
  }
  const [head, hmtx, loca, glyf] = [table('head'), table('hmtx'), table('loca'), table('glyf')]
  const glyphs = table('maxp').readUInt16BE(4)
  const measured = table('hhea').readUInt16BE(34)
  const isLong = head.readInt16BE(50) === 1
  const offset = (glyph: number) =>
    isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph)
  const outline = (glyph: number) =>
    glyph < glyphs ? glyf.subarray(offset(glyph), offset(glyph + 1)) : Buffer.alloc(0)
  const isDrawn = (glyph: number): boolean => {
    const data = outline(glyph)
    if (data.length === 0) return false
    return data.readInt16BE(0) >= 0 || partsOf(data).every(isDrawn)
  }
  return {
    glyphs,
    widthOf: (glyph) =>
      (hmtx.readUInt16BE(4 * Math.min(glyph, measured - 1)) * 1000) / head.readUInt16BE(18),
    isDrawn,
  }
}

const [WORDS, SCALE, MORE, TWO_SCALES, MATRIX] = [0x1, 0x8, 0x20, 0x40, 0x80]

/** The glyphs that a composed glyph is put together from. */
function partsOf(data: Buffer): readonly number[] {
  const parts: number[] = []
  let flags: number = MORE
  for (let at = 10; (flags & MORE) !== 0;) {
    flags = data.readUInt16BE(at)
    parts.push(data.readUInt16BE(at + 2))
    at += 4 + ((flags & WORDS) === 0 ? 2 : 4)
    if ((flags & SCALE) !== 0) at += 2
    if ((flags & TWO_SCALES) !== 0) at += 4
    if ((flags & MATRIX) !== 0) at += 8
  }
  return parts
}
