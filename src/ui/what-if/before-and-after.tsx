import { useTranslation } from 'react-i18next'
import { overallLevel } from '@/domain/scoring/level-of'
import type { Score } from '@/domain/scoring/score'
import type { AssessmentScore } from '@/domain/scoring/score-assessment'
import { DataTable, type TableColumn } from '../charts/data-table'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useScoreWords } from '../results/use-score-words'
import { useWhatIfWords } from './use-what-if-words'

interface Props {
  readonly open: OpenAssessment
  readonly after: AssessmentScore
}

/** The whole and its dimensions, as they are and as they would be. */
export function BeforeAndAfter({ open, after }: Props) {
  const { t } = useTranslation('whatIf')
  return (
    <section aria-labelledby="before-and-after">
      <h2 id="before-and-after">{t('table.title')}</h2>
      <Whole open={open} after={after} />
      <Dimensions open={open} after={after} />
    </section>
  )
}

function Whole({ open: { questionnaire, text, score: before }, after }: Props) {
  const { t } = useTranslation('whatIf')
  const words = useWhatIfWords(questionnaire)
  const names = useScoreWords(questionnaire, text)
  const sides = [
    { title: t('whole.before'), score: before },
    { title: t('whole.after'), score: after },
  ]
  return (
    <dl className="what-if-whole">
      {sides.map(({ title, score }) => {
        const level = overallLevel(questionnaire, score)
        return (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <strong className="number">{words.score(score.overall)}</strong>{' '}
              {level === null ? null : <span lang={names.language}>{names.namedLevel(level)}</span>}
            </dd>
          </div>
        )
      })}
      <div>
        <dt>{t('table.difference')}</dt>
        <dd>
          <strong className="number">{words.difference(before.overall, after.overall)}</strong>
        </dd>
      </div>
    </dl>
  )
}

function Dimensions({ open: { questionnaire, text, score: before }, after }: Props) {
  const { t } = useTranslation('whatIf')
  const names = useScoreWords(questionnaire, text)
  const words = useWhatIfWords(questionnaire)
  const columns: readonly TableColumn[] = [
    { title: t('table.name'), isNumber: false },
    { title: t('table.before'), isNumber: true },
    { title: t('table.after'), isNumber: true },
    { title: t('table.difference'), isNumber: true },
    { title: t('table.levelBefore'), isNumber: false },
    { title: t('table.levelAfter'), isNumber: false },
  ]
  const scoreOf = (score: Score | null) =>
    score === null ? t('table.notAsked') : words.score(score)
  const levelOf = (score: Score | null) => names.level(score?.ratio ?? null) ?? t('table.noLevel')
  const rows = questionnaire.groups.flatMap(({ id }) => {
    const from = before.dimensions.find((dimension) => dimension.id === id) ?? null
    const to = after.dimensions.find((dimension) => dimension.id === id) ?? null
    if (from === null && to === null) return []
    const difference = from === null || to === null ? '' : words.difference(from, to)
    const cells = [scoreOf(from), scoreOf(to), difference, levelOf(from), levelOf(to)]
    return [{ id, name: names.nameOf(id), cells }]
  })
  return (
    <DataTable
      caption={t('table.caption')}
      content={{
        language: names.language,
        columns: names.hasLevels ? columns : columns.slice(0, -2),
        rows,
      }}
    />
  )
}
