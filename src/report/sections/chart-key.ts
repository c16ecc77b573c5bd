import { writtenRatio } from '@/domain/scoring/written-score'
import type { ChartKey, Tick } from '../blocks'
import type { Findings } from '../findings'
import { plainText } from '../words'

/** Who the benchmark figures stand for: `Municipalities below 5,000 (n = 48)`. */
export function groupName({ benchmark, words, t }: Findings): string | null {
  if (benchmark === null) return null
  const { title, respondents } = benchmark.group
  return t('benchmark.group', {
    group: plainText(words.localized(title)),
    respondents: words.whole(respondents),
  })
}

/** What the marks of a chart mean; charts whose benchmark has no figures pass `false`. */
export function chartKey(findings: Findings, hasMedians: boolean): ChartKey {
  const { benchmark, t } = findings
  const group = groupName(findings)
  const isShown = hasMedians && group !== null
  return {
    own: t('key.own'),
    benchmark: isShown ? t('key.median', { group }) : null,
    warning: isShown && benchmark?.pack.synthetic === true ? t('marks.synthetic.inFull') : null,
  }
}

/** The scale below every chart: the same on every page. */
export function scaleTicks({ words, questionnaire, t }: Findings): readonly Tick[] {
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
