import { referenceName } from '@/domain/assessment/assessment'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import type { Score } from '@/domain/scoring/score'
import type { ScoredRespondent } from './score-respondents'
import { onOneLine } from './terminal'
import type { Words } from './words'

interface Wording {
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  readonly words: Words
}

/** Results of one path for people to read: aligned, overall and dimensions of each respondent. */
export function writeResultTable(scored: readonly ScoredRespondent[], wording: Wording): string {
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
  return `${title}\n\n${align([head, ...rows])}\n`
}

type Row = readonly string[]

function rowsOf({ name, score }: ScoredRespondent, wording: Wording): readonly Row[] {
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

function scoreRow(score: Score, { questionnaire, words }: Wording): Row {
  const isPoints = questionnaire.scale === 'points'
  const scale = isPoints ? (score.possible ?? score.points?.maximum ?? 1) : 100
  const number = new Intl.NumberFormat(words.language, { maximumFractionDigits: 1 })
  const write = (ratio: number) => number.format(ratio * scale)
  const maximum = number.format(isPoints ? (score.points?.maximum ?? scale) : scale)
  return [
    score.ratio === null
      ? words.say('score.none')
      : words.say('score.value', {
          score: score.points === null ? write(score.ratio) : number.format(score.points.earned),
          maximum,
        }),
    score.range === null
      ? words.say('score.none')
      : words.say('score.span', { low: write(score.range.low), high: write(score.range.high) }),
    words.say('score.answeredOf', {
      answered: number.format(score.answered),
      asked: number.format(score.asked),
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
