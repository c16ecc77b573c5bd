import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { sortActions } from '@/domain/assessment/sort-actions'
import { addAction } from '@/state/action-commands'
import { hasDraft } from '@/state/drafts'
import { exportActionPlan } from '@/state/export-plan'
import { AssessmentFrame, type OpenAssessment } from '../parts/assessment-frame'
import { EmptyNotice } from '../parts/empty-notice'
import { PageHeading } from '../parts/page-heading'
import { paths } from '../paths'
import { ActionCard } from '../plan/action-card'
import { actionDraftPlace, ActionForm, EMPTY_DRAFT } from '../plan/action-form'
import { CouncilDecisions } from '../plan/council-decisions'
import { StepShortcuts } from '../plan/step-shortcuts'
import '../plan/plan.css'

/** Route `/assessments/:assessmentId/plan`. */
export function PlanPage() {
  return <AssessmentFrame>{(open) => <Plan open={open} />}</AssessmentFrame>
}

function Plan({ open }: { readonly open: OpenAssessment }) {
  const { t } = useTranslation('plan')
  const list = useRef<HTMLHeadingElement>(null)
  const actions = sortActions(open.assessment.actions)
  return (
    <>
      <PageHeading>{t('page.title')}</PageHeading>
      <p className="lead">{t('page.intro')}</p>
      <p className="no-print">{t('page.roleHint')}</p>
      <PlanTools open={open} />
      <h2 ref={list} tabIndex={-1}>
        {t('page.actions', { count: actions.length })}
      </h2>
      {actions.length === 0 ? (
        <EmptyNotice title={t('empty.title')} hint={t('empty.hint')}>
          <Link className="button" to={paths.results(open.assessment.id)}>
            {t('empty.action')}
          </Link>
        </EmptyNotice>
      ) : (
        <>
          <p className="muted small">{t('page.order')}</p>
          <ul className="action-list">
            {actions.map((action) => (
              <ActionCard
                key={action.id}
                open={open}
                action={action}
                onRemoved={() => list.current?.focus()}
              />
            ))}
          </ul>
          <CouncilDecisions actions={actions} />
        </>
      )}
    </>
  )
}

/** Adding by hand or from the next steps, and saving the plan as a table. */
function PlanTools({ open }: { readonly open: OpenAssessment }) {
  const { t } = useTranslation('plan')
  const { t: reportWords } = useTranslation('report')
  const addButton = useRef<HTMLButtonElement>(null)
  const { session, assessment, text } = open
  const place = actionDraftPlace(assessment.id, null)
  const [isAdding, setIsAdding] = useState(() => hasDraft(place))
  const close = () => {
    setIsAdding(false)
    addButton.current?.focus()
  }
  return (
    <>
      <div className="actions">
        <button
          ref={addButton}
          type="button"
          className="button button-primary"
          aria-expanded={isAdding}
          onClick={() => {
            setIsAdding(true)
          }}
        >
          {t('page.add')}
        </button>
        {assessment.actions.length === 0 ? null : (
          <button
            type="button"
            className="button"
            onClick={() => void exportActionPlan(session, assessment, text, reportWords)}
          >
            {t('page.export')}
          </button>
        )}
      </div>
      {isAdding ? (
        <ActionForm
          open={open}
          place={place}
          initial={EMPTY_DRAFT}
          title={t('form.addTitle')}
          onSave={(draft) => {
            close()
            void addAction(session, draft)
          }}
          onCancel={close}
        />
      ) : null}
      <StepShortcuts open={open} />
    </>
  )
}
