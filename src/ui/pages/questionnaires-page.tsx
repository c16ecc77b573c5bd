import { useTranslation } from 'react-i18next'
import { PageHeading } from '../parts/page-heading'
import { WithSession } from '../parts/with-session'
import { MakeQuestionnaire } from '../questionnaires/make-questionnaire'
import { QuestionnaireList } from '../questionnaires/questionnaire-list'
import { QuestionnaireLoader } from '../questionnaires/questionnaire-loader'
import '../questionnaires/questionnaires.css'

/** Route `/questionnaires`. */
export function QuestionnairesPage() {
  const { t } = useTranslation('questionnaires')
  return (
    <>
      <PageHeading>{t('page.title')}</PageHeading>
      <p className="lead">{t('page.lead')}</p>
      <WithSession>
        {(session) => (
          <>
            <QuestionnaireList session={session} />
            <QuestionnaireLoader session={session} />
          </>
        )}
      </WithSession>
      <MakeQuestionnaire />
    </>
  )
}
