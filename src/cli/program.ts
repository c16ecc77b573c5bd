import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { addCommand, type Build, languageOption, withOut } from './add-command'
import { addReport, addVerify } from './add-report-commands'
import { benchmarkCommand, type BenchmarkOptions } from './benchmark-command'
import { carryCommand, type CarryOptions } from './carry-command'
import { CHECK_FORMATS, checkCommand, type CheckOptions } from './check-command'
import type { CommandContext } from './command-context'
import { demonstrationPackCommand, type DemonstrationOptions } from './demonstration-pack-command'
import { inRepository } from './repository'
import { RESULT_FORMATS, scoreCommand, type ScoreOptions } from './score-command'
import { createShippedFiles } from './shipped-files'
import { EXIT, type ExitCode, onOneLine, type Terminal } from './terminal'
import { DEFAULT_LANGUAGE, loadWords, wordedLanguages } from './words'

/** Runs one command line, without the program's own name, and tells how it went. */
export async function runProgram(
  args: readonly string[],
  terminal: Terminal,
  now: () => Date = () => new Date(),
): Promise<ExitCode> {
  const context: CommandContext = {
    terminal: {
      out: terminal.out,
      err: (sentence) => {
        terminal.err(onOneLine(sentence))
      },
    },
    words: loadWords(languageOf(args)),
    files: createShippedFiles(),
    now,
  }
  const outcome: ExitCode[] = []
  try {
    await createProgram(context, outcome).parseAsync(args, { from: 'user' })
    return outcome[0] ?? EXIT.fine
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.fine : EXIT.wrongUse
  }
}

/** Help is worded before the command line is read, so the language is looked for beforehand. */
function languageOf(args: readonly string[]): string {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const wanted = args[index]?.split('=')[1] ?? args[index + 1]
  const isKnown = index !== -1 && wanted !== undefined && wordedLanguages().includes(wanted)
  return isKnown ? wanted : DEFAULT_LANGUAGE
}

function createProgram(context: CommandContext, outcome: ExitCode[]): Command {
  const { say } = context.words
  const program = new Command('lordimas')
    .description(say('program.description'))
    .version(readVersion(), '--version', say('program.version'))
    .helpOption('-h, --help', say('program.help'))
    .addOption(languageOption(context.words))
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError(say('program.seeHelp'))
    .configureOutput({
      writeOut: context.terminal.out,
      writeErr: (text) => {
        for (const line of text.trimEnd().split('\n')) context.terminal.err(line)
      },
    })
  const build = { program, context, outcome }
  addCheck(build)
  addScore(build)
  addCarry(build)
  addReport(build)
  addVerify(build)
  addBenchmark(build)
  addDemonstrationPack(build)
  return program
}

function addCheck(build: Build): void {
  const { context, outcome } = build
  const { say } = context.words
  addCommand(build, 'check', 'check.description', [
    'check lordimas@1.0.0',
    'check my-questionnaire.json',
    'check my-questionnaire.json --strict --format json',
  ])
    .argument('<questionnaire>', say('options.questionnaire'))
    .addOption(
      new Option('--format <format>', say('options.format')).choices(CHECK_FORMATS).default('text'),
    )
    .option('--strict', say('options.strict'))
    .action(async (name: string, options: CheckOptions) => {
      outcome.push(await checkCommand(name, options, context))
    })
}

function withAnswers(command: Command, { context: { words } }: Build): Command {
  return command
    .requiredOption('--questionnaire <file|id@version>', words.say('options.questionnaire'))
    .requiredOption('--answers <file...>', words.say('options.answers'))
    .option('--path <id>', words.say('options.path'))
    .option('--mapping <file>', words.say('options.mapping'))
}

function addScore(build: Build): void {
  const { context, outcome } = build
  const command = addCommand(build, 'score', 'score.description', [
    'score --questionnaire lordimas@1.0.0 --answers town.json',
    'score --questionnaire lordimas@1.0.0 --answers town.json --explain',
    'score --questionnaire lordimas@1.0.0 --answers answers/ --format csv > scores.csv',
    'score --questionnaire survey.json --answers survey.csv --mapping mapping.json --format json',
  ])
  withAnswers(command, build)
    .option('--explain [id]', context.words.say('options.explain'))
    .addOption(
      new Option('--format <format>', context.words.say('options.format'))
        .choices(RESULT_FORMATS)
        .default('table'),
    )
    .action(async (options: ScoreOptions) => {
      outcome.push(await scoreCommand(options, context))
    })
}

function addCarry(build: Build): void {
  const { context, outcome } = build
  const { say } = context.words
  const command = addCommand(build, 'carry', 'carry.description', [
    'carry --answers town.json --to lordimas@1.1.0 --out town-1.1.0.json',
  ])
    .requiredOption('--answers <file>', say('options.assessment'))
    .requiredOption('--to <id@version>', say('carry.to'))
  withOut(command, build).action(async (options: CarryOptions) => {
    outcome.push(await carryCommand(options, context))
  })
}

function addBenchmark(build: Build): void {
  const { context, outcome } = build
  const command = addCommand(build, 'benchmark', 'benchmark.description', [
    'benchmark --questionnaire lordimas@1.0.0 --answers answers/ --about about.json --out pack.json',
  ])
  withAnswers(command, build).requiredOption('--about <file>', context.words.say('options.about'))
  withOut(command, build).action(async (options: BenchmarkOptions) => {
    outcome.push(await benchmarkCommand(options, context))
  })
}

function addDemonstrationPack(build: Build): void {
  const { context, outcome } = build
  const { say } = context.words
  const command = addCommand(build, 'demonstration-pack', 'demonstration.description', [
    'demonstration-pack --questionnaire lordimas@1.0.0 --path full --seed 1 --out pack.json',
  ])
    .requiredOption('--questionnaire <file|id@version>', say('options.questionnaire'))
    .requiredOption('--path <id>', say('options.path'))
    .requiredOption('--seed <number>', say('options.seed'), (text) => {
      if (/^\d{1,9}$/.test(text)) return Number(text)
      throw new InvalidArgumentError(say('options.seedWrong'))
    })
  withOut(command, build).action(async (options: DemonstrationOptions) => {
    outcome.push(await demonstrationPackCommand(options, context))
  })
}

function readVersion(): string {
  const file = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as {
    readonly version: string
  }
  return file.version
}
