import { useTranslation } from 'react-i18next'
import { IS_SINGLE_FILE } from '@/state/edition'
import { AboutSection } from './about-section'

/** Written by the build, beside the app's page. */
const SINGLE_FILE = 'lordimas-self-assessment.html'

/** What works without a network, and how the app gets to where there is none. */
export function AboutOffline() {
  const { t } = useTranslation('about')
  if (IS_SINGLE_FILE) {
    return (
      <AboutSection title={t('offline.title')}>
        <p>{t('offline.file')}</p>
      </AboutSection>
    )
  }
  return (
    <>
      <AboutSection title={t('offline.title')}>
        <p>{t('offline.secure')}</p>
        <p>{t('offline.plain')}</p>
        <p>{t('offline.update')}</p>
      </AboutSection>
      <AboutSection title={t('takeAlong.title')}>
        <p>{t('takeAlong.what')}</p>
        <p>
          <a className="button" href={SINGLE_FILE} download={SINGLE_FILE}>
            {t('takeAlong.link')}
          </a>
        </p>
      </AboutSection>
    </>
  )
}
