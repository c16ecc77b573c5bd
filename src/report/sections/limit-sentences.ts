import { questionScoresOf } from '@/domain/scoring/find-score'
import type { Findings } from '../findings'

/** What the figures do not say, as sentences; the same on the council's page and in the method. */
export function limitSentences(findings: Findings): readonly string[] {
  const { score, words, questionnaire, benchmark, comparison, parts, t } = findings
  const { overall } = score
  const open = overall.asked - overall.answered
  const range = words.range(overall.range)
  const overridden = questionScoresOf(score).filter(({ basis }) => basis === 'override').length
  return [
    overridden === 0
      ? t('limits.selfAssessed')
      : t('limits.overridden', { count: overridden, overridden: words.whole(overridden) }),
    t('limits.independent'),
    t(questionnaire.levels.length > 0 ? 'limits.smallDifferences' : 'limits.roughFigures'),
    ...(open === 0
      ? []
      : [
          t(range === null ? 'limits.open' : 'limits.openRange', {
            count: open,
            open: words.whole(open),
            range,
          }),
        ]),
    ...(benchmark === null || comparison === null
      ? []
      : [t(benchmark.pack.synthetic ? 'limits.synthetic' : 'limits.benchmark')]),
    ...(parts.hasAnnex ? [] : [t('limits.noAnnex')]),
  ]
}

/** What was wished for and is missing, with the reason. */
export const leftOutSentences = ({
  leftOut,
  t,
}: Pick<Findings, 'leftOut' | 't'>): readonly string[] =>
  leftOut.map((part) =>
    part.kind === 'coatOfArms'
      ? t(`leftOut.coatOfArms.${part.fault}`)
      : t(`leftOut.benchmark.${part.problem.code}`, { ...part.problem }),
  )
