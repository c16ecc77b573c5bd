import type { Score } from '@/domain/scoring/score'
import type { Block, Content } from '../blocks'
import type { Findings } from '../findings'

type Headline = Extract<Block, { readonly kind: 'headline' }>

interface Missing {
  /** What stands in the place of the level while there is no score. */
  readonly label: string
  /** Why there is none. */
  readonly reason: Content
}

/** A score in large figures with its level (null: it has none), or why there is none; below it what it rests on. */
export function scoreHeadline(
  score: Score,
  level: string | null,
  missing: Missing,
  details: readonly Content[],
  { words, questionnaire, t }: Findings,
): Headline {
  const { ratio, points } = score
  if (ratio === null) {
    return {
      kind: 'headline',
      figure: t('score.none'),
      unit: '',
      label: missing.label,
      details: [missing.reason, ...details],
    }
  }
  const { span, scale } = questionnaire
  const isInPoints = scale === 'points' && points !== null
  const ends = span === null ? null : { from: words.points(span.from), to: words.points(span.to) }
  return {
    kind: 'headline',
    figure: isInPoints ? words.earned(points.earned) : words.ratio(ratio),
    unit: isInPoints
      ? t('score.ofPoints', { maximum: words.points(points.maximum) })
      : ends === null
        ? t('score.ofHundred')
        : t('score.onSpan', ends),
    label:
      level ??
      (isInPoints ? t('council.share', { share: words.percent(ratio) }) : t('score.label')),
    details,
  }
}
