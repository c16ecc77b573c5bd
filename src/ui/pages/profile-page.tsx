import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { lastDimension } from '@/state/place-to-carry-on'
import { NamingFields } from '../assessments/naming-fields'
import { ProfileSelect } from '../assessments/profile-select'
import { AssessmentFrame, type OpenAssessment } from '../parts/assessment-frame'
import { PageHeading } from '../parts/page-heading'
import { paths } from '../paths'
import { RespondentForm } from '../respondents/respondent-form'

/** Route `/assessments/:assessmentId/profile`. */
export function ProfilePage() {
  return <AssessmentFrame>{(open) => <Profile open={open} />}</AssessmentFrame>
}

interface Props {
  readonly open: OpenAssessment
}

function Profile({ open: { session, assessment, questionnaire, text, groups } }: Props) {
  const { t } = useTranslation('assessments')
  const place = lastDimension(groups, assessment.place)
  return (
    <>
      <PageHeading>{t('profile.title')}</PageHeading>
      {questionnaire.profile.length === 0 ? (
        <p>{t('profile.none')}</p>
      ) : (
        <p className="lead">{t('profile.why')}</p>
      )}
      {questionnaire.profile.map((field) => (
        <ProfileSelect
          key={field.id}
          field={field}
          text={text}
          chosen={assessment.profile[field.id] ?? null}
          onChoose={(option) => {
            void session.assessmentStore.getState().answerProfile(field.id, option)
          }}
        />
      ))}
      <section aria-labelledby="naming-title">
        <h2 id="naming-title">{t('profile.naming')}</h2>
        <NamingFields
          key={assessment.id}
          assessment={assessment}
          onRename={(name, municipality) => {
            void session.assessmentStore.getState().renameAssessment(name, municipality)
          }}
        />
      </section>
      <RespondentForm session={session} assessment={assessment} />
      {place === null ? null : (
        <div className="actions">
          <Link className="button button-primary" to={paths.dimension(assessment.id, place)}>
            {t('profile.continue')}
          </Link>
        </div>
      )}
    </>
  )
}
