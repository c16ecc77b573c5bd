import { memo, type ReactNode, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, useParams } from 'react-router'
import type { Group, Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { askedGroups } from '@/domain/questionnaire/conditions'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import { type AssessmentScore, scoreAssessment } from '@/domain/scoring/score-assessment'
import { lastDimension } from '@/state/place-to-carry-on'
import {
  type CatalogueEntry,
  type StoredAssessment,
  useAssessmentState,
  useCatalogueEntry,
} from '@/state/queries'
import type { Session } from '@/state/session'
import { paths } from '../paths'
import { EmptyNotice } from './empty-notice'
import { PaperHead } from './paper-head'
import { SaveStatus } from './save-status'
import { useAfterPaint } from './use-after-paint'
import { useFormat } from './use-format'
import { WithSession } from './with-session'
import './assessment-frame.css'

/** Everything a page about one assessment needs. */
export interface OpenAssessment {
  readonly session: Session
  readonly assessment: StoredAssessment
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  readonly path: Path
  /** The dimensions as they are asked now: by the path, and by what conditions let through. */
  readonly groups: readonly Group[]
  /** Follows an answer a moment later. */
  readonly score: AssessmentScore
}

interface Props {
  children: (open: OpenAssessment) => ReactNode
}

/** Loads the assessment of the address, shows which one it is and leads to its other pages. */
export function AssessmentFrame({ children }: Props) {
  const { assessmentId = '' } = useParams()
  return (
    <WithSession>
      {(session) => (
        <LoadedAssessment session={session} id={assessmentId}>
          {children}
        </LoadedAssessment>
      )}
    </WithSession>
  )
}

interface LoadedProps extends Props {
  readonly session: Session
  readonly id: string
}

function LoadedAssessment({ session, id, children }: LoadedProps) {
  const { t } = useTranslation('parts')
  const openAssessment = useAssessmentState(session, (state) => state.openAssessment)
  const assessment = useAssessmentState(session, (state) => state.assessment)
  const isUnreadable = useAssessmentState(session, (state) => state.isUnreadable)
  useEffect(() => openAssessment(id), [openAssessment, id])

  if (isUnreadable && !assessment) {
    return (
      <EmptyNotice
        title={t('assessment.unreadable.title')}
        hint={t('assessment.unreadable.hint')}
      />
    )
  }
  if (assessment === null) {
    return (
      <EmptyNotice title={t('assessment.missing.title')} hint={t('assessment.missing.hint')}>
        <Link className="button" to={paths.start}>
          {t('assessment.missing.action')}
        </Link>
      </EmptyNotice>
    )
  }
  if (assessment?.id !== id) return <p className="muted">{t('assessment.loading')}</p>
  return (
    <WordedAssessment session={session} assessment={assessment}>
      {children}
    </WordedAssessment>
  )
}

interface WordedProps extends Props {
  readonly session: Session
  readonly assessment: StoredAssessment
}

function WordedAssessment({ session, assessment, children }: WordedProps) {
  const { t } = useTranslation('parts')
  const { language } = useFormat()
  const entry = useCatalogueEntry(session, assessment.questionnaire, language)
  if (entry === undefined) return <p className="muted">{t('assessment.loading')}</p>
  const path = entry === null ? null : pathOf(entry.questionnaire, assessment.path)
  if (entry === null || path === null) {
    return (
      <EmptyNotice
        title={t('assessment.unknownQuestionnaire.title')}
        hint={t('assessment.unknownQuestionnaire.hint', { ...assessment.questionnaire })}
      >
        <Link className="button" to={paths.questionnaires}>
          {t('assessment.unknownQuestionnaire.action')}
        </Link>
      </EmptyNotice>
    )
  }
  return (
    <ScoredAssessment session={session} assessment={assessment} entry={entry} path={path}>
      {children}
    </ScoredAssessment>
  )
}

interface ScoredProps extends WordedProps {
  readonly entry: CatalogueEntry
  readonly path: Path
}

function ScoredAssessment({
  session,
  assessment,
  entry: { questionnaire, text },
  path,
  children,
}: ScoredProps) {
  const { t } = useTranslation('parts')
  const { answers, profile } = assessment
  const groups = useMemo(
    () => askedGroups(questionnaire, path, { answers, profile }),
    [questionnaire, path, answers, profile],
  )
  const score = useScore(questionnaire, path, assessment)
  const place = lastDimension(groups, assessment.place) ?? ''
  return (
    <>
      <div className="assessment-bar">
        <p className="assessment-name">
          <strong>{assessment.municipality}</strong> <span>{assessment.name}</span>
        </p>
        <SaveStatus session={session} />
      </div>
      <PaperHead assessment={assessment} questionnaire={questionnaire} text={text} />
      {assessment.isExample ? (
        <p className="banner banner-warn example-mark">
          {t('assessment.example')} <span className="no-print">{t('assessment.exampleHint')}</span>
        </p>
      ) : null}
      <AssessmentNav assessmentId={assessment.id} place={place} />
      {children({ session, assessment, questionnaire, text, path, groups, score })}
    </>
  )
}

/** The score of what was answered, a moment after the answer itself is drawn. */
function useScore(
  questionnaire: Questionnaire,
  path: Path,
  { answers, profile }: StoredAssessment,
): AssessmentScore {
  const current = useMemo(
    () => ({ questionnaire, path, responses: { answers, profile } }),
    [questionnaire, path, answers, profile],
  )
  const late = useAfterPaint(current)
  // Answers are never scored by another questionnaire than they were given to.
  const isFitting = late.questionnaire === questionnaire && late.path === path
  const basis = isFitting ? late : current
  return useMemo(() => scoreAssessment(basis.questionnaire, basis.path, basis.responses), [basis])
}

interface NavProps {
  readonly assessmentId: string
  /** The dimension the questions open at. */
  readonly place: string
}

/** The pages of an assessment; no answer changes it. */
const AssessmentNav = memo(function AssessmentNav({ assessmentId, place }: NavProps) {
  const { t } = useTranslation('parts')
  return (
    <nav aria-label={t('assessment.nav.label')} className="assessment-nav no-print">
      <ul>
        <li>
          <NavLink to={paths.profile(assessmentId)}>{t('assessment.nav.profile')}</NavLink>
        </li>
        <li>
          <NavLink to={paths.dimension(assessmentId, place)}>
            {t('assessment.nav.questions')}
          </NavLink>
        </li>
        <li>
          <NavLink to={paths.open(assessmentId)}>{t('assessment.nav.open')}</NavLink>
        </li>
        <li>
          <NavLink to={paths.results(assessmentId)}>{t('assessment.nav.results')}</NavLink>
        </li>
        <li>
          <NavLink to={paths.comparison(assessmentId)}>{t('assessment.nav.comparison')}</NavLink>
        </li>
        <li>
          <NavLink to={paths.plan(assessmentId)}>{t('assessment.nav.plan')}</NavLink>
        </li>
        <li>
          <NavLink to={paths.report(assessmentId)}>{t('assessment.nav.report')}</NavLink>
        </li>
      </ul>
    </nav>
  )
})
