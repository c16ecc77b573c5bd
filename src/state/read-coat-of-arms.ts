import type { PictureFault } from '@/domain/report/left-out'
import { fail, ok, type Result } from '@/domain/result'
import { PICTURE_LIMIT, readPicture } from '@/report/read-picture'
import type { ReportSettings } from './report-settings'

/** A file above this is no coat of arms, and decoding it could take all memory. */
const LARGEST_FILE = 30_000_000

/** Sharp at the size it is printed, about six centimetres. */
const SHRUNK_PIXELS = 800

/** `unreadable`: the browser cannot read the file, perhaps because it is no longer there. */
export type CoatOfArmsFault = PictureFault | 'unreadable'

/**
 * Reads the coat of arms a user chose. One that is larger than a report can carry is made smaller;
 * one that the browser cannot decode is refused.
 */
export async function readCoatOfArms(
  file: File,
): Promise<Result<NonNullable<ReportSettings['coatOfArms']>, CoatOfArmsFault>> {
  if (file.size > LARGEST_FILE) return fail('tooLarge')
  const content = await file.arrayBuffer().catch(() => null)
  if (content === null) return fail('unreadable')
  const bytes = new Uint8Array(content)
  const read = readPicture(bytes)
  if (!read.ok && read.failure !== 'tooLarge') return read
  const bitmap = await decode(file)
  if (bitmap === 'damaged') return fail('damaged')
  if (read.ok) return ok({ name: file.name, bytes })
  const smaller = bitmap === null ? null : await shrink(bitmap)
  return smaller === null ? fail('tooLarge') : ok({ name: file.name, bytes: smaller })
}

/** null: this browser cannot say. */
async function decode(file: File): Promise<ImageBitmap | 'damaged' | null> {
  if (typeof createImageBitmap === 'undefined') return null
  try {
    return await createImageBitmap(file)
  } catch {
    // Browsers say nothing more about what is wrong with a picture.
    return 'damaged'
  }
}

/** null: still too large, or there is no canvas to draw on. */
async function shrink(bitmap: ImageBitmap): Promise<Uint8Array | null> {
  const scale = Math.min(1, SHRUNK_PIXELS / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  if (blob === null || blob.size > PICTURE_LIMIT.bytes) return null
  return new Uint8Array(await blob.arrayBuffer())
}
