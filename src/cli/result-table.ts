import { referenceName } from '@/domain/assessment/assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { Score } from '@/domain/scoring/score'
import type { AssessmentScore } from '@/domain/scoring/score-assessment'
import { scoreWords } from './score-words'
import type { ScoredRespondent } from './score-respondents'
import { onOneLine } from './terminal'
import type { Words } from './words'

export interface ResultWording {
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  readonly words: Words
}

/** Results of one path for people to read: aligned, overall and dimensions of each respondent. */
export function writeResultTable(
  scored: readonly ScoredRespondent[],
  wording: ResultWording,
): string {
  const { say } = wording.words
  const [first] = scored
  if (first === undefined) return ''
  const title = say('score.title', {
    reference: referenceName(first.score.questionnaire),
    path: first.score.path,
  })
  const head = [
    say('score.respondent'),
    say('score.part'),
    say('score.score'),
    say('score.range'),
    say('score.answered'),
  ]
  const rows = scored.flatMap((respondent) => rowsOf(respondent, wording))
  return `${title}\n${rulerLine(first.score, wording)}\n\n${align([head, ...rows])}\n`
}

/** Enough to tell two definitions apart by eye; the whole stands in JSON and CSV. */
const SHOWN_DIGITS = 12

/** What the numbers were measured by, and what their names were taken from. */
export const rulerLine = (
  { hash, engine }: Pick<AssessmentScore, 'hash' | 'engine'>,
  { text, words }: ResultWording,
): string =>
  words.say('score.ruler', {
    hash: hash.slice(0, SHOWN_DIGITS),
    engine,
    language: text.language,
    revision: text.revision,
  })

type Row = readonly string[]

function rowsOf({ name, score }: ScoredRespondent, wording: ResultWording): readonly Row[] {
  const { text, words } = wording
  const nameOf = (id: string) => onOneLine(text.groups[id]?.title ?? id)
  return [
    [onOneLine(name), words.say('score.overall'), ...scoreRow(score.overall, wording)],
    ...score.dimensions.map((dimension) => [
      '',
      nameOf(dimension.id),
      ...scoreRow(dimension, wording),
    ]),
  ]
}

function scoreRow(score: Score, { questionnaire, words }: ResultWording): Row {
  const written = scoreWords(questionnaire, words)
  return [
    written.score(score),
    written.range(score),
    words.say('score.answeredOf', {
      answered: written.number(score.answered),
      asked: written.number(score.asked),
    }),
  ]
}

/** The first two columns are text and start at the left, the others are numbers and end right. */
const TEXT_COLUMNS = 2

function align(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell))
          return column < TEXT_COLUMNS ? cell + space : space + cell
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const graphemes = new Intl.Segmenter()

/** Characters as a reader counts them: an accent on its own takes no room. */
const widthOf = (text: string): number => Array.from(graphemes.segment(text)).length
