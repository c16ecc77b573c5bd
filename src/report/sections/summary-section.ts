import { dimensionsSetAside, isMissing } from '@/domain/scoring/find-score'
import { findExtremes, rankDimensions, type RankedScore } from '@/domain/scoring/rank-scores'
import type { Block, ChartBlock, Content, Row, TableBlock } from '../blocks'
import type { Findings } from '../findings'
import { captionOf, chartKey } from './chart-key'
import { nextStepContent } from './next-step-content'
import { answeredCell, rangeCell, scoreCells, scoreColumns } from './score-columns'
import { scoreHeadline } from './score-headline'
import { basisSentences, missingScoreSentence } from './score-sentences'

/** How many of the strongest, the weakest and the next steps a page can hold and a reader keep. */
const SHORT_LIST = 3

/** A radar of two dimensions is a line. */
const FEWEST_AXES = 3

/** One page that a reader with two minutes can leave with. */
export function summarySection(findings: Findings): readonly Block[] {
  const { t } = findings
  return [
    { kind: 'heading', level: 2, content: t('summary.heading'), room: 'page' },
    overallHeadline(findings),
    dimensionTable(findings),
    ...firstSteps(findings),
  ]
}

function overallHeadline(findings: Findings): Block {
  const { score, t } = findings
  const { overall } = score
  const missing = { label: t('noScore.overall'), reason: noOverallReason(findings) }
  const details = [
    ...basisSentences(overall, findings),
    ...setAside(findings),
    ...extremes(findings),
  ]
  const picture = score.dimensions.length < FEWEST_AXES ? null : profileChart(findings)
  const level = findings.words.namedLevel(findings.level)
  return scoreHeadline(overall, level, missing, details, picture, findings)
}

/** Which dimensions the overall score leaves out, where it does. */
function setAside({ score, words, t }: Findings): readonly Content[] {
  const aside = dimensionsSetAside(score)
  if (aside.length === 0 || score.overall.ratio === null) return []
  const { length } = score.dimensions
  return [
    t('summary.setAside', {
      covered: words.whole(length - aside.length),
      asked: words.whole(length),
      dimensions: words.list(aside.map(({ id }) => words.nameOf(id))),
    }),
  ]
}

function noOverallReason(findings: Findings): Content {
  const { score, words, t } = findings
  const missing = score.dimensions.filter(isMissing)
  return missing.length === 0
    ? missingScoreSentence(score.overall, findings)
    : t('noScore.dimensions', { dimensions: words.list(missing.map(({ id }) => words.nameOf(id))) })
}

function profileChart(findings: Findings): ChartBlock {
  const { score, words, comparison, t } = findings
  const axes = score.dimensions.map(({ id, ratio }, index) => ({
    label: words.nameOf(id),
    own: ratio,
    ownLabel: words.ratio(ratio),
    median: comparison?.dimensions[index]?.quartiles?.median ?? null,
  }))
  const values = axes.map(({ label, ownLabel }) => t('chart.value', { label, value: ownLabel }))
  return {
    kind: 'chart',
    description: t('summary.radar', { values: words.list(values) }),
    chart: {
      kind: 'radar',
      axes,
      key: chartKey(
        findings,
        axes.some(({ median }) => median !== null),
      ),
    },
  }
}

function dimensionTable(findings: Findings): TableBlock {
  const { score, words, comparison, questionnaire, t } = findings
  const hasLevels = questionnaire.levels.length > 0
  const levelCell = (ratio: number | null, isTotal: boolean) =>
    isTotal ? words.shortNamedLevel(findings.level) : words.shortLevel(ratio)
  const rowOf = (
    part: (typeof score.dimensions)[number] | typeof score.overall,
    title: Content,
    median: number | undefined,
    isTotal: boolean,
  ): Row => ({
    isTotal,
    cells: [
      [title],
      ...scoreCells(part, findings),
      ...(hasLevels ? [[levelCell(part.ratio, isTotal) ?? t('score.none')]] : []),
      answeredCell(part, findings),
      rangeCell(part, findings),
      ...(comparison === null ? [] : [[words.ratio(median ?? null)]]),
    ],
  })
  return {
    kind: 'table',
    caption: captionOf(t('summary.table'), findings),
    columns: [
      { title: t('column.dimension'), align: 'left', share: 4.4 },
      ...scoreColumns(findings),
      ...(hasLevels ? [{ title: t('column.level'), align: 'left' as const, share: 3 }] : []),
      { title: t('column.answered'), align: 'right', share: 2 },
      { title: t('column.range'), align: 'right', share: 2.1 },
      ...(comparison === null
        ? []
        : [{ title: t('column.median'), align: 'right' as const, share: 1.8 }]),
    ],
    rows: [
      ...score.dimensions.map((dimension, index) =>
        rowOf(
          dimension,
          words.quoted(words.nameOf(dimension.id)),
          comparison?.dimensions[index]?.quartiles?.median,
          false,
        ),
      ),
      rowOf(score.overall, t('column.overall'), comparison?.overall.quartiles?.median, true),
    ],
  }
}

function extremes(findings: Findings): readonly Content[] {
  const { score, t } = findings
  const { strongest, weakest } = findExtremes(rankDimensions(score), SHORT_LIST)
  const sentence = (label: string, ranked: readonly RankedScore[]): Content => [
    { text: label, isStrong: true },
    { text: ` ${named(ranked, findings)}` },
  ]
  if (weakest.length === 0) return score.overall.ratio === null ? [] : [t('summary.even')]
  return [sentence(t('summary.strongest'), strongest), sentence(t('summary.weakest'), weakest)]
}

function named(ranked: readonly RankedScore[], { words, t }: Findings): string {
  return words.list(
    ranked.map(({ id, ratio }) =>
      t('chart.value', { label: words.nameOf(id), value: words.ratio(ratio) }),
    ),
  )
}

function firstSteps(findings: Findings): readonly Block[] {
  const { nextSteps, t } = findings
  const first = nextSteps.slice(0, SHORT_LIST)
  if (first.length === 0) return []
  return [
    { kind: 'heading', level: 3, content: t('nextSteps.heading') },
    {
      kind: 'list',
      isNumbered: true,
      items: first.map((step) => [nextStepContent(step, findings)]),
    },
  ]
}
