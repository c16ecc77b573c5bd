import type { Remark } from '@/domain/questionnaire/finding'
import type { CommandContext } from './command-context'
import { onOneLine } from './terminal'

/** What a check remarks, and the file it is about. */
export interface FileRemark {
  readonly file: string
  readonly remark: Remark
}

export const countOf = (remarks: readonly FileRemark[], severity: Remark['severity']): number =>
  remarks.filter(({ remark }) => remark.severity === severity).length

type Speaker = Pick<CommandContext, 'terminal' | 'words'>

/** One line each: errors to standard error, the rest, which stops nobody, to standard output. */
export function tellRemarks(remarks: readonly FileRemark[], { terminal, words }: Speaker): void {
  for (const { file, remark } of remarks) {
    const { path } = about(remark)
    const facts = { file, path, ...words.remarkWords(remark) }
    const line = words.say(path === '' ? 'check.remarkOfFile' : 'check.remark', facts)
    if (remark.severity === 'error') terminal.err(line)
    else terminal.out(`${onOneLine(line)}\n`)
  }
}

/** All remarks as a JSON array; sentences in the language of the words, codes and facts as they are. */
export function writeRemarks(
  remarks: readonly FileRemark[],
  { words }: Pick<Speaker, 'words'>,
): string {
  const records = remarks.map(({ file, remark }) => {
    const { code, path, severity: _severity, ...facts } = { severity: '', ...about(remark) }
    const { message, mend } = words.remarkWords(remark)
    return { file, severity: remark.severity, code, path, message, mend, facts }
  })
  return `${JSON.stringify(records, null, 2)}\n`
}

const about = (remark: Remark) => (remark.severity === 'error' ? remark.problem : remark.finding)
