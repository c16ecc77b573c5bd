import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { writeBenchmarkPack } from '@/parse/parse-benchmark-pack'
import type { CommandContext } from './command-context'
import { createDemonstrationPack } from './demonstration-pack'
import { tellProblems } from './file-problem'
import { loadQuestionnaire } from './load-questionnaire'
import { unknownPathSentence } from './score-command'
import { EXIT, type ExitCode } from './terminal'
import { loadWords, wordedLanguages } from './words'
import { writeResultFile } from './write-file'

export interface DemonstrationOptions {
  readonly questionnaire: string
  readonly path: string
  readonly seed: number
  readonly out: string
  readonly force?: boolean
}

/** `demonstration-pack`: a made-up benchmark to try the screens with. */
export async function demonstrationPackCommand(
  options: DemonstrationOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const worded = await loadQuestionnaire(options.questionnaire, context.files)
  if (!worded.ok) {
    tellProblems(worded.failure, context)
    return EXIT.badInput
  }
  const { questionnaire } = worded.value
  const path = pathOf(questionnaire, options.path)
  if (path === null) {
    context.terminal.err(unknownPathSentence(options.path, questionnaire, context))
    return EXIT.wrongUse
  }
  const languages = wordedLanguages().map(loadWords)
  const pack = createDemonstrationPack(questionnaire, path, options.seed, languages)
  if (pack === null) {
    context.terminal.err(context.words.say('demonstration.nothingScored', { path: path.id }))
    return EXIT.badInput
  }
  const content = writeBenchmarkPack(pack)
  const isWritten = await writeResultFile(options.out, content, options.force === true, context)
  return isWritten ? EXIT.fine : EXIT.badInput
}
