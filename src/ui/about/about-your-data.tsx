import { useTranslation } from 'react-i18next'
import { IS_SINGLE_FILE } from '@/state/edition'
import { Link } from 'react-router'
import { paths } from '../paths'
import { AboutSection } from './about-section'
import { StorageCheck } from './storage-check'

/** Where the data lie, how they can be lost, and what this browser does about it. */
export function AboutYourData() {
  const { t } = useTranslation('about')
  return (
    <AboutSection title={t('data.title')}>
      {IS_SINGLE_FILE ? <InThisWindow /> : <InThisBrowser />}
    </AboutSection>
  )
}

function InThisBrowser() {
  const { t } = useTranslation('about')
  return (
    <>
      <p>{t('data.server')}</p>
      <p>{t('data.place')}</p>
      <p>{t('data.loss')}</p>
      <p>
        <Link to={paths.yourData}>{t('data.more')}</Link>
      </p>
      <h3>{t('data.health')}</h3>
      <StorageCheck />
    </>
  )
}

function InThisWindow() {
  const { t } = useTranslation('about')
  return (
    <>
      <p>{t('window.server')}</p>
      <p>{t('window.place')}</p>
      <p>{t('window.copies')}</p>
    </>
  )
}
