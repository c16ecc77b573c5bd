import { useTranslation } from 'react-i18next'
import { AboutSection } from './about-section'
import { StorageCheck } from './storage-check'

/** Where the data lie, how they can be lost, and what this browser does about it. */
export function AboutYourData() {
  const { t } = useTranslation('about')
  return (
    <AboutSection title={t('data.title')}>
      <p>{t('data.server')}</p>
      <p>{t('data.place')}</p>
      <p>{t('data.loss')}</p>
      <h3>{t('data.health')}</h3>
      <StorageCheck />
    </AboutSection>
  )
}
