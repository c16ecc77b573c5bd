import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/domain/problem'
import type { Result } from '@/domain/result'
import { automaticBackupFile } from '@/state/automatic-backup'
import { useBackupState } from '@/state/backup-state'
import type { Backup } from '@/state/open-backup'
import { type DrillResult, tryBackup } from '@/state/try-backup'
import type { Session } from '@/state/session'
import { AboutSection } from '../about/about-section'
import { FileButton } from '../parts/file-button'
import { ProblemList } from '../parts/problem-list'
import { useTask } from '../parts/use-task'
import { type ChosenFile, nextFile } from './chosen-file'
import { DrillReport } from './drill-report'
import { OpenBackupFile } from './open-backup-file'

interface Props {
  readonly session: Session
}

/** The restore drill: whether the last backup would bring back every answer. */
export function DrillSection({ session }: Props) {
  const { t } = useTranslation('backup')
  const automatic = useBackupState(session)?.automatic ?? null
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const { run } = useTask()

  const [isUnreadable, setIsUnreadable] = useState(false)

  function choose(file: File | null): void {
    setIsUnreadable(file === null)
    setChosen((before) => (file === null ? null : nextFile(before, file)))
  }

  return (
    <AboutSection title={t('drill.title')}>
      <p>{t('drill.hint')}</p>
      <div className="actions">
        {automatic === null || automatic.failure !== null ? null : (
          <button
            type="button"
            className="button"
            onClick={() => {
              run(async () => {
                choose(await automaticBackupFile(session))
              })
            }}
          >
            {t('drill.automatic', { name: automatic.name })}
          </button>
        )}
        <FileButton label={t('drill.choose')} accept=".json" onFile={choose} />
      </div>
      {isUnreadable ? (
        <p className="banner banner-warn" role="alert">
          {t('drill.unreadable')}
        </p>
      ) : null}
      {chosen === null ? null : (
        <OpenBackupFile key={chosen.round} file={chosen.file}>
          {(backup) => <Drill session={session} backup={backup} fileName={chosen.file.name} />}
        </OpenBackupFile>
      )}
    </AboutSection>
  )
}

interface DrillProps extends Props {
  readonly backup: Backup
  readonly fileName: string
}

function Drill({ session, backup, fileName }: DrillProps) {
  const { t } = useTranslation('backup')
  const [result, setResult] = useState<Result<DrillResult, readonly Problem[]> | null>(null)
  const [isRefused, setIsRefused] = useState(false)
  const { run } = useTask()

  useEffect(() => {
    let isWanted = true
    run(async () => {
      const tried = await tryBackup(session, backup)
      if (!isWanted) return
      if (tried === null) setIsRefused(true)
      else setResult(tried)
    })
    return () => {
      isWanted = false
    }
  }, [session, backup, run])

  if (isRefused) {
    return (
      <p className="banner banner-warn" role="alert">
        {t('drill.notStored')}
      </p>
    )
  }
  if (result === null) return <p role="status">{t('drill.working')}</p>
  if (!result.ok) {
    return <ProblemList title={t('open.failed', { name: fileName })} problems={result.failure} />
  }
  return <DrillReport result={result.value} />
}
