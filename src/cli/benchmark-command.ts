import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import { parsePackDescription } from '@/parse/parse-answer-pack'
import { parseBenchmarkPack, writeBenchmarkPack } from '@/parse/parse-benchmark-pack'
import type { CommandContext } from './command-context'
import { inFile, tellProblems } from './file-problem'
import { readJson } from './read-file'
import { type AnswersOptions, gatherScores } from './score-command'
import { checkOneSurvey, summarisePack } from './summarise-pack'
import { EXIT, type ExitCode } from './terminal'
import { writeResultFile } from './write-file'

export interface BenchmarkOptions extends AnswersOptions {
  readonly about: string
  readonly out: string
  readonly force?: boolean
}

/**
 * `benchmark`: quartiles of the respondents as a pack. Nothing is written while any input is bad: a
 * pack that silently rests on fewer respondents than its author thinks would be worse than none.
 */
export async function benchmarkCommand(
  options: BenchmarkOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const json = await readJson(options.about)
  const about = json.ok ? parsePackDescription(json.value) : json
  if (!about.ok) {
    tellProblems(inFile(options.about, about.failure), context)
    return EXIT.badInput
  }
  const gathered = await gatherScores(options, context)
  if (typeof gathered === 'number') return gathered
  const { scored, isWhole } = gathered
  const mixed = checkOneSurvey(scored)
  tellProblems(mixed, context)
  if (!isWhole || mixed.length > 0 || scored.length === 0) {
    context.terminal.err(context.words.say('benchmark.notWritten'))
    return EXIT.badInput
  }
  const summarised = summarisePack(about.value, scored)
  const pack = summarised.ok ? readBack(summarised.value) : summarised
  if (!pack.ok) {
    tellProblems(inFile(options.about, pack.failure), context)
    return EXIT.badInput
  }
  const content = writeBenchmarkPack(pack.value)
  const isWritten = await writeResultFile(options.out, content, options.force === true, context)
  return isWritten ? EXIT.fine : EXIT.badInput
}

/** What the app would refuse to load is not written: two groups of one id, for instance. */
const readBack = (pack: BenchmarkPack): ReturnType<typeof parseBenchmarkPack> =>
  parseBenchmarkPack(JSON.parse(writeBenchmarkPack(pack)))
