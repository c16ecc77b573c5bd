import { useTranslation } from 'react-i18next'
import {
  type BenchmarkComparison,
  compareWithBenchmark,
} from '@/domain/benchmark/compare-with-benchmark'
import type { GroupScore } from '@/domain/scoring/score'
import type { OpenAssessment } from '../parts/assessment-frame'
import { ProblemList } from '../parts/problem-list'
import type { ChosenBenchmark } from './chosen-benchmark'
import { type ComparedRow, ComparisonFigure } from './comparison-figure'
import { useScoreWords } from './use-score-words'
import './dimension-details.css'

interface Props {
  readonly open: OpenAssessment
  readonly benchmark: ChosenBenchmark
}

/** The whole and each dimension beside the group; inner groups and questions open below. */
export function ComparisonResults({ open, benchmark }: Props) {
  const { t } = useTranslation('results')
  const { score } = open
  const words = useScoreWords(open.questionnaire, open.text)
  const compared = compareWithBenchmark(score, benchmark.pack, benchmark.group)
  if (!compared.ok) return <ProblemList title={t('compare.unfit')} problems={compared.failure} />
  const { overall, dimensions, all } = compared.value
  const rows: readonly ComparedRow[] = [
    { comparison: overall, range: score.overall.range },
    ...dimensions.map((comparison, index) => ({
      comparison,
      range: score.dimensions[index]?.range ?? null,
    })),
  ]
  return (
    <>
      <ComparisonFigure
        open={open}
        benchmark={benchmark}
        caption={t(`compare.caption.${open.questionnaire.scale}`)}
        rows={rows}
      />
      <h3>{t('compare.inner')}</h3>
      {score.dimensions.map((dimension) => (
        <details key={dimension.id} className="score-details">
          <summary lang={words.language}>{words.nameOf(dimension.id)}</summary>
          <ComparisonFigure
            open={open}
            benchmark={benchmark}
            caption={t('compare.captionOf', { name: words.nameOf(dimension.id) })}
            rows={innerRows(dimension, all)}
          />
        </details>
      ))}
    </>
  )
}

/** Everything scored inside a group, in the questionnaire's order. */
function innerRows(group: GroupScore, all: BenchmarkComparison['all']): readonly ComparedRow[] {
  const rowOf = (id: string, range: ComparedRow['range']): readonly ComparedRow[] => {
    const comparison = all[id]
    return comparison === undefined ? [] : [{ comparison, range }]
  }
  return [
    ...group.questions
      .filter(({ status }) => status !== 'unscored')
      .flatMap(({ id, range }) => rowOf(id, range)),
    ...group.groups.flatMap((inner) => [...rowOf(inner.id, inner.range), ...innerRows(inner, all)]),
  ]
}
