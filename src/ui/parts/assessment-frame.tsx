import { type ReactNode, Suspense, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { Group, Path, Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { groupsOfPart } from '@/domain/journal/groups-of-part'
import { scoreOfPart } from '@/domain/journal/score-of-part'
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
import { AssessmentNav } from './assessment-nav'
import { AssessmentBar } from './assessment-bar'
import { EmptyNotice } from './empty-notice'
import { PaperHead } from './paper-head'
import { useAfterPaint } from './use-after-paint'
import { useFormat } from './use-format'
import { WithSession } from './with-session'
import { loadLater } from './load-later'
import './assessment-frame.css'

const PartBanner = loadLater(() => import('../merging/part-banner'), 'PartBanner')
const PartOnly = loadLater(() => import('../merging/part-only'), 'PartOnly')

/** Everything a page about one assessment needs. */
export interface OpenAssessment {
  readonly session: Session
  readonly assessment: StoredAssessment
  readonly questionnaire: Questionnaire
  readonly text: QuestionnaireText
  readonly path: Path
  /**
   * The dimensions as they are asked now: by the path, by what conditions let through and, where a part was
   * handed out, of that part.
   */
  readonly groups: readonly Group[]
  /** Follows an answer a moment later. */
  readonly score: AssessmentScore
}

interface Props {
  /** Whether the page makes sense to somebody who has only a part of the assessment. */
  readonly isForParts?: boolean
  children: (open: OpenAssessment) => ReactNode
}

/** Loads the assessment of the address, shows which one it is and leads to its other pages. */
export function AssessmentFrame({ isForParts = false, children }: Props) {
  const { assessmentId = '' } = useParams()
  return (
    <WithSession>
      {(session) => (
        <LoadedAssessment session={session} id={assessmentId}>
          {(open) =>
            open.assessment.part === null || isForParts ? (
              children(open)
            ) : (
              <Suspense fallback={null}>
                <PartOnly assessmentId={assessmentId} place={placeIn(open)} />
              </Suspense>
            )
          }
        </LoadedAssessment>
      )}
    </WithSession>
  )
}

/** The dimension the questions open at. */
const placeIn = ({ groups, assessment }: Pick<OpenAssessment, 'groups' | 'assessment'>): string =>
  lastDimension(groups, assessment.place) ?? ''

interface LoadedProps extends Pick<Props, 'children'> {
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

interface WordedProps extends Pick<Props, 'children'> {
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
  const { answers, profile, part } = assessment
  const groups = useMemo(
    () => groupsOfPart(askedGroups(questionnaire, path, { answers, profile }), part),
    [questionnaire, path, answers, profile, part],
  )
  const score = useScore(questionnaire, path, assessment)
  const place = lastDimension(groups, assessment.place) ?? ''
  return (
    <>
      <AssessmentBar
        session={session}
        assessment={assessment}
        questionnaire={questionnaire}
        text={text}
      />
      <PaperHead assessment={assessment} questionnaire={questionnaire} text={text} />
      {assessment.isExample ? (
        <p className="banner banner-warn example-mark">
          {t('assessment.example')} <span className="no-print">{t('assessment.exampleHint')}</span>
        </p>
      ) : null}
      <AssessmentNav assessmentId={assessment.id} place={place} isPart={part !== null} />
      {part === null ? null : (
        <Suspense fallback={null}>
          <PartBanner session={session} assessment={assessment} part={part} text={text} />
        </Suspense>
      )}
      {children({ session, assessment, questionnaire, text, path, groups, score })}
    </>
  )
}

/** The score of what was answered, a moment after the answer itself is drawn. */
function useScore(
  questionnaire: Questionnaire,
  path: Path,
  { answers, profile, part }: StoredAssessment,
): AssessmentScore {
  const current = useMemo(
    () => ({ questionnaire, path, part, responses: { answers, profile } }),
    [questionnaire, path, part, answers, profile],
  )
  const late = useAfterPaint(current)
  // Answers are never scored by another questionnaire than they were given to.
  const isFitting = late.questionnaire === questionnaire && late.path === path
  const basis = isFitting ? late : current
  return useMemo(
    () =>
      scoreOfPart(scoreAssessment(basis.questionnaire, basis.path, basis.responses), basis.part),
    [basis],
  )
}
