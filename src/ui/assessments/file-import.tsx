import { Suspense, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Session } from '@/state/session'
import { type BroughtTogether, bringTogether } from '@/state/merge-commands'
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
import { EmptyNotice } from '../parts/empty-notice'
import { loadLater } from '../parts/load-later'
import { WithSession } from '../parts/with-session'
import { paths } from '../paths'
import { pathAfterMerge } from './path-after-merge'
import { ConflictDialog } from './conflict-dialog'
import { ImportFailure } from './import-failure'
import { SameNotice } from './same-notice'

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

type Step =
  | {
      readonly name: 'reading' | 'done' | 'notStored' | 'report' | 'backup' | 'partKnown'
    }
  | {
      readonly name: 'refused'
      readonly problems: readonly Problem[]
      readonly format: FileFormat | null
    }
  | { readonly name: 'same' | 'conflict'; readonly read: ReadAssessment }

interface OpenedProps extends FileProps {
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

  async function merge(read: ReadAssessment): Promise<void> {
    const { id } = read.assessment
    const brought = await bringTogether(session, id, [{ name: file.name, record: read }])
    if (brought.kind === 'gone') return keep(read, 'replace')
    setStep(stepAfter(brought))
    if (isEnded(brought)) await navigate(await pathAfterMerge(session, id))
  }

  const doAtOnce = useEffectEvent(({ name, read }: ToDo) =>
    name === 'toMerge' ? merge(read) : keep(read, 'replace'),
  )

  useEffect(() => {
    let isWanted = true
    async function read(): Promise<void> {
      const next = await firstStep(session, file)
      if (!isWanted) return
      if (isToDo(next)) await doAtOnce(next)
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
          onClose={() => {
            setStep({ name: 'done' })
          }}
        />
      )
  }
}

type Ended = Extract<BroughtTogether, { readonly kind: 'merged' | 'nothingNew' }>

const isEnded = (brought: BroughtTogether): brought is Ended =>
  brought.kind === 'merged' || brought.kind === 'nothingNew'

function stepAfter(brought: Exclude<BroughtTogether, { readonly kind: 'gone' }>): Step {
  if (brought.kind === 'notStored') return { name: 'notStored' }
  if (brought.kind !== 'refused') return { name: 'done' }
  const problems = brought.refused.flatMap((refused) => refused.problems)
  return { name: 'refused', problems, format: null }
}

/** Nobody has to be asked. */
interface ToDo {
  readonly name: 'toKeep' | 'toMerge'
  readonly read: ReadAssessment
}

const isToDo = (step: Step | ToDo): step is ToDo =>
  step.name === 'toKeep' || step.name === 'toMerge'

/** Reads the file and decides what the user has to be asked or told. */
async function firstStep(session: Session, file: File): Promise<Step | ToDo> {
  if (await isPdfFile(file)) return { name: 'report' }
  if (await isBackupFile(file)) return { name: 'backup' }
  const result = await readAssessmentFile(session, file)
  if (result.ok) {
    const { here, part } = result.value
    // A part never replaces the whole: its answers come in, or are here already.
    if (part !== null && here === 'known') return { name: 'partKnown' }
    if (part !== null && here === 'different') return { name: 'toMerge', read: result.value }
    const names = {
      nothing: 'toKeep',
      same: 'same',
      known: 'conflict',
      different: 'conflict',
    } as const
    return { name: names[here], read: result.value }
  }
  const isForeign = result.failure.some(({ code }) => code === 'foreignFile')
  const format = isForeign ? await whatFileIsThis(file) : null
  return { name: 'refused', problems: result.failure, format }
}
