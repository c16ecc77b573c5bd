import { useEffect, useEffectEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { FileFormat, Problem } from '@/domain/problem'
import { type BroughtTogether, bringTogether } from '@/state/merge-commands'
import { isBackupFile } from '@/state/open-backup'
import { loadPlaceToCarryOn } from '@/state/place-to-carry-on'
import type { Session } from '@/state/session'
import { isPdfFile } from '@/state/start-verification'
import {
  importAssessment,
  type ReadAssessment,
  readAssessmentFile,
} from '@/state/transfer-assessment'
import { whatFileIsThis } from '@/state/what-file-is-this'
import { paths } from '../paths'
import { pathAfterMerge } from './path-after-merge'

/** How far the opening of a file has come, and what the user has to be asked or told. */
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

export interface OpenedFile {
  readonly step: Step
  keep: (read: ReadAssessment, mode: 'replace' | 'keepBoth') => Promise<void>
  /** Brings its answers into the assessment that is here. */
  merge: (read: ReadAssessment) => Promise<void>
  close: () => void
}

/** Reads a file, does at once what needs no question, and offers the rest. */
export function useOpenedFile(session: Session, file: File): OpenedFile {
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

  return {
    step,
    keep,
    merge,
    close: () => {
      setStep({ name: 'done' })
    },
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
