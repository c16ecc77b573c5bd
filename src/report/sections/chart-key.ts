import { writtenRatio } from '@/domain/scoring/written-score'
import type { Bar, BarsChart, ChartKey, Run, Tick } from '../blocks'
import type { Findings } from '../findings'
import { plainText, sentence } from '../words'

/** Who the benchmark figures stand for, with how many stand behind a figure. */
export const groupRuns = (
  { benchmark, words, t }: Findings,
  respondents: number,
): readonly Run[] =>
  benchmark === null
    ? []
    : sentence((hole) =>
        t('benchmark.group', {
          group: hole(words.localized(benchmark.group.title)),
          respondents: words.whole(respondents),
        }),
      )

/** The same of the group as a whole, for places that cannot carry languages. */
export function groupName({ benchmark, words, t }: Findings): string | null {
  if (benchmark === null) return null
  const { title, respondents } = benchmark.group
  return t('benchmark.group', {
    group: plainText(words.localized(title)),
    respondents: words.whole(respondents),
  })
}

/** What the marks of a chart mean; charts whose benchmark has no figures pass `null`. */
export function chartKey(findings: Findings, figures: 'median' | 'quartiles' | null): ChartKey {
  const { benchmark, t } = findings
  const group = groupName(findings)
  const isShown = figures !== null && group !== null
  return {
    own: t('key.own'),
    benchmark: isShown ? t(`key.${figures}`, { group }) : null,
    warning: isShown && benchmark?.pack.synthetic === true ? t('marks.synthetic.inFull') : null,
  }
}

/** A chart of bars in words: each with its value and, beside others, their middle half. */
export const barValues = (bars: readonly Bar[], { words, t }: Findings): string =>
  words.list(
    bars.map(({ label, ownLabel, quartiles }) =>
      quartiles === null
        ? t('chart.value', { label, value: ownLabel })
        : t('chart.valueBeside', {
            label,
            own: ownLabel,
            lower: words.ratio(quartiles.lower),
            median: words.ratio(quartiles.median),
            upper: words.ratio(quartiles.upper),
          }),
    ),
  )

/** Bars on the scale that all charts of a report share. */
export const barsChart = (bars: readonly Bar[], findings: Findings): BarsChart => ({
  kind: 'bars',
  bars,
  levels: levelMarks(findings),
  ticks: scaleTicks(findings),
  key: chartKey(findings, bars.some(({ quartiles }) => quartiles !== null) ? 'quartiles' : null),
})

/** Where the levels begin, by their numbers. */
const levelMarks = ({ questionnaire, words }: Findings): BarsChart['levels'] =>
  questionnaire.levels.map(({ from }, index) => ({ from, label: words.whole(index + 1) }))

/** The scale below every chart: the same on every page. */
function scaleTicks({ words, questionnaire, t }: Findings): readonly Tick[] {
  return [0, 0.25, 0.5, 0.75, 1].map((at) => ({
    at,
    label:
      questionnaire.scale !== 'points'
        ? words.points(writtenRatio(at, questionnaire))
        : t('score.percent', { percent: words.whole(at * 100) }),
  }))
}

/** `caption (synthetic: for trying the screens)` where benchmark figures are made up. */
export function captionOf(caption: string, { benchmark, t }: Findings): string {
  return benchmark?.pack.synthetic === true ? t('table.synthetic', { caption }) : caption
}
