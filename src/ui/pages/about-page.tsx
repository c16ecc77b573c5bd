import { useTranslation } from 'react-i18next'
import { APP_VERSION } from '@/state/app-version'
import { AboutSection } from '../about/about-section'
import { AboutYourData } from '../about/about-your-data'
import { AboutOffline } from '../about/about-offline'
import { Licences } from '../about/licences'
import { ScoresInShort } from '../about/scores-in-short'
import { PageHeading } from '../parts/page-heading'
import '../about/about.css'

/** Route `/about`. What it says holds even where the stored data cannot be opened. */
export function AboutPage() {
  const { t } = useTranslation('about')
  return (
    <>
      <PageHeading>{t('page.title')}</PageHeading>
      <p className="lead">{t('page.lead')}</p>
      <AboutSection title={t('nature.title')}>
        <p className="banner">
          <strong>{t('nature.independence')}</strong>
        </p>
        <p>{t('nature.structure')}</p>
        <p>{t('nature.official')}</p>
        <p>{t('nature.use')}</p>
      </AboutSection>
      <ScoresInShort />
      <AboutYourData />
      <AboutSection title={t('colleagues.title')}>
        <p>{t('colleagues.file')}</p>
        <p>{t('colleagues.together')}</p>
      </AboutSection>
      <AboutOffline />
      <AboutSection title={t('access.title')}>
        <p>{t('access.keyboard')}</p>
        <p>{t('access.reading')}</p>
        <p>{t('access.report')}</p>
        <p>{t('access.limits')}</p>
      </AboutSection>
      <Licences />
      <p className="muted small number">{t('page.version', { version: APP_VERSION })}</p>
    </>
  )
}
