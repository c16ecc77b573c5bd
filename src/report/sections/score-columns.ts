import { isSetAside } from '@/domain/scoring/find-score'
import type { Score } from '@/domain/scoring/score'
import type { Bar, Cell, Column } from '../blocks'
import type { Findings } from '../findings'

/** The columns in which a score stands in every table, by the questionnaire's scale. */
export function scoreColumns({ questionnaire, t }: Findings): readonly Column[] {
  return questionnaire.scale !== 'points'
    ? [{ title: t('column.score'), align: 'right', share: 1.35 }]
    : [
        { title: t('column.points'), align: 'right', share: 2.4 },
        { title: t('column.share'), align: 'right', share: 1.4 },
      ]
}

/** The cells of one score, in the order of `scoreColumns`. */
export function scoreCells(
  score: Pick<Score, 'ratio' | 'points'>,
  { questionnaire, words, t }: Findings,
): readonly Cell[] {
  const ratio: Cell = [words.ratio(score.ratio)]
  return questionnaire.scale !== 'points'
    ? [ratio]
    : [[words.score(score) ?? t('score.none')], ratio]
}

/** `3 of 4` */
export const answeredCell = (
  { answered, asked }: Pick<Score, 'answered' | 'asked'>,
  { words, t }: Findings,
): Cell => [t('score.answered', { answered: words.whole(answered), asked: words.whole(asked) })]

export const rangeCell = (
  score: Pick<Score, 'range' | 'notApplicable'>,
  { words, t }: Findings,
): Cell => [
  isSetAside(score) ? t('score.setAside') : (words.range(score.range) ?? t('score.settled')),
]

/** The median, and below it the middle half. */
export function quartilesCell(quartiles: Bar['quartiles'], { words, t }: Findings): Cell {
  if (quartiles === null) return [t('score.none')]
  const half = t('score.range', {
    low: words.ratio(quartiles.lower),
    high: words.ratio(quartiles.upper),
  })
  return [words.ratio(quartiles.median), [{ text: half, isMuted: true }]]
}
