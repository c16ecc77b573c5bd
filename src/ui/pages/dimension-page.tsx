import { useDeferredValue, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams, useSearchParams } from 'react-router'
import type { Group } from '@/domain/questionnaire/questionnaire'
import { AssessmentFrame, type OpenAssessment } from '../parts/assessment-frame'
import { EmptyNotice } from '../parts/empty-notice'
import { PageHeading } from '../parts/page-heading'
import { paths, questionAnchor } from '../paths'
import { DimensionRail } from '../questions/dimension-rail'
import { QuestionGroup } from '../questions/question-group'
import { QuestionnaireCredit } from '../questions/questionnaire-credit'
import { wordingLanguage } from '../parts/wording-language'
import './dimension-page.css'

/** Route `/assessments/:assessmentId/dimensions/:dimensionId`; `?question=` leads to one of them. */
export function DimensionPage() {
  return <AssessmentFrame>{(open) => <Dimension open={open} />}</AssessmentFrame>
}

interface Props {
  readonly open: OpenAssessment
}

function Dimension({ open }: Props) {
  const { t } = useTranslation('answering')
  const { dimensionId } = useParams()
  const { assessment, groups, questionnaire, text } = open
  // The answer is drawn first; what follows from it may come a moment later.
  const score = useDeferredValue(open.score)
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
  const { t, i18n } = useTranslation('answering')
  const { session, assessment, questionnaire, text, groups, score } = open
  const lang = wordingLanguage(text, i18n.language)
  const title = text.groups[dimension.id]?.title ?? dimension.id
  const description = text.groups[dimension.id]?.description ?? null
  const { answered = 0, asked = 0 } = score.dimensions[index] ?? {}

  useEffect(() => {
    const { assessment: current, rememberPlace } = session.assessmentStore.getState()
    if (current?.place !== dimension.id) void rememberPlace(dimension.id)
  }, [session, dimension.id])
  useQuestionOfAddress()

  return (
    <div className="dimension">
      <p className="muted small number position">
        {t('page.position', { position: index + 1, count: groups.length })}
      </p>
      <PageHeading title={title}>
        <span lang={lang}>{title}</span>
      </PageHeading>
      {description === null ? null : <p lang={lang}>{description}</p>}
      <p className="number">
        {t('page.answered', { answered, asked })}
        {questionnaire.policies.blank === 'zero' ? ` · ${t('page.blankIsZero')}` : ''}
      </p>
      <QuestionGroup open={open} group={dimension} heading="h2" />
      <Neighbours open={open} assessmentId={assessment.id} index={index} />
      <QuestionnaireCredit questionnaire={questionnaire} text={text} />
    </div>
  )
}

/** Brings the question of the address into view and gives it the focus. */
function useQuestionOfAddress(): void {
  const [search] = useSearchParams()
  const { key } = useLocation()
  const questionId = search.get('question')
  useEffect(() => {
    if (questionId === null) return
    const question = document.getElementById(questionAnchor(questionId))
    question?.scrollIntoView({ block: 'start' })
    question?.focus({ preventScroll: true })
    // The key makes the same link work twice.
  }, [questionId, key])
}

interface NeighbourProps extends Props {
  readonly assessmentId: string
  readonly index: number
}

function Neighbours({ open: { groups, text, score }, assessmentId, index }: NeighbourProps) {
  const { t } = useTranslation('answering')
  const previous = groups[index - 1]
  const next = groups[index + 1]
  const stillOpen = score.overall.asked - score.overall.answered
  const nameOf = (group: Group) => text.groups[group.id]?.title ?? group.id
  return (
    <div className="actions neighbours">
      {previous === undefined ? null : (
        <Link className="button" to={paths.dimension(assessmentId, previous.id)}>
          {t('page.previous', { dimension: nameOf(previous) })}
        </Link>
      )}
      {next === undefined ? (
        <>
          {stillOpen === 0 ? null : (
            <Link className="button" to={paths.open(assessmentId)}>
              {t('rail.stillOpen', { count: stillOpen })}
            </Link>
          )}
          <Link className="button button-primary" to={paths.results(assessmentId)}>
            {t('page.results')}
          </Link>
        </>
      ) : (
        <Link className="button button-primary" to={paths.dimension(assessmentId, next.id)}>
          {t('page.next', { dimension: nameOf(next) })}
        </Link>
      )}
    </div>
  )
}
