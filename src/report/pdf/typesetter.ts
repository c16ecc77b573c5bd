import type { jsPDF } from 'jspdf'
import type { TextStyle } from '../look'
import { millimetres } from '../type/measures'
import type { Typesetter } from '../type/typesetter'
import { fontMetadata } from './jspdf-internals'
import { pdfText } from './pdf-text'

type Weight = TextStyle['weight']

const FONT = 'NotoSans'

const JSPDF_STYLES = { regular: 'normal', bold: 'bold' } as const

/** Embeds the fonts, as TrueType files, and reads their metrics. */
export function createTypesetter(
  pdf: jsPDF,
  fonts: Readonly<Record<Weight, Uint8Array>>,
): Typesetter {
  const weights = {
    regular: embed(pdf, 'regular', fonts.regular),
    bold: embed(pdf, 'bold', fonts.bold),
  }
  const hasGlyph = (codePoint: number) =>
    weights.regular.hasGlyph(codePoint) && weights.bold.hasGlyph(codePoint)
  return {
    drawable: (text) => pdfText(text, hasGlyph),
    widthOf: (text, { weight, size }) => {
      const { widthOf } = weights[weight]
      let thousandths = 0
      for (let index = 0; index < text.length; index += 1) {
        thousandths += widthOf(text.charCodeAt(index))
      }
      return millimetres((thousandths * size) / 1000)
    },
  }
}

/** Sets font, size and colour for the next text. */
export function setStyle(pdf: jsPDF, { weight, size, colour }: TextStyle): void {
  pdf.setFont(FONT, JSPDF_STYLES[weight])
  pdf.setFontSize(size)
  pdf.setTextColor(colour)
}

interface FontFace {
  readonly hasGlyph: (codePoint: number) => boolean
  readonly widthOf: (codePoint: number) => number
}

function embed(pdf: jsPDF, weight: Weight, file: Uint8Array): FontFace {
  const name = `${FONT}-${weight}.ttf`
  pdf.addFileToVFS(name, binaryString(file))
  pdf.addFont(name, FONT, JSPDF_STYLES[weight])
  pdf.setFont(FONT, JSPDF_STYLES[weight])
  const metadata = fontMetadata(pdf)
  const widths = new Map<number, number>()
  return {
    hasGlyph: (codePoint) => metadata.characterToGlyph(codePoint) !== 0,
    widthOf: (codePoint) => {
      const known = widths.get(codePoint)
      if (known !== undefined) return known
      const width = metadata.widthOfGlyph(metadata.characterToGlyph(codePoint))
      widths.set(codePoint, width)
      return width
    },
  }
}

/** In pieces, because a call takes only so many arguments. */
function binaryString(bytes: Uint8Array): string {
  const PIECE = 8192
  let text = ''
  for (let start = 0; start < bytes.length; start += PIECE) {
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE))
  }
  return text
}
