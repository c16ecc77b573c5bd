import { writeFile } from 'node:fs/promises'
import type { CommandContext } from './command-context'
import { isSystemError } from './read-file'

/** Writes a result and says where; false: it was refused, and the user has been told why. */
export async function writeResultFile(
  path: string,
  content: string | Uint8Array,
  mayReplace: boolean,
  { terminal, words }: CommandContext,
): Promise<boolean> {
  try {
    // "wx" fails on an existing file in the same step, so that none is lost in between.
    await writeFile(path, content, { flag: mayReplace ? 'w' : 'wx' })
    terminal.out(`${words.say('file.written', { file: path })}\n`)
    return true
  } catch (error) {
    if (!isSystemError(error)) throw error
    terminal.err(
      error.code === 'EEXIST'
        ? words.say('file.exists', { file: path })
        : words.say('file.notWritten', { file: path, detail: error.code ?? error.message }),
    )
    return false
  }
}
