import type { Problem } from '@/domain/problem'
import { fail, type Result } from '@/domain/result'
import { checkSize, parseJson } from '@/parse/parse-json'

/** Reads a file the user chose; one too large to handle is refused before it is read. */
export async function readJsonFile(file: File): Promise<Result<unknown, readonly Problem[]>> {
  const tooLarge = checkSize(file.size)
  if (tooLarge !== null) return fail([tooLarge])
  const text = await textOfFile(file)
  return text === null ? fail([{ code: 'unreadable', path: '' }]) : parseJson(text)
}

/** null: the file was moved, or its drive removed, since it was chosen. */
export async function textOfFile(file: Blob): Promise<string | null> {
  try {
    return await file.text()
  } catch {
    return null
  }
}
