import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Decision, settle, useDifferences } from '@/state/difference-commands'
import { DifferenceCard } from '../merging/difference-card'
import { DissentList } from '../merging/dissent-list'
import { SettleByRule } from '../merging/settle-by-rule'
import { AssessmentFrame, type OpenAssessment } from '../parts/assessment-frame'
import { EmptyNotice } from '../parts/empty-notice'
import { PageHeading } from '../parts/page-heading'
import { paths } from '../paths'
import '../merging/merging.css'

/** Route `/assessments/:assessmentId/differences`. */
export function DifferencesPage() {
  return <AssessmentFrame isForParts>{(open) => <Differences open={open} />}</AssessmentFrame>
}

function Differences({ open }: { readonly open: OpenAssessment }) {
  const { t } = useTranslation(['merging', 'parts'])
  const list = useRef<HTMLHeadingElement>(null)
  const { session, assessment } = open
  const recorded = useDifferences(session, assessment.id)
  const decide = (decisions: readonly Decision[]) => {
    // What was settled leaves the page; the focus stays with the list.
    list.current?.focus()
    void settle(session, assessment.id, decisions)
  }
  const count = recorded?.differences.length ?? 0
  return (
    <div className="merging">
      <PageHeading>{t('merging:differences.title')}</PageHeading>
      <p className="lead">{t('merging:differences.lead')}</p>
      {recorded === undefined ? (
        <p className="muted">{t('merging:differences.loading')}</p>
      ) : (
        <>
          <h2 ref={list} tabIndex={-1} className="number">
            {count === 0
              ? t('merging:toSettle.none')
              : t('parts:assessment.differences', { count })}
          </h2>
          {count === 0 ? <NothingToSettle open={open} /> : null}
          <ul className="difference-list">
            {recorded.differences.map((difference) => (
              <DifferenceCard
                key={difference.subject}
                open={open}
                difference={difference}
                respondents={recorded.respondents}
                onSettle={(decision) => {
                  decide([decision])
                }}
              />
            ))}
          </ul>
          {count < 2 ? null : <SettleByRule differences={recorded.differences} onSettle={decide} />}
          <DissentList
            open={open}
            dissents={recorded.dissents}
            respondents={recorded.respondents}
          />
        </>
      )}
    </div>
  )
}

function NothingToSettle({ open: { assessment } }: { readonly open: OpenAssessment }) {
  const { t } = useTranslation('merging')
  return (
    <EmptyNotice title={t('differences.none.title')} hint={t('differences.none.hint')}>
      {assessment.part === null ? (
        <Link className="button" to={paths.colleagues(assessment.id)}>
          {t('differences.none.action')}
        </Link>
      ) : null}
    </EmptyNotice>
  )
}
