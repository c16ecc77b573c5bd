import { useTranslation } from 'react-i18next'
import { PageHeading } from '../parts/page-heading'
import { WithSession } from '../parts/with-session'
import { AutomaticSection } from '../your-data/automatic-section'
import { DrillSection } from '../your-data/drill-section'
import { KeepingSection } from '../your-data/keeping-section'
import { RestoreSection } from '../your-data/restore-section'
import { SaveSection } from '../your-data/save-section'
import '../your-data/your-data.css'

/** Route `/your-data`: how safe the data are, and everything about backups. */
export function YourDataPage() {
  // The problems' wording is here from the start: to wait for it when one first appears would blank
  // the page and lose the focus.
  const { t } = useTranslation(['backup', 'problems', 'about'])
  return (
    <>
      <PageHeading>{t('page.title')}</PageHeading>
      <p className="lead">{t('page.lead')}</p>
      <WithSession>
        {(session) => (
          <>
            <KeepingSection session={session} />
            <SaveSection session={session} />
            <AutomaticSection session={session} />
            <RestoreSection session={session} />
            <DrillSection session={session} />
          </>
        )}
      </WithSession>
    </>
  )
}
