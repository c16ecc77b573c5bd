import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useLastBackup } from '@/state/backup-state'
import { openExample } from '@/state/open-example'
import { useAssessmentList } from '@/state/assessment-list'
import { useAssessmentState } from '@/state/queries'
import type { Session } from '@/state/session'
import { EmptyNotice } from '../parts/empty-notice'
import { SaveStatus } from '../parts/save-status'
import { useFormat } from '../parts/use-format'
import { WithSession } from '../parts/with-session'
import { paths } from '../paths'
import { BackupReminder } from '../your-data/backup-reminder'
import { AssessmentCard } from './assessment-card'
import { SafetyCopyConsent } from './safety-copy-consent'
import { StorageNote } from './storage-note'
import { WindowNote } from './window-note'
import './assessment-list.css'

/** Every assessment on this device and what can be done with it; part of the start page. */
export function AssessmentList() {
  return <WithSession>{(session) => <LoadedList session={session} />}</WithSession>
}

interface Props {
  readonly session: Session
}

function LoadedList({ session }: Props) {
  const { t } = useTranslation('assessments')
  const { language } = useFormat()
  const items = useAssessmentList(session, language)
  const saveStatus = useAssessmentState(session, (state) => state.saveStatus)
  const lastBackup = useLastBackup(session) ?? null
  const heading = useRef<HTMLHeadingElement>(null)
  if (items === undefined) return null
  return (
    <section aria-labelledby="assessments-title">
      <h2 id="assessments-title" ref={heading} tabIndex={-1}>
        {t('list.title')}
      </h2>
      {saveStatus === 'failed' ? <SaveStatus session={session} /> : null}
      {session.keeping === null ? (
        <BackupReminder session={session} />
      ) : (
        <WindowNote session={session} keeping={session.keeping} items={items} />
      )}
      {items.length === 0 ? (
        <EmptyNotice title={t('list.empty.title')} hint={t('list.empty.hint')} />
      ) : (
        <ul className="assessment-list">
          {items.map((item) => (
            <AssessmentCard
              key={item.assessment.id}
              session={session}
              item={item}
              lastBackup={lastBackup}
              onDelete={() => heading.current?.focus()}
            />
          ))}
        </ul>
      )}
      <ExampleButton session={session} />
      {session.keeping === null ? (
        <StorageNote hasData={items.length > 0} />
      ) : (
        <SafetyCopyConsent keeping={session.keeping} items={items} />
      )}
    </section>
  )
}

function ExampleButton({ session }: Props) {
  const { t } = useTranslation('assessments')
  const navigate = useNavigate()
  const [state, setState] = useState<'idle' | 'opening' | 'notStored'>('idle')

  async function open(): Promise<void> {
    setState('opening')
    try {
      await navigate(paths.results(await openExample(session)))
      setState('idle')
    } catch {
      // Whatever the device's reason, nothing was stored and the user is told so.
      setState('notStored')
    }
  }

  return (
    <p>
      {state === 'notStored' ? (
        <span className="field-error" role="alert">
          {t('list.exampleNotStored')}{' '}
        </span>
      ) : null}
      <button
        type="button"
        className="button button-quiet example-button"
        disabled={state === 'opening'}
        onClick={() => void open()}
      >
        {t('list.example')}
      </button>
    </p>
  )
}
