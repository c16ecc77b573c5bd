import type { Comparison } from '@/domain/benchmark/compare-with-benchmark'
import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import type { Block, Content, Fact, QuartilesRow, Row } from '../blocks'
import type { Findings } from '../findings'
import { linkContent } from '../link-content'
import { plainText } from '../words'
import { captionOf, chartKey, groupName, scaleTicks } from './chart-key'

/** Own score against the quartiles of a group, with the group's size, source and limits. */
export function benchmarkSection(findings: Findings): readonly Block[] {
  const { benchmark, comparison, t } = findings
  if (benchmark === null || comparison === null) {
    return [
      { kind: 'heading', level: 2, content: t('benchmark.heading'), room: 'whole' },
      { kind: 'paragraph', look: 'body', content: t('benchmark.none') },
    ]
  }
  const { pack } = benchmark
  const title = pack.synthetic ? t('benchmark.synthetic.heading') : t('benchmark.heading')
  return [
    { kind: 'heading', level: 2, content: title, room: 'page' },
    ...(pack.synthetic
      ? [
          {
            kind: 'paragraph' as const,
            look: 'warning' as const,
            content: t('benchmark.synthetic.meaning'),
          },
        ]
      : []),
    { kind: 'paragraph', look: 'lead', content: t('benchmark.intro') },
    chart(findings, [...comparison.dimensions, comparison.overall]),
    table(findings, [...comparison.dimensions, comparison.overall]),
    { kind: 'heading', level: 3, content: t('benchmark.about') },
    { kind: 'facts', items: packFacts(pack, findings) },
  ]
}

function nameOf({ id }: Comparison, { words, t }: Findings): string {
  return id === null ? t('column.overall') : words.nameOf(id)
}

function chart(findings: Findings, comparisons: readonly Comparison[]): Block {
  const { words, t } = findings
  const rows: readonly QuartilesRow[] = comparisons.map((comparison) => ({
    label: nameOf(comparison, findings),
    own: comparison.own,
    ownLabel: words.ratio(comparison.own),
    quartiles: comparison.quartiles,
    isTotal: comparison.id === null,
  }))
  const values = comparisons.map((comparison) =>
    t('benchmark.chartValue', {
      label: nameOf(comparison, findings),
      own: words.ratio(comparison.own),
      median: words.ratio(comparison.quartiles?.median ?? null),
    }),
  )
  const group = groupName(findings)
  return {
    kind: 'chart',
    description: t('benchmark.chart', { group: group ?? '', values: words.list(values) }),
    chart: {
      kind: 'quartiles',
      rows,
      ticks: scaleTicks(findings),
      key: {
        ...chartKey(findings, true),
        benchmark: group === null ? null : t('key.quartiles', { group }),
      },
    },
  }
}

function table(findings: Findings, comparisons: readonly Comparison[]): Block {
  const { words, t } = findings
  return {
    kind: 'table',
    caption: captionOf(t('benchmark.table', { group: groupName(findings) ?? '' }), findings),
    columns: [
      { title: t('column.dimension'), align: 'left', share: 4 },
      { title: t('column.own'), align: 'right', share: 1.3 },
      { title: t('column.lower'), align: 'right', share: 1.6 },
      { title: t('column.median'), align: 'right', share: 1.6 },
      { title: t('column.upper'), align: 'right', share: 1.6 },
      { title: t('column.respondents'), align: 'right', share: 0.9 },
      { title: t('column.position'), align: 'left', share: 3.4 },
    ],
    rows: comparisons.map((comparison): Row => {
      const { own, quartiles, position, id } = comparison
      const title: Content = id === null ? t('column.overall') : words.quoted(words.nameOf(id))
      return {
        isTotal: id === null,
        cells: [
          [title],
          [words.ratio(own)],
          [words.ratio(quartiles?.lower ?? null)],
          [words.ratio(quartiles?.median ?? null)],
          [words.ratio(quartiles?.upper ?? null)],
          [quartiles === null ? t('score.none') : words.whole(quartiles.respondents)],
          [position === null ? t('position.unknown') : t(`position.${position}`)],
        ],
      }
    }),
  }
}

function packFacts(pack: BenchmarkPack, findings: Findings): readonly Fact[] {
  const { benchmark, words, t } = findings
  if (benchmark === null) return []
  const { source, id, version } = pack
  const note = words.localized(benchmark.group.note)
  const fact = (label: string, ...paragraphs: readonly Content[]): Fact => ({ label, paragraphs })
  return [
    fact(t('benchmark.pack'), words.localized(pack.title), t('benchmark.version', { id, version })),
    fact(t('benchmark.groupLabel'), groupName(findings) ?? ''),
    ...(plainText(note) === '' ? [] : [fact(t('benchmark.note'), note)]),
    fact(
      t('benchmark.source'),
      t('benchmark.sourceOf', { title: source.title, year: String(source.year) }),
      ...(source.link === null
        ? []
        : [
            linkContent(source.link, {
              title: null,
              description: t('benchmark.linkOf', { title: source.title }),
            }),
          ]),
    ),
    fact(t('benchmark.licence'), source.licence),
    fact(t('benchmark.method'), words.localized(pack.method)),
  ]
}
