import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../paths'
import { AboutSection } from './about-section'

/** What holds for every questionnaire; the rest is in each one's own method. */
export function ScoresInShort() {
  const { t } = useTranslation('about')
  return (
    <AboutSection title={t('scores.title')}>
      <p>{t('scores.sum')}</p>
      <p>{t('scores.gaps')}</p>
      <p>{t('scores.comparison')}</p>
      <p>
        <Link to={paths.questionnaires}>{t('scores.method')}</Link>
      </p>
    </AboutSection>
  )
}
