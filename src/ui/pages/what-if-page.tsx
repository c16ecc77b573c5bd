import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { askedGroups } from '@/domain/questionnaire/conditions'
import { groupsOnPath } from '@/domain/questionnaire/walk-questionnaire'
import { groupScoresOf, questionScoresOf } from '@/domain/scoring/find-score'
import type { AssessmentScore } from '@/domain/scoring/score-assessment'
import { weightsThatCount } from '@/domain/scoring/weights-that-count'
import { changeCount, scoreWhatIf, withAnswers } from '@/domain/scoring/what-if'
import { AssessmentFrame, type OpenAssessment } from '../parts/assessment-frame'
import { PageHeading } from '../parts/page-heading'
import { paths } from '../paths'
import { BeforeAndAfter } from '../what-if/before-and-after'
import { ChangeList } from '../what-if/change-list'
import { DimensionsWhatIf } from '../what-if/dimensions-what-if'
import { useWhatIf } from '../what-if/use-what-if'
import { WhatIfMark } from '../what-if/what-if-mark'
import '../what-if/what-if.css'

/** Route `/assessments/:assessmentId/what-if`: a trial beside the assessment, gone with the page. */
export function WhatIfPage() {
  return (
    <AssessmentFrame>
      {(open) => <WhatIfView key={open.assessment.id} open={open} />}
    </AssessmentFrame>
  )
}

function WhatIfView({ open }: { readonly open: OpenAssessment }) {
  const { t } = useTranslation('whatIf')
  const { assessment, questionnaire, path, score } = open
  const { answers, profile } = assessment
  const scratch = useWhatIf(answers)
  const { whatIf } = scratch
  const after = useMemo(
    () => scoreWhatIf(questionnaire, path, { answers, profile }, whatIf),
    [questionnaire, path, answers, profile, whatIf],
  )
  const dimensions = useMemo(() => {
    const tried = withAnswers(answers, whatIf.answers)
    return askedGroups(questionnaire, path, { answers: tried, profile })
  }, [questionnaire, path, answers, profile, whatIf.answers])
  const weighed = useMemo(
    () => weightsThatCount(questionnaire.aggregation, groupsOnPath(questionnaire, path)),
    [questionnaire, path],
  )
  const trial = { open, scratch, weighed, before: scoresById(score), after: scoresById(after) }
  return (
    <div className="what-if">
      <WhatIfMark
        questionnaire={questionnaire}
        before={score}
        after={after}
        changes={changeCount(whatIf)}
      />
      <PageHeading>{t('page.title')}</PageHeading>
      <p className="lead">{t('page.lead')}</p>
      <p>{t('page.leaving')}</p>
      <div className="actions">
        <Link className="button" to={paths.results(assessment.id)}>
          {t('page.back')}
        </Link>
      </div>
      <BeforeAndAfter open={open} after={after} />
      <ChangeList open={open} scratch={scratch} />
      <DimensionsWhatIf trial={trial} dimensions={dimensions} />
    </div>
  )
}

const scoresById = (score: AssessmentScore) =>
  new Map([...groupScoresOf(score), ...questionScoresOf(score)].map((part) => [part.id, part]))
