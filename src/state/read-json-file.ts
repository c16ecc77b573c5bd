import type { Problem } from '@/domain/problem'
import { fail, type Result } from '@/domain/result'
import { checkSize, parseJson } from '@/parse/parse-json'

/** Reads a file the user chose; one too large to handle is refused before it is read. */
export async function readJsonFile(file: File): Promise<Result<unknown, readonly Problem[]>> {
  const tooLarge = checkSize(file.size)
  return tooLarge === null ? parseJson(await file.text()) : fail([tooLarge])
}
