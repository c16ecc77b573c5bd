import type { Problem } from '@/domain/problem'
import type { Terminal } from './terminal'
import type { Words } from './words'

/** A problem and the file it is in. */
export interface FileProblem {
  readonly file: string
  readonly problem: Problem
}

export const inFile = (file: string, problems: readonly Problem[]): readonly FileProblem[] =>
  problems.map((problem) => ({ file, problem }))

/** Lists problems, one line each. */
export function tellProblems(
  problems: readonly FileProblem[],
  { terminal, words }: { readonly terminal: Terminal; readonly words: Words },
): void {
  for (const { file, problem } of problems) {
    terminal.err(`${file}: ${words.problemSentence(problem)}`)
  }
}
