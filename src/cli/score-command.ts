import { referenceName } from '@/domain/assessment/assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import type { WordedQuestionnaire } from '@/parse/parse-questionnaire'
import { collectRespondents, isTable } from './collect-respondents'
import type { CommandContext } from './command-context'
import { tellProblems } from './file-problem'
import { type ExplainedPart, explainPart, hasPart, writeExplanation } from './explain-text'
import { loadQuestionnaire, textIn } from './load-questionnaire'
import { writeResultCsv } from './result-csv'
import { toResultRecord } from './result-record'
import { type ResultWording, rulerLine, writeResultTable } from './result-table'
import { pathsOf, type ScoredRespondent, scoreRespondents } from './score-respondents'
import { EXIT, type ExitCode, onOneLine } from './terminal'

export const RESULT_FORMATS = ['table', 'json', 'csv', 'ndjson'] as const

/** What `score` and `benchmark` read from. */
export interface AnswersOptions {
  readonly questionnaire: string
  readonly answers: readonly string[]
  readonly path?: string
  readonly mapping?: string
}

export interface ScoreOptions extends AnswersOptions {
  readonly format: (typeof RESULT_FORMATS)[number]
  /** Absent: only the scores are told. */
  readonly explain?: ExplainedPart
}

/** `score`: one result per respondent. */
export async function scoreCommand(
  options: ScoreOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, words } = context
  if (options.format === 'csv' && options.explain !== undefined) {
    terminal.err(words.say('score.explainCsv'))
    return EXIT.wrongUse
  }
  const gathered = await gatherScores(options, context)
  if (typeof gathered === 'number') return gathered
  const { worded, scored, isWhole } = gathered
  const unknown = unknownPartIn(gathered, options.explain)
  if (unknown !== null) {
    terminal.err(words.say('score.unknownPart', { id: unknown }))
    return EXIT.wrongUse
  }
  const paths = pathsOf(scored)
  if (options.format === 'csv' && paths.length > 1) {
    terminal.err(words.say('score.severalPaths', { paths: paths.join(', ') }))
    return EXIT.wrongUse
  }
  writeResults(scored, worded, options, context)
  return isWhole ? EXIT.fine : EXIT.badInput
}

export interface Gathered {
  readonly worded: WordedQuestionnaire
  readonly scored: readonly ScoredRespondent[]
  /** False: some of the input was bad, and the user has been told. */
  readonly isWhole: boolean
}

/** Loads the questionnaire, reads all answers and scores them; an exit code: it cannot be done. */
export async function gatherScores(
  options: AnswersOptions,
  context: CommandContext,
): Promise<Gathered | ExitCode> {
  const { terminal, words } = context
  if (options.answers.some(isTable) && options.mapping === undefined) {
    terminal.err(words.say('score.mappingNeeded'))
    return EXIT.wrongUse
  }
  const worded = await loadQuestionnaire(options.questionnaire, context.files)
  if (!worded.ok) {
    tellProblems(worded.failure, context)
    return EXIT.badInput
  }
  const { questionnaire } = worded.value
  if (options.path !== undefined && pathOf(questionnaire, options.path) === null) {
    terminal.err(unknownPathSentence(options.path, questionnaire, context))
    return EXIT.wrongUse
  }
  const { respondents, problems } = await collectRespondents(options.answers, {
    worded: worded.value,
    path: options.path ?? null,
    mapping: options.mapping ?? null,
  })
  tellProblems(problems, context)
  const scored = scoreRespondents(questionnaire, respondents)
  return { worded: worded.value, scored, isWhole: problems.length === 0 }
}

export function unknownPathSentence(
  path: string,
  { paths }: Questionnaire,
  { words }: CommandContext,
): string {
  return words.say('score.unknownPath', { path, paths: paths.map(({ id }) => id).join(', ') })
}

function writeResults(
  scored: readonly ScoredRespondent[],
  worded: WordedQuestionnaire,
  { format, explain }: Pick<ScoreOptions, 'format' | 'explain'>,
  { terminal, words }: CommandContext,
): void {
  const { questionnaire } = worded
  const recordOf = (result: ScoredRespondent) => ({
    ...toResultRecord(result, questionnaire),
    ...(explain === undefined ? {} : { explanation: explainPart(questionnaire, result, explain) }),
  })
  switch (format) {
    case 'json':
      terminal.out(`${JSON.stringify(scored.map(recordOf), null, 2)}\n`)
      return
    case 'ndjson':
      for (const result of scored) terminal.out(`${JSON.stringify(recordOf(result))}\n`)
      return
    case 'csv':
      terminal.out(writeResultCsv(scored, questionnaire))
      return
    case 'table': {
      const wording = { questionnaire, text: textIn(worded, words.language), words }
      if (explain !== undefined) {
        terminal.out(scored.map((result) => explainedText(result, explain, wording)).join('\n'))
        return
      }
      const tables = pathsOf(scored).map((path) =>
        writeResultTable(
          scored.filter((result) => result.path.id === path),
          wording,
        ),
      )
      terminal.out(tables.join('\n'))
    }
  }
}

/** The asked-for part where some result is on a path that does not have it; null: all have. */
function unknownPartIn(
  { worded, scored }: Gathered,
  explain: ScoreOptions['explain'],
): string | null {
  if (explain === undefined || explain === true) return null
  return scored.every(({ path }) => hasPart(worded.questionnaire, path, explain)) ? null : explain
}

/** Whose result it is, what it was measured by, and how it came about. */
function explainedText(
  result: ScoredRespondent,
  explain: ExplainedPart,
  wording: ResultWording,
): string {
  const { questionnaire, path, hash, engine } = result.score
  const title = wording.words.say('score.title', { reference: referenceName(questionnaire), path })
  const explanation = explainPart(wording.questionnaire, result, explain)
  return [
    onOneLine(result.name),
    title,
    rulerLine({ hash, engine }, wording),
    '',
    writeExplanation(explanation, wording),
  ].join('\n')
}
