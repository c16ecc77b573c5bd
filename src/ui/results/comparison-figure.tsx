import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '@/domain/benchmark/compare-with-benchmark'
import type { ScoreRange } from '@/domain/scoring/score'
import { BenchmarkStrip } from '../charts/benchmark-strip'
import { ChartFigure } from '../charts/chart-figure'
import { ChartKeys, type MarkKind } from '../charts/chart-keys'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useFormat } from '../parts/use-format'
import type { ChosenBenchmark } from './chosen-benchmark'
import { useChartWarning } from './use-chart-warning'
import { useScoreWords } from './use-score-words'

/** One comparison, with what its own score can still become. */
export interface ComparedRow {
  readonly comparison: Comparison
  readonly range: ScoreRange | null
}

interface Props {
  readonly open: OpenAssessment
  readonly benchmark: ChosenBenchmark
  readonly caption: string
  readonly rows: readonly ComparedRow[]
}

/** Own scores beside the quartiles of a group, drawn and as numbers. */
export function ComparisonFigure({ open, benchmark, caption, rows }: Props) {
  const { t } = useTranslation('results')
  const { number } = useFormat()
  const words = useScoreWords(open.questionnaire, open.text)
  const warning = useChartWarning(benchmark.pack)
  const tableId = useId()
  const nameOf = (id: string | null) => (id === null ? t('compare.overall') : words.nameOf(id))
  const drawnRange = (range: ScoreRange | null) => (words.range(range) === null ? null : range)
  const keys: readonly { readonly kind: MarkKind; readonly text: string }[] = [
    { kind: 'own', text: t('key.own') },
    ...(rows.some(({ range }) => drawnRange(range) !== null)
      ? [{ kind: 'ownRange' as const, text: t('key.range') }]
      : []),
    { kind: 'median', text: t('key.median') },
    { kind: 'quartiles', text: t('key.quartiles') },
  ]
  return (
    <ChartFigure
      caption={caption}
      warning={warning}
      keys={<ChartKeys keys={keys} />}
      table={{
        language: words.language,
        columns: [
          { title: t('column.part'), isNumber: false },
          { title: t(`column.own.${open.questionnaire.scale}`), isNumber: true },
          { title: t('column.lower'), isNumber: true },
          { title: t('column.median'), isNumber: true },
          { title: t('column.upper'), isNumber: true },
          { title: t('column.respondents'), isNumber: true },
          { title: t('column.position'), isNumber: false },
        ],
        rows: rows.map(({ comparison: { id, own, quartiles, position } }) => ({
          id: id ?? tableId,
          name: nameOf(id),
          cells: [
            words.ratio(own),
            words.ratio(quartiles?.lower ?? null),
            words.ratio(quartiles?.median ?? null),
            words.ratio(quartiles?.upper ?? null),
            quartiles === null ? t('score.none') : number(quartiles.respondents),
            t(`position.${position ?? 'unknown'}`),
          ],
        })),
      }}
    >
      <BenchmarkStrip
        language={words.language}
        ratioText={words.ratio}
        tickText={words.tick}
        rows={rows.map(({ comparison: { id, own, quartiles }, range }) => ({
          id: id ?? tableId,
          name: nameOf(id),
          own,
          range: drawnRange(range),
          quartiles,
          remark:
            quartiles === null ? t('compare.noFigure') : own === null ? t('compare.noOwn') : null,
        }))}
      />
    </ChartFigure>
  )
}
