import { useTranslation } from 'react-i18next'
import { DataTable, type TableColumn } from '../charts/data-table'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useFormat } from '../parts/use-format'
import type { ChosenBenchmark } from './chosen-benchmark'
import { useScoreWords } from './use-score-words'

interface Props {
  readonly open: OpenAssessment
  readonly benchmark: ChosenBenchmark | null
}

/** All numbers of all dimensions, in the questionnaire's order. */
export function DimensionTable({ open: { questionnaire, text, score }, benchmark }: Props) {
  const { t } = useTranslation('results')
  const format = useFormat()
  const words = useScoreWords(questionnaire, text)
  const columns: readonly (TableColumn | null)[] = [
    { title: t('column.dimension'), isNumber: false },
    { title: t(`column.score.${questionnaire.scale}`), isNumber: true },
    questionnaire.scale === 'points' ? { title: t('column.points'), isNumber: true } : null,
    words.hasLevels ? { title: t('column.level'), isNumber: false } : null,
    { title: t('column.answered'), isNumber: true },
    { title: t('column.range'), isNumber: true },
    benchmark === null ? null : { title: t('column.median'), isNumber: true },
    benchmark === null ? null : { title: t('column.respondents'), isNumber: true },
  ]
  const rows = score.dimensions.map((dimension) => {
    const { id, ratio, points, answered, asked } = dimension
    const peers = benchmark?.group.scores[id]
    const cells = [
      ratio === null ? t('score.none') : words.ratio(ratio),
      points === null
        ? t('score.none')
        : t('score.ofMaximum', {
            earned: format.number(points.earned, 1),
            maximum: format.number(points.maximum, 1),
          }),
      words.level(ratio) ?? t('score.none'),
      t('column.answeredOf', { answered, asked }),
      words.rangeCell(dimension),
      words.ratio(peers?.median ?? null),
      peers === undefined ? t('score.none') : format.number(peers.respondents),
    ]
    // A cell belongs to the column one further on: the first column is the name.
    return {
      id,
      name: words.nameOf(id),
      cells: cells.filter((_cell, index) => columns[index + 1] !== null),
    }
  })
  return (
    <DataTable
      caption={t('table.caption')}
      content={{
        language: words.language,
        columns: columns.filter((column) => column !== null),
        rows,
      }}
    />
  )
}
