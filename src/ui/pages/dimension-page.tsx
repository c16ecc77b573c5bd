import { memo, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams, useSearchParams } from 'react-router'
import type { BlankPolicy } from '@/domain/questionnaire/policies'
import type { Group } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { questionScoresOf } from '@/domain/scoring/find-score'
import { AssessmentFrame, type OpenAssessment } from '../parts/assessment-frame'
import { bringIntoView } from '../parts/bring-into-view'
import { EmptyNotice } from '../parts/empty-notice'
import { PageHeading } from '../parts/page-heading'
import { paths, questionAnchor } from '../paths'
import { useMarks } from '../questions/use-marks'
import { useAnswerActions } from '../questions/answer-actions'
import { AskedChanges } from '../questions/asked-changes'
import { isLongPage } from '../questions/chunks-of'
import { DimensionNeighbours } from '../questions/dimension-neighbours'
import { DimensionRail } from '../questions/dimension-rail'
import { QuestionGroup } from '../questions/question-group'
import { QuestionnaireCredit } from '../questions/questionnaire-credit'
import { useDrawnChunks } from '../questions/use-drawn-chunks'
import { wordingLanguage } from '../parts/wording-language'
import './dimension-page.css'

/** Route `/assessments/:assessmentId/dimensions/:dimensionId`; `?question=` leads to one of them. */
export function DimensionPage() {
  return <AssessmentFrame isForParts>{(open) => <Dimension open={open} />}</AssessmentFrame>
}

interface Props {
  readonly open: OpenAssessment
}

function Dimension({ open }: Props) {
  const { t } = useTranslation('answering')
  const { dimensionId } = useParams()
  const { assessment, groups, questionnaire, text, score } = open
  const index = groups.findIndex(({ id }) => id === dimensionId)
  const dimension = groups[index]
  const first = groups[0]
  if (dimension === undefined) {
    return (
      <EmptyNotice title={t('page.unknown.title')} hint={t('page.unknown.hint')}>
        {first === undefined ? null : (
          <Link className="button button-primary" to={paths.dimension(assessment.id, first.id)}>
            {t('page.unknown.action')}
          </Link>
        )}
      </EmptyNotice>
    )
  }
  return (
    <div className="dimension-page">
      <DimensionRail
        assessmentId={assessment.id}
        score={score}
        questionnaire={questionnaire}
        text={text}
      />
      <DimensionQuestions key={dimension.id} open={open} dimension={dimension} index={index} />
    </div>
  )
}

interface QuestionsProps extends Props {
  readonly dimension: Group
  readonly index: number
}

function DimensionQuestions({ open, dimension, index }: QuestionsProps) {
  const { session, assessment, questionnaire, text, groups, score } = open
  const { answered = 0, asked = 0 } = score.dimensions.find(({ id }) => id === dimension.id) ?? {}
  const actionsOf = useAnswerActions(session)
  const marks = useMarks(assessment)
  const scores = useMemo(
    () => new Map(questionScoresOf(score).map((question) => [question.id, question])),
    [score],
  )

  useEffect(() => {
    const { assessment: current, rememberPlace } = session.assessmentStore.getState()
    if (current?.place !== dimension.id) void rememberPlace(dimension.id)
  }, [session, dimension.id])
  const drawn = useDrawnChunks(dimension, questionnaire, useQuestionOfAddress())

  return (
    <div className={isLongPage(dimension) ? 'dimension long-page' : 'dimension'}>
      <DimensionHead
        id={dimension.id}
        position={index + 1}
        count={groups.length}
        answered={answered}
        asked={asked}
        blank={questionnaire.policies.blank}
        text={text}
      />
      <QuestionGroup
        questionnaire={questionnaire}
        text={text}
        assessment={assessment}
        group={dimension}
        heading="h2"
        actionsOf={actionsOf}
        scores={scores}
        marks={marks}
        drawn={drawn}
      />
      <AskedChanges groups={groups} />
      <DimensionNeighbours
        assessmentId={assessment.id}
        isPart={assessment.part !== null}
        previous={groups[index - 1]?.id ?? null}
        next={groups[index + 1]?.id ?? null}
        stillOpen={index + 1 < groups.length ? 0 : score.overall.asked - score.overall.answered}
        text={text}
      />
      <QuestionnaireCredit questionnaire={questionnaire} text={text} />
    </div>
  )
}

interface HeadProps {
  readonly id: string
  readonly position: number
  readonly count: number
  readonly answered: number
  readonly asked: number
  readonly blank: BlankPolicy
  readonly text: QuestionnaireText
}

/** What the dimension is, how much of it is answered, and what an open question counts for. */
const DimensionHead = memo(function DimensionHead(props: HeadProps) {
  const { id, position, count, answered, asked, blank, text } = props
  const { t, i18n } = useTranslation('answering')
  const lang = wordingLanguage(text, i18n.language)
  const title = text.groups[id]?.title ?? id
  const description = text.groups[id]?.description ?? null
  return (
    <>
      <p className="muted small number position">{t('page.position', { position, count })}</p>
      <PageHeading title={title}>
        <span lang={lang}>{title}</span>
      </PageHeading>
      {description === null ? null : <p lang={lang}>{description}</p>}
      <p className="number">
        {t('page.answered', { answered, asked })}
        {blank === 'zero' ? ` · ${t('page.blankIsZero')}` : ''}
        {blank === 'noScore' ? ` · ${t('page.blankIsNoScore')}` : ''}
      </p>
    </>
  )
})

/** Brings the question of the address into view and gives it the focus; says which it is. */
function useQuestionOfAddress(): string | null {
  const [search] = useSearchParams()
  const { key } = useLocation()
  const questionId = search.get('question')
  useEffect(() => {
    if (questionId === null) return undefined
    const question = document.getElementById(questionAnchor(questionId))
    question?.focus({ preventScroll: true })
    return question === null ? undefined : bringIntoView(question)
    // The key makes the same link work twice.
  }, [questionId, key])
  return questionId
}
