import type { Comparison } from '@/domain/benchmark/compare-with-benchmark'
import type { Score } from '@/domain/scoring/score'
import type { Bar, Block, ChartBlock, Content, Row, TableBlock } from '../blocks'
import type { Findings } from '../findings'
import { benchmarkWarning } from './benchmark-facts'
import { barsChart, barValues, captionOf, chartKey } from './chart-key'
import { answeredCell, rangeCell, scoreCells, scoreColumns } from './score-columns'

/** A radar of two dimensions is a line, one of more than a dozen a tangle. */
const AXES = { fewest: 3, most: 12 } as const

/** All dimensions: their shape, and the same scores from the strongest to the weakest. */
export function profileSection(findings: Findings): readonly Block[] {
  const { score, comparison, t } = findings
  const { length } = score.dimensions
  const order = ranked(findings)
  const hasShape = length >= AXES.fewest && length <= AXES.most
  return [
    { kind: 'heading', level: 2, content: t('profile.heading'), room: 'page' },
    ...(hasShape ? [profileChart(findings)] : []),
    dimensionTable(findings),
    {
      kind: 'heading',
      level: 3,
      content: t(comparison === null ? 'profile.ranked' : 'profile.rankedBeside'),
      room: 'whole',
    },
    ...benchmarkWarning(findings),
    { kind: 'paragraph', look: 'body', content: t(introOf(findings)) },
    rankedBars(order, findings),
    rankedTable(order, findings),
  ]
}

const introOf = ({ comparison }: Findings) =>
  comparison === null ? 'benchmark.none' : 'benchmark.intro'

function profileChart(findings: Findings): ChartBlock {
  const { score, words, comparison, t } = findings
  const axes = score.dimensions.map(({ id, ratio }, index) => ({
    label: words.nameOf(id),
    own: ratio,
    ownLabel: words.ratio(ratio),
    median: comparison?.dimensions[index]?.quartiles?.median ?? null,
  }))
  const hasMedians = axes.some(({ median }) => median !== null)
  const values = axes.map(({ label, ownLabel, median }) =>
    hasMedians
      ? t('chart.valueAndMedian', { label, own: ownLabel, median: words.ratio(median) })
      : t('chart.value', { label, value: ownLabel }),
  )
  return {
    kind: 'chart',
    description: t('profile.radar', { values: words.list(values) }),
    chart: {
      kind: 'radar',
      axes,
      key: chartKey(findings, axes.some(({ median }) => median !== null) ? 'median' : null),
    },
  }
}

function dimensionTable(findings: Findings): TableBlock {
  const { score, words, comparison, questionnaire, t } = findings
  const hasLevels = questionnaire.levels.length > 0
  const rowOf = (
    part: (typeof score.dimensions)[number] | typeof score.overall,
    title: Content,
    level: string | null,
    median: number | null,
    isTotal: boolean,
  ): Row => ({
    isTotal,
    cells: [
      [title],
      ...scoreCells(part, findings),
      ...(hasLevels ? [[level ?? t('score.none')]] : []),
      answeredCell(part, findings),
      rangeCell(part, findings),
      ...(comparison === null ? [] : [[words.ratio(median)]]),
    ],
  })
  return {
    kind: 'table',
    caption: captionOf(t('profile.table'), findings),
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
          words.shortLevel(dimension.ratio),
          comparison?.dimensions[index]?.quartiles?.median ?? null,
          false,
        ),
      ),
      rowOf(
        score.overall,
        t('column.overall'),
        words.shortNamedLevel(findings.level),
        comparison?.overall.quartiles?.median ?? null,
        true,
      ),
    ],
  }
}

interface Ranked extends Pick<Comparison, 'quartiles' | 'position'> {
  readonly id: string | null
  readonly score: Score
}

/** The strongest first, those without a score last, the whole at the end. */
function ranked({ score, comparison }: Findings): readonly Ranked[] {
  const dimensions = score.dimensions.map((dimension, index): Ranked => ({
    id: dimension.id,
    score: dimension,
    quartiles: comparison?.dimensions[index]?.quartiles ?? null,
    position: comparison?.dimensions[index]?.position ?? null,
  }))
  const whole: Ranked = {
    id: null,
    score: score.overall,
    quartiles: comparison?.overall.quartiles ?? null,
    position: comparison?.overall.position ?? null,
  }
  return [...dimensions.toSorted((a, b) => (b.score.ratio ?? -1) - (a.score.ratio ?? -1)), whole]
}

const nameOf = ({ id }: Ranked, { words, t }: Findings): string =>
  id === null ? t('column.overall') : words.nameOf(id)

function rankedBars(order: readonly Ranked[], findings: Findings): ChartBlock {
  const { words, comparison, t } = findings
  const bars = order.map((part): Bar => ({
    label: nameOf(part, findings),
    own: part.score.ratio,
    ownLabel: words.ratio(part.score.ratio),
    range: part.score.range,
    quartiles: part.quartiles,
    depth: 0,
    isTotal: part.id === null,
  }))
  return {
    kind: 'chart',
    description: t(comparison === null ? 'profile.bars' : 'profile.barsBeside', {
      values: barValues(bars, findings),
    }),
    chart: barsChart(bars, findings),
  }
}

function rankedTable(order: readonly Ranked[], findings: Findings): TableBlock {
  const { words, comparison, t } = findings
  const rowOf = (part: Ranked): Row => {
    const { quartiles, position, score, id } = part
    return {
      isTotal: id === null,
      cells: [
        [id === null ? t('column.overall') : words.quoted(words.nameOf(id))],
        [words.ratio(score.ratio)],
        ...(comparison === null
          ? []
          : [
              [words.ratio(quartiles?.lower ?? null)],
              [words.ratio(quartiles?.median ?? null)],
              [words.ratio(quartiles?.upper ?? null)],
              [quartiles === null ? t('score.none') : words.whole(quartiles.respondents)],
              [position === null ? t('position.unknown') : t(`position.${position}`)],
            ]),
      ],
    }
  }
  return {
    kind: 'table',
    caption: captionOf(t('profile.rankedTable'), findings),
    columns: [
      { title: t('column.dimension'), align: 'left', share: 4 },
      { title: t('column.own'), align: 'right', share: 1.3 },
      ...(comparison === null
        ? []
        : [
            { title: t('column.lower'), align: 'right' as const, share: 1.6 },
            { title: t('column.median'), align: 'right' as const, share: 1.6 },
            { title: t('column.upper'), align: 'right' as const, share: 1.6 },
            { title: t('column.respondents'), align: 'right' as const, share: 0.9 },
            { title: t('column.position'), align: 'left' as const, share: 3.4 },
          ]),
    ],
    rows: order.map(rowOf),
  }
}
