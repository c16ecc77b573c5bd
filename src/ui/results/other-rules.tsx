import { useTranslation } from 'react-i18next'
import { questionScoresOf } from '@/domain/scoring/find-score'
import type { ScoreBasis } from '@/domain/scoring/score'
import type { AssessmentScore } from '@/domain/scoring/score-assessment'
import { type ScoreUnderPolicy, scoresUnderPolicies } from '@/domain/scoring/score-under-policies'
import { DataTable } from '../charts/data-table'
import type { OpenAssessment } from '../parts/assessment-frame'
import { LazyDetails } from './lazy-details'
import { useScoreWords } from './use-score-words'
import './explanation.css'

interface Props {
  readonly open: OpenAssessment
}

/** What the same answers would score if gaps were treated by the rules of other questionnaires. */
export function OtherRules({ open }: Props) {
  const { t } = useTranslation('explanation')
  const gaps = gapsOf(open.score)
  const hasGaps = gaps.isOpen || gaps.isSetAside
  return (
    <LazyDetails className="score-details other-rules" summary={t('policies.title')}>
      {() =>
        hasGaps ? (
          <>
            <p>{t('policies.intro')}</p>
            <PolicyTables open={open} gaps={gaps} />
          </>
        ) : (
          <p>{t('policies.nothing')}</p>
        )
      }
    </LazyDetails>
  )
}

interface Gaps {
  readonly isOpen: boolean
  readonly isSetAside: boolean
}

function gapsOf(score: AssessmentScore): Gaps {
  const found = new Set<ScoreBasis>(questionScoresOf(score).map(({ basis }) => basis))
  return {
    isOpen: found.has('blank') || found.has('dontKnow'),
    isSetAside: found.has('notApplicable'),
  }
}

function PolicyTables({ open, gaps }: Props & { readonly gaps: Gaps }) {
  const { t } = useTranslation('explanation')
  const { questionnaire, path, assessment } = open
  const scores = scoresUnderPolicies(questionnaire, path, assessment)
  const columns = <Policy extends string>(
    rows: readonly ScoreUnderPolicy<Policy>[],
    nameOf: (policy: Policy) => string,
  ): readonly Column[] => [
    ...(rows.some(({ isInForce }) => isInForce)
      ? []
      : [{ title: t('policies.asStated'), score: scores.current }]),
    ...rows.map(({ policy, isInForce, score }) => ({
      title: isInForce ? t('policies.inForce', { rule: nameOf(policy) }) : nameOf(policy),
      score,
    })),
  ]
  return (
    <>
      {gaps.isOpen ? (
        <PolicyTable
          open={open}
          caption={t('policies.blankCaption')}
          columns={columns(scores.blank, (policy) => t(`policies.blank.${policy}`))}
        />
      ) : null}
      {gaps.isSetAside ? (
        <PolicyTable
          open={open}
          caption={t('policies.notApplicableCaption')}
          columns={columns(scores.notApplicable, (policy) => t(`policies.notApplicable.${policy}`))}
        />
      ) : null}
    </>
  )
}

interface Column {
  readonly title: string
  readonly score: AssessmentScore
}

interface TableProps extends Props {
  readonly caption: string
  readonly columns: readonly Column[]
}

function PolicyTable({ open, caption, columns }: TableProps) {
  const { t } = useTranslation(['explanation', 'results'])
  const words = useScoreWords(open.questionnaire, open.text)
  const rowOf = (id: string, name: string, ratioIn: (score: AssessmentScore) => number | null) => ({
    id,
    name,
    cells: columns.map(({ score }) => words.ratio(ratioIn(score))),
  })
  return (
    <DataTable
      caption={caption}
      content={{
        columns: [
          { title: t('results:column.dimension'), isNumber: false },
          ...columns.map(({ title }) => ({ title, isNumber: true })),
        ],
        rows: [
          rowOf('overall', t('results:compare.overall'), ({ overall }) => overall.ratio),
          ...open.score.dimensions.map(({ id }) =>
            rowOf(
              id,
              words.nameOf(id),
              ({ dimensions }) =>
                dimensions.find((dimension) => dimension.id === id)?.ratio ?? null,
            ),
          ),
        ],
      }}
    />
  )
}
