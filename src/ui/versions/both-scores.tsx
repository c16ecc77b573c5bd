import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable, type TableColumn } from '../charts/data-table'
import { useFormat } from '../parts/use-format'
import { useScoreWords } from '../results/use-score-words'
import type { MoveParts } from './move-parts'
import { type ScorePair, scoreBoth } from './score-both'

/** The whole and its dimensions by both versions, and how far the two may be compared. */
export function BothScores({ open, move, carried }: MoveParts) {
  const { t } = useTranslation('versions')
  const { questionnaire, text } = move.to
  const [from, to] = [open.questionnaire.version, questionnaire.version]
  const scores = useMemo(() => scoreBoth({ open, move, carried }), [open, move, carried])
  const old = useScoreWords(open.questionnaire, open.text)
  const next = useScoreWords(questionnaire, text)
  const columns: readonly TableColumn[] = [
    { title: t('scores.dimension'), isNumber: false },
    { title: t('scores.by', { version: from }), isNumber: true },
    { title: t('scores.by', { version: to }), isNumber: true },
    { title: t('scores.range', { version: to }), isNumber: true },
    { title: t('scores.comparability'), isNumber: false },
  ]
  const rows = [...scores.dimensions].map(([id, pair]) => ({
    id,
    name: pair.next === null ? old.nameOf(id) : next.nameOf(id),
    cells: [
      pair.old === null ? t('scores.notThere') : old.ratio(pair.old.ratio),
      pair.next === null ? t('scores.notThere') : next.ratio(pair.next.ratio),
      pair.undecided === null ? '' : next.rangeCell(pair.undecided),
      t(`comparability.${pair.comparability}`),
    ],
  }))
  return (
    <section aria-labelledby="versions-scores">
      <h2 id="versions-scores">{t('scores.title')}</h2>
      <Whole whole={scores.whole} parts={{ open, move }} />
      {carried.isSamePath ? null : <p>{t('scores.otherPath')}</p>}
      <DataTable
        caption={t('scores.caption', { from, to })}
        content={{ columns, rows, language: next.language }}
      />
      <p className="muted small">{t('scores.hint', { version: to })}</p>
    </section>
  )
}

interface WholeProps {
  readonly whole: ScorePair
  readonly parts: Omit<MoveParts, 'carried'>
}

function Whole({ whole: { old, next, undecided, comparability }, parts }: WholeProps) {
  const { t } = useTranslation('versions')
  const format = useFormat()
  const { questionnaire } = parts.open
  const { questionnaire: newer, text } = parts.move.to
  const range = useScoreWords(newer, text).range(undecided?.range ?? null)
  const none = { ratio: null, points: null }
  const before = format.score(old ?? none, questionnaire)
  const after = { version: newer.version, score: format.score(next ?? none, newer) }
  return (
    <ul>
      <li className="number">
        {t('scores.overall', { version: questionnaire.version, score: before })}
      </li>
      <li className="number">
        {range === null
          ? t('scores.overall', after)
          : t('scores.overallRange', { ...after, range })}
      </li>
      <li>
        {t('scores.wholeComparability', { comparability: t(`comparability.${comparability}`) })}
      </li>
    </ul>
  )
}
