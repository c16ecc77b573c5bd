import { runProgram } from '@/cli/program'

export interface Outcome {
  readonly code: number
  /** What went to standard output. */
  readonly out: string
  /** The lines of standard error. */
  readonly err: readonly string[]
}

const NOW = new Date('2026-11-24T09:00:00.000Z')

/** A command line run in this process, on 24 November 2026. */
export async function runCli(...args: readonly string[]): Promise<Outcome> {
  const out: string[] = []
  const err: string[] = []
  const terminal = {
    out: (text: string) => out.push(text),
    err: (sentence: string) => err.push(sentence),
  }
  const code = await runProgram(args, terminal, () => NOW)
  return { code, out: out.join(''), err }
}

/** A file of `tests/fixtures/cli`, as a user in the project's folder would name it. */
export const fixture = (name: string): string => `tests/fixtures/cli/${name}`
