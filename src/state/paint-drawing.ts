import type { Drawing, PathShape, Shape, Stroke, TextShape } from '@/report/drawing/shape'
import { millimetres } from '@/report/type/measures'
import { writePng } from './write-png'

/** What print needs; a screen shows the picture smaller. */
const DOTS_PER_MM = 300 / 25.4

/** Not the name of any font on the machine, which could have other widths. */
const FAMILY = 'Report Typeface'

interface Fonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

/** Paints drawings as PNG files, on whatever thread; the fonts are loaded once. */
export function createPainter(fonts: Fonts): (drawing: Drawing) => Promise<Uint8Array> {
  const loaded = loadFonts(fonts)
  return async (drawing) => {
    await loaded
    return paintDrawing(drawing)
  }
}

async function loadFonts({ regular, bold }: Fonts): Promise<void> {
  const faces = await Promise.all([
    new FontFace(FAMILY, regular.slice(), { weight: 'normal' }).load(),
    new FontFace(FAMILY, bold.slice(), { weight: 'bold' }).load(),
  ])
  for (const face of faces) threadFonts().add(face)
}

/** A page keeps its fonts with the document, a thread without a document keeps its own. */
const threadFonts = (): FontFaceSet =>
  typeof document === 'undefined'
    ? (globalThis as unknown as { readonly fonts: FontFaceSet }).fonts
    : document.fonts

async function paintDrawing({ width, height, shapes }: Drawing): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(
    Math.ceil(width * DOTS_PER_MM),
    Math.ceil(height * DOTS_PER_MM),
  )
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (pen === null) throw new Error('This browser cannot paint on this thread')
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.scale(DOTS_PER_MM, DOTS_PER_MM)
  // The widths in the drawing were measured letter by letter.
  pen.fontKerning = 'none'
  for (const shape of shapes) paintShape(pen, shape)
  return writePng(pen.getImageData(0, 0, canvas.width, canvas.height), DOTS_PER_MM)
}

type Pen = OffscreenCanvasRenderingContext2D

function paintShape(pen: Pen, shape: Shape): void {
  if (shape.kind === 'text') {
    paintText(pen, shape)
    return
  }
  pen.beginPath()
  switch (shape.kind) {
    case 'line':
      pen.moveTo(...shape.from)
      pen.lineTo(...shape.to)
      strokePath(pen, shape.stroke)
      return
    case 'rectangle':
      pen.rect(shape.x, shape.y, shape.width, shape.height)
      break
    case 'circle':
      pen.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI)
      break
    case 'path':
      tracePath(pen, shape)
  }
  if (shape.fill !== null) {
    pen.fillStyle = shape.fill
    pen.fill()
  }
  if (shape.stroke !== null) strokePath(pen, shape.stroke)
}

function tracePath(pen: Pen, { points, isClosed }: PathShape): void {
  for (const point of points) pen.lineTo(...point)
  if (isClosed) pen.closePath()
}

function strokePath(pen: Pen, { colour, width, dash }: Stroke): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.setLineDash([...(dash ?? [])])
  pen.stroke()
}

/** Squeezed into its measured width where a browser sets it wider. */
function paintText(pen: Pen, { x, baseline, text, style, width }: TextShape): void {
  pen.fillStyle = style.colour
  // Browsers round small sizes: set in dots, letters are as large as they are in print.
  pen.save()
  pen.scale(1 / DOTS_PER_MM, 1 / DOTS_PER_MM)
  const size = millimetres(style.size) * DOTS_PER_MM
  pen.font = `${style.weight === 'bold' ? 'bold' : 'normal'} ${String(size)}px "${FAMILY}", sans-serif`
  const room = width * DOTS_PER_MM
  pen.fillText(text.trimEnd(), x * DOTS_PER_MM, baseline * DOTS_PER_MM, room)
  pen.restore()
}
