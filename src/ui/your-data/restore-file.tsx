import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Problem } from '@/domain/problem'
import type { Result } from '@/domain/result'
import { attempt } from '@/state/attempt'
import { lookIntoBackup, type ReadBackup } from '@/state/look-into-backup'
import type { Backup } from '@/state/open-backup'
import {
  type ConflictChoices,
  type RestoreCounts,
  restoreFromBackup,
} from '@/state/restore-from-backup'
import type { Session } from '@/state/session'
import { ProblemList } from '../parts/problem-list'
import { useTask } from '../parts/use-task'
import { paths } from '../paths'
import { OpenBackupFile } from './open-backup-file'
import { RestoreForm } from './restore-form'
import './your-data.css'

interface Props {
  readonly session: Session
  readonly file: File
  onClose: () => void
}

/** A backup that the user has chosen: what is in it, what becomes of it, and that it is restored. */
export function RestoreFile({ session, file, onClose }: Props) {
  return (
    <OpenBackupFile file={file}>
      {(backup, isEncrypted) => (
        <Restoring
          session={session}
          backup={backup}
          fileName={file.name}
          isEncrypted={isEncrypted}
          onClose={onClose}
        />
      )}
    </OpenBackupFile>
  )
}

interface RestoringProps extends Pick<Props, 'session' | 'onClose'> {
  readonly backup: Backup
  readonly fileName: string
  readonly isEncrypted: boolean
}

function Restoring({ session, backup, fileName, isEncrypted, onClose }: RestoringProps) {
  const { t } = useTranslation('backup')
  const { database } = session
  const [found, setFound] = useState<Result<ReadBackup, readonly Problem[]> | null>(null)
  const [counts, setCounts] = useState<RestoreCounts | null>(null)
  const [isLate, setIsLate] = useState(false)
  const { isWorking, run } = useTask()

  useEffect(() => {
    run(async () => {
      setFound(await lookIntoBackup(database, backup))
    })
  }, [database, backup, run])

  function restore(read: ReadBackup, choices: ConflictChoices): void {
    run(async () => {
      await attempt(async () => {
        const done = await restoreFromBackup(session, read, choices, { fileName, isEncrypted })
        setCounts(done)
        setIsLate(done === null)
        if (done === null) setFound(await lookIntoBackup(database, backup))
      })
    })
  }

  if (counts !== null) return <Restored counts={counts} />
  if (found === null) return <p role="status">{t('restore.comparing')}</p>
  if (!found.ok) {
    return <ProblemList title={t('open.failed', { name: fileName })} problems={found.failure} />
  }
  const read = found.value
  return (
    <>
      {isLate ? (
        <p className="banner banner-warn" role="alert">
          {t('restore.meanwhile')}
        </p>
      ) : null}
      <RestoreForm
        fileName={fileName}
        read={read}
        isWorking={isWorking}
        onRestore={(choices) => {
          restore(read, choices)
        }}
        onClose={onClose}
      />
    </>
  )
}

function Restored({ counts: { added, replaced, left } }: { readonly counts: RestoreCounts }) {
  const { t } = useTranslation('backup')
  return (
    <div className="banner" role="status">
      <p>
        <strong>{t('restore.done')}</strong> {t('restore.added', { count: added })}{' '}
        {replaced === 0 ? null : t('restore.replaced', { count: replaced })}{' '}
        {left === 0 ? null : t('restore.left', { count: left })}
      </p>
      <div className="actions">
        <Link className="button" to={paths.start}>
          {t('restore.toList')}
        </Link>
      </div>
    </div>
  )
}
