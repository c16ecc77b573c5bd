import { useTranslation } from 'react-i18next'
import { rankDimensions } from '@/domain/scoring/rank-scores'
import type { GroupScore } from '@/domain/scoring/score'
import { ChartFigure } from '../charts/chart-figure'
import { ChartKeys, type MarkKind } from '../charts/chart-keys'
import { DimensionRadar, hasRadar } from '../charts/dimension-radar'
import { RankedBars } from '../charts/ranked-bars'
import type { OpenAssessment } from '../parts/assessment-frame'
import type { ChosenBenchmark } from './chosen-benchmark'
import { useChartWarning } from './use-chart-warning'
import { type ScoreWords, useScoreWords } from './use-score-words'
import './profile-charts.css'
import './results.css'

interface Props {
  readonly open: OpenAssessment
  readonly benchmark: ChosenBenchmark | null
}

/** The profile as a picture, and the values to read beside it. */
export function ProfileCharts({ open, benchmark }: Props) {
  return (
    <div className="profile-charts">
      {hasRadar(open.score.dimensions.map(({ ratio }) => ratio)) ? (
        <RadarFigure open={open} benchmark={benchmark} />
      ) : null}
      <RankedFigure open={open} benchmark={benchmark} />
    </div>
  )
}

interface Key {
  readonly kind: MarkKind
  readonly text: string
}

function RadarFigure({ open: { questionnaire, text, score }, benchmark }: Props) {
  const { t } = useTranslation('results')
  const words = useScoreWords(questionnaire, text)
  const warning = useChartWarning(benchmark?.pack ?? null)
  const medianOf = (id: string) => benchmark?.group.scores[id]?.median ?? null
  const keys: readonly Key[] =
    benchmark === null
      ? []
      : [
          { kind: 'ownProfile', text: t('key.own') },
          { kind: 'peersProfile', text: t('key.median') },
        ]
  return (
    <ChartFigure
      caption={t('radar.caption')}
      warning={warning}
      keys={<ChartKeys keys={keys} />}
      table={{
        language: words.language,
        columns: [
          { title: t('column.dimension'), isNumber: false },
          { title: t(`column.score.${questionnaire.scale}`), isNumber: true },
          ...(benchmark === null ? [] : [{ title: t('column.median'), isNumber: true }]),
        ],
        rows: score.dimensions.map(({ id, ratio }) => ({
          id,
          name: words.nameOf(id),
          cells: [words.ratio(ratio), words.ratio(medianOf(id))],
        })),
      }}
    >
      <DimensionRadar
        language={words.language}
        points={score.dimensions.map(({ id, ratio }) => ({
          id,
          name: words.nameOf(id),
          own: ratio,
          ownText: words.ratio(ratio),
          peers: medianOf(id),
        }))}
      />
    </ChartFigure>
  )
}

function RankedFigure({ open, benchmark }: Props) {
  const { t } = useTranslation('results')
  const { questionnaire, text, score } = open
  const words = useScoreWords(questionnaire, text)
  const warning = useChartWarning(benchmark?.pack ?? null)
  const byId = new Map(score.dimensions.map((dimension) => [dimension.id, dimension]))
  const ranked = rankDimensions(score).flatMap(({ id }) => byId.get(id) ?? [])
  const medianOf = (id: string) => benchmark?.group.scores[id]?.median ?? null
  const hasRanges = ranked.some(({ range }) => words.range(range) !== null)
  const keys: readonly Key[] = [
    { kind: 'bar', text: t('key.own') },
    ...(hasRanges ? [{ kind: 'range' as const, text: t('key.range') }] : []),
    ...(benchmark === null ? [] : [{ kind: 'median' as const, text: t('key.median') }]),
  ]
  return (
    <div>
      {ranked.length === 0 ? null : (
        <ChartFigure
          caption={t(`ranked.caption.${questionnaire.scale}`)}
          warning={warning}
          keys={<ChartKeys keys={keys} />}
          table={{
            language: words.language,
            columns: [
              { title: t('column.dimension'), isNumber: false },
              { title: t(`column.score.${questionnaire.scale}`), isNumber: true },
              { title: t('column.range'), isNumber: true },
              ...(benchmark === null ? [] : [{ title: t('column.median'), isNumber: true }]),
            ],
            rows: ranked.map((dimension) => ({
              id: dimension.id,
              name: words.nameOf(dimension.id),
              cells: [
                words.ratio(dimension.ratio),
                words.rangeCell(dimension),
                words.ratio(medianOf(dimension.id)),
              ],
            })),
          }}
        >
          <RankedBars
            language={words.language}
            tickText={words.tick}
            bars={ranked.map(({ id, ratio, range }) => ({
              id,
              name: words.nameOf(id),
              own: ratio ?? 0,
              ownText: words.ratio(ratio),
              range: words.range(range) === null ? null : range,
              median: medianOf(id),
              medianText: words.ratio(medianOf(id)),
            }))}
          />
        </ChartFigure>
      )}
      <Unscored dimensions={score.dimensions.filter(({ ratio }) => ratio === null)} words={words} />
    </div>
  )
}

interface UnscoredProps {
  readonly dimensions: readonly GroupScore[]
  readonly words: ScoreWords
}

/** Dimensions without a score, with what theirs can be; never a bar of length zero. */
function Unscored({ dimensions, words }: UnscoredProps) {
  const { t } = useTranslation('results')
  if (dimensions.length === 0) return null
  return (
    <>
      <h3>{t('unscored.title')}</h3>
      <ul>
        {dimensions.map(({ id, range }) => (
          <li key={id}>
            <span lang={words.language}>{words.nameOf(id)}</span>{' '}
            <span className="muted number aside">
              {range === null
                ? t('unscored.nothingApplies')
                : t('unscored.range', {
                    low: words.ratio(range.low),
                    high: words.ratio(range.high),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
