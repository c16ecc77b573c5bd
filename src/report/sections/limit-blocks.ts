import type { LeftOut } from '@/domain/report/left-out'
import { questionScoresOf } from '@/domain/scoring/find-score'
import type { Block } from '../blocks'
import type { Findings } from '../findings'

function limitSentences(findings: Findings): readonly string[] {
  const { score, words, questionnaire, benchmark, comparison, openDifferences, parts, t } = findings
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
    ...(openDifferences === 0
      ? []
      : [
          t('limits.differences', {
            count: openDifferences,
            differences: words.whole(openDifferences),
          }),
        ]),
    ...(benchmark === null || comparison === null
      ? []
      : [t(benchmark.pack.synthetic ? 'limits.synthetic' : 'limits.benchmark')]),
    ...(parts.hasAnnex ? [] : [t('limits.noAnnex')]),
  ]
}

/** Why something that was wished for is missing. */
export const leftOutSentence = (part: LeftOut, t: Findings['t']): string =>
  part.kind === 'coatOfArms'
    ? t(`leftOut.coatOfArms.${part.fault}`)
    : t(`leftOut.benchmark.${part.problem.code}`, { ...part.problem })

/** What the figures do not say, and what was wished for and is missing. */
export const limitBlocks = (findings: Findings): readonly Block[] => {
  const { leftOut, t } = findings
  const leftOuts = leftOut.map((part) => leftOutSentence(part, t))
  return [
    { kind: 'heading', level: 3, content: t('limits.heading') },
    {
      kind: 'list',
      isNumbered: false,
      items: [...limitSentences(findings), ...leftOuts].map((limit) => [limit]),
    },
  ]
}
