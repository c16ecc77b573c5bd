import { Suspense, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Session } from '@/state/session'
import { loadPlaceToCarryOn } from '@/state/place-to-carry-on'
import {
  importAssessment,
  type ReadAssessment,
  readAssessmentFile,
} from '@/state/transfer-assessment'
import { whatFileIsThis } from '@/state/what-file-is-this'
import type { FileFormat, Problem } from '@/domain/problem'
import { isBackupFile } from '@/state/open-backup'
import { isPdfFile } from '@/state/start-verification'
import { loadLater } from '../parts/load-later'
import { WithSession } from '../parts/with-session'
import { paths } from '../paths'
import { ConflictDialog } from './conflict-dialog'
import { ImportFailure } from './import-failure'
import { SameNotice } from './same-notice'

const RestoreFile = loadLater(() => import('../your-data/restore-file'), 'RestoreFile')
const ReportCheck = loadLater(() => import('../verification/report-check'), 'ReportCheck')

interface Props {
  readonly file: File
}

/** Opens the file of an assessment, or says why not; a bad file changes nothing. */
export function FileImport({ file }: Props) {
  return <WithSession>{(session) => <OpenedFile session={session} file={file} />}</WithSession>
}

type Step =
  | { readonly name: 'reading' | 'done' | 'notStored' | 'report' | 'backup' }
  | {
      readonly name: 'refused'
      readonly problems: readonly Problem[]
      readonly format: FileFormat | null
    }
  | { readonly name: 'same' | 'conflict'; readonly read: ReadAssessment }

interface OpenedProps extends Props {
  readonly session: Session
}

function OpenedFile({ session, file }: OpenedProps) {
  const { t } = useTranslation('assessments')
  const navigate = useNavigate()
  const [step, setStep] = useState<Step>({ name: 'reading' })

  async function keep(read: ReadAssessment, mode: 'replace' | 'keepBoth'): Promise<void> {
    try {
      const id = await importAssessment(session, read, mode)
      setStep({ name: 'done' })
      const place = await loadPlaceToCarryOn(session, id)
      await navigate(place === null ? paths.profile(id) : paths.dimension(id, place))
    } catch {
      // Whatever the device's reason, nothing was stored and the user is told so.
      setStep({ name: 'notStored' })
    }
  }

  const keepNew = useEffectEvent((read: ReadAssessment) => keep(read, 'replace'))

  useEffect(() => {
    let isWanted = true
    async function read(): Promise<void> {
      const next = await firstStep(session, file)
      if (!isWanted) return
      if (next.name === 'nothingHere') await keepNew(next.read)
      else setStep(next)
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [session, file])

  switch (step.name) {
    case 'reading':
      return <p role="status">{t('import.reading', { name: file.name })}</p>
    case 'done':
      return null
    case 'report':
      return (
        <Suspense fallback={<p role="status">{t('import.reading', { name: file.name })}</p>}>
          <ReportCheck file={file} />
        </Suspense>
      )
    case 'backup':
      return (
        <Suspense fallback={<p role="status">{t('import.reading', { name: file.name })}</p>}>
          <RestoreFile
            session={session}
            file={file}
            onClose={() => {
              setStep({ name: 'done' })
            }}
          />
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
    case 'same':
      return <SameNotice session={session} assessment={step.read.assessment} />
    case 'conflict':
      return (
        <ConflictDialog
          session={session}
          assessment={step.read.assessment}
          onChoose={(mode) => void keep(step.read, mode)}
          onClose={() => {
            setStep({ name: 'done' })
          }}
        />
      )
  }
}

/** Reads the file and decides what the user has to be asked or told. */
async function firstStep(
  session: Session,
  file: File,
): Promise<Step | { readonly name: 'nothingHere'; readonly read: ReadAssessment }> {
  if (await isPdfFile(file)) return { name: 'report' }
  if (await isBackupFile(file)) return { name: 'backup' }
  const result = await readAssessmentFile(session, file)
  if (result.ok) {
    const names = { nothing: 'nothingHere', same: 'same', different: 'conflict' } as const
    return { name: names[result.value.here], read: result.value }
  }
  const isForeign = result.failure.some(({ code }) => code === 'foreignFile')
  const format = isForeign ? await whatFileIsThis(file) : null
  return { name: 'refused', problems: result.failure, format }
}
