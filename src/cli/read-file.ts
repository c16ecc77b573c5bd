import { readFile, stat } from 'node:fs/promises'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { checkSize, parseJson } from '@/parse/parse-json'

/** The text of a file the user named, which must be UTF-8. */
export async function readText(path: string): Promise<Result<string, readonly Problem[]>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch (error) {
    if (error instanceof TypeError) return fail([{ code: 'notText', path: '' }])
    throw error
  }
}

/** Any file the user named, of at most that many bytes. */
export async function readBytes(
  path: string,
  limit?: number,
): Promise<Result<Uint8Array, readonly Problem[]>> {
  try {
    const { size } = await stat(path)
    const tooLarge = checkSize(size, limit)
    return tooLarge === null ? ok(new Uint8Array(await readFile(path))) : fail([tooLarge])
  } catch (error) {
    if (isSystemError(error)) return fail([{ code: 'missingFile', path: '', name: path }])
    throw error
  }
}

export async function readJson(path: string): Promise<Result<unknown, readonly Problem[]>> {
  const text = await readText(path)
  return text.ok ? parseJson(text.value) : text
}

/** What the file system refuses, in contrast to a bug. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error
