import { type Command, Option } from 'commander'
import type { CommandContext } from './command-context'
import type { ExitCode } from './terminal'
import { DEFAULT_LANGUAGE, type SentenceKey, wordedLanguages, type Words } from './words'

/** Read beforehand by `languageOf`; declared so that help shows it and a wrong one is refused. */
export const languageOption = ({ say }: Words): Option =>
  new Option('--lang <language>', say('options.lang'))
    .choices(wordedLanguages())
    .default(DEFAULT_LANGUAGE)

/** What a command is added to. */
export interface Build {
  readonly program: Command
  readonly context: CommandContext
  /** The exit code of the command that ran. */
  readonly outcome: ExitCode[]
}

export function addCommand(
  { program, context: { words } }: Build,
  usage: string,
  description: SentenceKey,
  examples: readonly string[],
): Command {
  const lines = examples.map((example) => `  npm run --silent cli -- ${example}`)
  return program
    .command(usage)
    .description(words.say(description))
    .helpOption('-h, --help', words.say('program.help'))
    .addOption(languageOption(words))
    .addHelpText('after', ['', words.say('program.examples'), ...lines, ''].join('\n'))
}

/** For commands that write a file. */
export function withOut(command: Command, { context: { words } }: Build): Command {
  return command
    .requiredOption('--out <file>', words.say('options.out'))
    .option('--force', words.say('options.force'))
}
