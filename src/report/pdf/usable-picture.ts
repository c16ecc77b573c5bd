import { jsPDF } from 'jspdf'
import type { PictureFault } from '@/domain/report/left-out'
import { fail, type Result } from '@/domain/result'
import { type Picture, readPicture } from '../read-picture'

/** A picture that can be drawn for certain, or why it cannot: tried out on a page nobody sees. */
export function usablePicture(bytes: Uint8Array): Result<Picture, PictureFault> {
  const read = readPicture(bytes)
  if (!read.ok) return read
  try {
    drawPicture(new jsPDF(), read.value, { x: 0, y: 0, width: 10, height: 10 })
    return read
  } catch {
    // The decoder throws something else for each kind of damage; to the user it is all one.
    return fail('damaged')
  }
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function drawPicture(
  pdf: jsPDF,
  { format, bytes }: Picture,
  { x, y, width, height }: Place,
): void {
  pdf.addImage(bytes, format === 'png' ? 'PNG' : 'JPEG', x, y, width, height, 'picture', 'MEDIUM')
}
