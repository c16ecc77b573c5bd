import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { carryAssessment } from '@/domain/assessment/carry-assessment'
import { useVersionMove, type VersionMove } from '@/state/version-move'
import { AssessmentFrame, type OpenAssessment } from '../parts/assessment-frame'
import { EmptyNotice } from '../parts/empty-notice'
import { PageHeading } from '../parts/page-heading'
import { useFormat } from '../parts/use-format'
import { paths } from '../paths'
import { BothScores } from '../versions/both-scores'
import { CarriedList } from '../versions/carried-list'
import { LostList } from '../versions/lost-list'
import { MakeCopy } from '../versions/make-copy'
import { WhatChanged } from '../versions/what-changed'
import '../versions/versions.css'

/** Route `/assessments/:assessmentId/versions`. */
export function VersionsPage() {
  return <AssessmentFrame>{(open) => <Versions open={open} />}</AssessmentFrame>
}

function Versions({ open }: { readonly open: OpenAssessment }) {
  const { t } = useTranslation('versions')
  const { language } = useFormat()
  const move = useVersionMove(open.session, open.assessment.questionnaire, language)
  return (
    <>
      <PageHeading>{t('page.title')}</PageHeading>
      {move === undefined ? <p className="muted">{t('page.loading')}</p> : null}
      {move === null ? (
        <EmptyNotice title={t('none.title')} hint={t('none.hint')}>
          <Link className="button" to={paths.results(open.assessment.id)}>
            {t('none.action')}
          </Link>
        </EmptyNotice>
      ) : null}
      {move == null ? null : <MoveView open={open} move={move} />}
    </>
  )
}

interface MoveProps {
  readonly open: OpenAssessment
  readonly move: VersionMove
}

function MoveView({ open, move }: MoveProps) {
  const { t } = useTranslation('versions')
  const { assessment, questionnaire } = open
  const { bridge, to } = move
  const carried = useMemo(
    () => carryAssessment(bridge, questionnaire, to.questionnaire, assessment),
    [bridge, questionnaire, to, assessment],
  )
  const [from, version] = [questionnaire.version, to.questionnaire.version]
  const parts = { open, move, carried }
  return (
    <div className="versions">
      <p className="lead">{t('page.lead', { from, to: version })}</p>
      <WhatChanged text={open.text} move={move} />
      <section aria-labelledby="versions-answers">
        <h2 id="versions-answers">{t('answers.title')}</h2>
        <CarriedList {...parts} />
        <LostList
          questionnaire={open.questionnaire}
          text={open.text}
          move={move}
          carried={carried}
        />
      </section>
      <BothScores {...parts} />
      <MakeCopy {...parts} />
    </div>
  )
}
