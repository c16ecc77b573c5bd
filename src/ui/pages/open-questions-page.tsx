import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { openQuestions } from '@/domain/assessment/progress'
import { AssessmentFrame, type OpenAssessment } from '../parts/assessment-frame'
import { EmptyNotice } from '../parts/empty-notice'
import { PageHeading } from '../parts/page-heading'
import { paths, questionPath } from '../paths'
import { wordingLanguage } from '../parts/wording-language'
import './open-questions-page.css'

/** Route `/assessments/:assessmentId/open`. */
export function OpenQuestionsPage() {
  return <AssessmentFrame isForParts>{(open) => <OpenQuestions open={open} />}</AssessmentFrame>
}

interface Props {
  readonly open: OpenAssessment
}

function OpenQuestions({ open: { assessment, questionnaire, path, groups, text } }: Props) {
  const { t, i18n } = useTranslation('answering')
  const shown = new Set(groups.map(({ id }) => id))
  const found = openQuestions(questionnaire, path, assessment).filter(({ dimension }) =>
    shown.has(dimension.id),
  )
  const lang = wordingLanguage(text, i18n.language)
  return (
    <>
      <PageHeading>{t('open.title')}</PageHeading>
      {found.length === 0 ? (
        <EmptyNotice title={t('open.none.title')} hint={t('open.none.hint')}>
          {assessment.part === null ? (
            <Link className="button button-primary" to={paths.results(assessment.id)}>
              {t('open.none.action')}
            </Link>
          ) : null}
        </EmptyNotice>
      ) : (
        <p className="number">{t('open.summary', { count: found.length })}</p>
      )}
      {found.length > 0 && questionnaire.policies.blank === 'zero' ? (
        <p>{t('page.blankIsZero')}</p>
      ) : null}
      {groups.map(({ id }) => {
        const here = found.filter(({ dimension }) => dimension.id === id)
        if (here.length === 0) return null
        return (
          <section key={id} aria-labelledby={`open-${id}`}>
            <h2 id={`open-${id}`} lang={lang}>
              {text.groups[id]?.title ?? id}
            </h2>
            <ul className="open-questions">
              {here.map(({ question, reason }) => (
                <li key={question.id}>
                  <Link to={questionPath(assessment.id, id, question.id)} lang={lang}>
                    {text.questions[question.id]?.title ?? question.id}
                  </Link>
                  <span className="muted small">{t(`open.reason.${reason}`)}</span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
