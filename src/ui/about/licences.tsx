import { useTranslation } from 'react-i18next'
import { ShippedFile } from '../parts/shipped-file'
import { WithSession } from '../parts/with-session'
import { AboutSection } from './about-section'
import { LIBRARIES } from './libraries'
import { QuestionnaireSources } from './questionnaire-sources'

/** Served with the app, beside its page. */
const FONT_LICENCE = 'fonts/OFL.txt'

/** Written by the build, from the packages that are in it. */
const LICENCE_TEXTS = 'third-party-licences.txt'

/** Whose work this rests on, and under which terms. */
export function Licences() {
  const { t } = useTranslation('about')
  return (
    <AboutSection title={t('licences.title')}>
      <p>{t('licences.app')}</p>
      <h3>{t('licences.questionnaires')}</h3>
      <WithSession>{(session) => <QuestionnaireSources session={session} />}</WithSession>
      <h3>{t('licences.fonts')}</h3>
      <p>
        {t('licences.font')}{' '}
        <ShippedFile name={FONT_LICENCE} language="en">
          {t('licences.fontLicence')}
        </ShippedFile>
      </p>
      <h3>{t('licences.libraries')}</h3>
      <p>{t('licences.librariesHint')}</p>
      <ul className="library-list">
        {LIBRARIES.map(({ name, licence }) => (
          <li key={name}>
            <span>{name}</span> <span className="muted small">{licence}</span>
          </li>
        ))}
      </ul>
      <p>
        <ShippedFile name={LICENCE_TEXTS} language="en">
          {t('licences.texts')}
        </ShippedFile>
      </p>
    </AboutSection>
  )
}
