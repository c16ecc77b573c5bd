import type { Score } from '@/domain/scoring/score'
import type { Findings } from '../findings'

/** What a score rests on and what it can still become, in one paragraph. */
export function basisSentences(score: Score, { words, t }: Findings): string {
  const range = words.range(score.range)
  const { notApplicable } = score
  return [
    t('basis.answered', {
      count: score.asked,
      answered: words.whole(score.answered),
      asked: words.whole(score.asked),
    }),
    ...(notApplicable === 0
      ? []
      : [
          t('basis.notApplicable', {
            count: notApplicable,
            notApplicable: words.whole(notApplicable),
          }),
        ]),
    ...(range === null ? [] : [t('basis.range', { range })]),
  ].join(' ')
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
