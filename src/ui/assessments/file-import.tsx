import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '@/state/session'
import { EmptyNotice } from '../parts/empty-notice'
import { loadLater } from '../parts/load-later'
import { WithSession } from '../parts/with-session'
import { ConflictDialog } from './conflict-dialog'
import { ImportFailure } from './import-failure'
import { SameNotice } from './same-notice'
import { useOpenedFile } from './use-opened-file'

const RestoreFile = loadLater(() => import('../your-data/restore-file'), 'RestoreFile')
const ReportCheck = loadLater(() => import('../verification/report-check'), 'ReportCheck')
const ManyFiles = loadLater(() => import('../merging/many-files'), 'ManyFiles')

interface FileProps {
  readonly file: File
}

interface Props extends FileProps {
  /** Chosen or dropped together with it. */
  readonly beside?: readonly File[]
}

/** Opens the file of an assessment, or several at once, or says why not; a bad file changes nothing. */
export function FileImport({ file, beside = [] }: Props) {
  return (
    <WithSession>
      {(session) =>
        beside.length === 0 ? (
          <OpenedFile session={session} file={file} />
        ) : (
          <ManyFiles session={session} file={file} beside={beside} />
        )
      }
    </WithSession>
  )
}

interface OpenedProps extends FileProps {
  readonly session: Session
}

function OpenedFile({ session, file }: OpenedProps) {
  const { t } = useTranslation('assessments')
  const { step, keep, merge, close } = useOpenedFile(session, file)
  switch (step.name) {
    case 'reading':
      return <p role="status">{t('import.reading', { name: file.name })}</p>
    case 'done':
      return null
    case 'report':
    case 'backup':
      return (
        <Suspense fallback={<p role="status">{t('import.reading', { name: file.name })}</p>}>
          {step.name === 'report' ? (
            <ReportCheck file={file} />
          ) : (
            <RestoreFile session={session} file={file} onClose={close} />
          )}
        </Suspense>
      )
    case 'notStored':
      return (
        <p className="banner banner-error" role="alert">
          {t('import.notStored')}
        </p>
      )
    case 'refused':
      return <ImportFailure fileName={file.name} problems={step.problems} format={step.format} />
    case 'partKnown':
      return (
        <EmptyNotice
          title={t('import.partKnown.title', { name: file.name })}
          hint={t('import.partKnown.hint')}
        />
      )
    case 'same':
      return <SameNotice session={session} assessment={step.read.assessment} />
    case 'conflict':
      return (
        <ConflictDialog
          session={session}
          read={step.read}
          onChoose={(mode) => void (mode === 'merge' ? merge(step.read) : keep(step.read, mode))}
          onClose={close}
        />
      )
  }
}
