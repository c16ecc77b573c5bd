import type { Score } from '@/domain/scoring/score'
import type { Content } from '../blocks'
import type { Findings } from '../findings'

/** What a score rests on and what it can still become. */
export function basisSentences(score: Score, { words, t }: Findings): readonly Content[] {
  const range = words.range(score.range)
  const counts = {
    count: score.asked,
    answered: words.whole(score.answered),
    asked: words.whole(score.asked),
  }
  const { notApplicable } = score
  return [
    t('basis.answered', counts),
    ...(notApplicable === 0
      ? []
      : [
          t('basis.notApplicable', {
            count: notApplicable,
            notApplicable: words.whole(notApplicable),
          }),
        ]),
    ...(range === null ? [] : [t('basis.range', { range })]),
  ]
}

/** Why there is no score. */
export function missingScoreSentence(score: Score, { words, t }: Findings): string {
  if (score.range === null) return t('noScore.nothingApplies')
  return score.scored < score.needed
    ? t('noScore.tooFew', {
        count: score.needed,
        needed: words.whole(score.needed),
        scored: words.whole(score.scored),
      })
    : t('noScore.open')
}
