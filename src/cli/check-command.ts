import { referenceName } from '@/domain/assessment/assessment'
import { allGroups, allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import type { WordedQuestionnaire } from '@/parse/parse-questionnaire'
import { collectRemarks } from './collect-remarks'
import type { CommandContext } from './command-context'
import { countOf, type FileRemark, tellRemarks, writeRemarks } from './file-remark'
import { EXIT, type ExitCode } from './terminal'

export const CHECK_FORMATS = ['text', 'json'] as const

export interface CheckOptions {
  readonly format: (typeof CHECK_FORMATS)[number]
  readonly strict?: true
}

/**
 * `check`: tells every problem of a questionnaire, what is worth a look, and what it consists of.
 * It fails on problems; strictly, on warnings as well.
 */
export async function checkCommand(
  name: string,
  { format, strict }: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { worded, remarks } = await collectRemarks(name, context)
  if (format === 'json') context.terminal.out(writeRemarks(remarks, context))
  else tell(worded, remarks, context)
  const fails =
    countOf(remarks, 'error') > 0 || (strict === true && countOf(remarks, 'warning') > 0)
  return fails ? EXIT.badInput : EXIT.fine
}

function tell(
  worded: WordedQuestionnaire | null,
  remarks: readonly FileRemark[],
  context: CommandContext,
): void {
  const { terminal, words } = context
  tellRemarks(remarks, context)
  if (worded === null || countOf(remarks, 'error') > 0) return
  terminal.out(`${describe(worded, context)}\n`)
  if (remarks.length === 0) return
  const counts = { warnings: countOf(remarks, 'warning'), notes: countOf(remarks, 'note') }
  terminal.out(`${words.say('check.findings', counts)}\n`)
}

function describe({ questionnaire, texts }: WordedQuestionnaire, { words }: CommandContext) {
  const list = new Intl.ListFormat(words.language, { type: 'unit', style: 'short' })
  const namesOf = (items: readonly { readonly id: string }[]) =>
    list.format(items.map(({ id }) => id))
  const groups = allGroups(questionnaire).length
  return words.say('check.ok', {
    reference: referenceName(questionnaire),
    dimensions: questionnaire.groups.length,
    groups: groups - questionnaire.groups.length,
    questions: allQuestions(questionnaire).length,
    levels: questionnaire.levels.length,
    paths: namesOf(questionnaire.paths),
    languages: list.format(Object.keys(texts)),
  })
}
