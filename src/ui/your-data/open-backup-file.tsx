import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/domain/problem'
import type { Result } from '@/domain/result'
import { type Backup, openBackup, type OpenedBackup, unlockBackup } from '@/state/open-backup'
import { canEncrypt } from '@/state/save-backup'
import { ProblemList } from '../parts/problem-list'
import { useTask } from '../parts/use-task'
import { PasswordQuestion } from './password-question'

interface Props {
  readonly file: File
  /** What is done with the backup once it is open. */
  children: (backup: Backup, isEncrypted: boolean) => ReactNode
}

/** Reads a backup, asks for its password where it has one, and says what is wrong with it. */
export function OpenBackupFile({ file, children }: Props) {
  const { t } = useTranslation('backup')
  const [opened, setOpened] = useState<Result<OpenedBackup, readonly Problem[]> | null>(null)
  const { run } = useTask()

  useEffect(() => {
    let isWanted = true
    run(async () => {
      const found = await openBackup(file)
      if (isWanted) setOpened(found)
    })
    return () => {
      isWanted = false
    }
  }, [file, run])

  if (opened === null) return <p role="status">{t('open.reading', { name: file.name })}</p>
  if (!opened.ok) {
    return <ProblemList title={t('open.failed', { name: file.name })} problems={opened.failure} />
  }
  if (opened.value.kind === 'locked') {
    return (
      <LockedFile name={file.name} locked={opened.value.locked}>
        {children}
      </LockedFile>
    )
  }
  return <Contents backup={opened.value.backup}>{children(opened.value.backup, false)}</Contents>
}

/** The same every time: the question takes the focus when its problems change. */
const NO_PROBLEMS: readonly Problem[] = []

interface LockedProps extends Pick<Props, 'children'> {
  readonly name: string
  readonly locked: Extract<OpenedBackup, { readonly kind: 'locked' }>['locked']
}

function LockedFile({ name, locked, children }: LockedProps) {
  const { t } = useTranslation('backup')
  const [tried, setTried] = useState<Result<OpenedBackup, readonly Problem[]> | null>(null)
  const { isWorking, run } = useTask()
  if (!canEncrypt()) {
    return (
      <p className="banner banner-warn" role="alert">
        {t('open.missing', { name })}
      </p>
    )
  }
  if (tried?.ok && tried.value.kind === 'open') {
    return <Contents backup={tried.value.backup}>{children(tried.value.backup, true)}</Contents>
  }
  return (
    <PasswordQuestion
      name={name}
      problems={tried === null || tried.ok ? NO_PROBLEMS : tried.failure}
      isWorking={isWorking}
      onEnter={(password) => {
        run(async () => {
          setTried(await unlockBackup(locked, password))
        })
      }}
    />
  )
}

interface ContentsProps {
  readonly backup: Backup
  readonly children: ReactNode
}

function Contents({ backup, children }: ContentsProps) {
  const { t } = useTranslation('backup')
  return (
    <>
      {backup.isAltered ? (
        <p className="banner banner-warn" role="alert">
          {t('open.altered')}
        </p>
      ) : null}
      {children}
    </>
  )
}
