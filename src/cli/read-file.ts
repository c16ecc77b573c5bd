import { readFile, stat } from 'node:fs/promises'
import type { Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { checkSize, parseJson } from '@/parse/parse-json'

/** The text of a file the user named, which must be UTF-8. */
export async function readText(path: string): Promise<Result<string, readonly Problem[]>> {
  const missing: Problem = { code: 'missingFile', path: '', name: path }
  try {
    const { size } = await stat(path)
    const tooLarge = checkSize(size)
    if (tooLarge !== null) return fail([tooLarge])
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)))
  } catch (error) {
    if (error instanceof TypeError) return fail([{ code: 'notText', path: '' }])
    if (isSystemError(error)) return fail([missing])
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
