import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { RefusedFile } from '@/state/merge-commands'
import { type FilesOfOne, openTogether, type SortedFiles, sortFiles } from '@/state/open-files'
import type { Session } from '@/state/session'
import { useTask } from '../parts/use-task'
import { pathAfterMerge } from '../assessments/path-after-merge'
import { RefusedFiles } from './refused-files'

interface Props {
  readonly session: Session
  readonly file: File
  /** The others. */
  readonly beside: readonly File[]
}

/** Several files at once: says what would become of them, then does it. */
export function ManyFiles({ session, file, beside }: Props) {
  const { t } = useTranslation('merging')
  const navigate = useNavigate()
  const task = useTask()
  const { run } = task
  const [sorted, setSorted] = useState<SortedFiles | null>(null)
  const [ended, setEnded] = useState<'notStored' | 'partStored' | 'done' | null>(null)

  useEffect(() => {
    let isWanted = true
    run(async () => {
      const found = await sortFiles(session, [file, ...beside])
      if (isWanted) setSorted(found)
    })
    return () => {
      isWanted = false
    }
  }, [session, file, beside, run])

  async function open(groups: readonly FilesOfOne[]): Promise<void> {
    const refused: RefusedFile[] = []
    for (const [index, group] of groups.entries()) {
      const opened = await openTogether(session, group)
      refused.push(...opened.refused)
      if (opened.stored !== 'all') {
        setEnded(index === 0 && opened.stored === 'nothing' ? 'notStored' : 'partStored')
        return
      }
    }
    const [only] = groups
    const isOne = only !== undefined && groups.length === 1
    // Those that could not even be read are told of to the end.
    setSorted((before) => ({ groups: [], refused: [...(before?.refused ?? []), ...refused] }))
    setEnded('done')
    if (isOne && refused.length === 0)
      await navigate(await pathAfterMerge(session, only.assessmentId))
  }

  if (ended === 'done') return <RefusedFiles refused={sorted?.refused ?? []} />
  if (ended !== null) {
    return (
      <p className="banner banner-error" role="alert">
        {t(ended === 'notStored' ? 'bring.notStored' : 'many.partStored')}
      </p>
    )
  }
  if (sorted === null) return <p role="status">{t('bring.working')}</p>
  return (
    <>
      <RefusedFiles refused={sorted.refused} />
      {sorted.groups.length === 0 ? (
        <p role="status">{t('many.none')}</p>
      ) : (
        <Plan
          groups={sorted.groups}
          isWorking={task.isWorking}
          onConfirm={() => {
            run(() => open(sorted.groups))
          }}
          onCancel={() => {
            setEnded('done')
          }}
        />
      )}
    </>
  )
}

interface PlanProps {
  readonly groups: readonly FilesOfOne[]
  readonly isWorking: boolean
  onConfirm: () => void
  onCancel: () => void
}

function Plan({ groups, isWorking, onConfirm, onCancel }: PlanProps) {
  const { t } = useTranslation('merging')
  const count = groups.reduce((sum, { files }) => sum + files.length, 0)
  return (
    <section className="banner" aria-labelledby="many-title">
      <h2 id="many-title">{t('many.title', { count })}</h2>
      <ul>
        {groups.map(({ assessmentId, name, isHere }) => (
          <li key={assessmentId}>{t(isHere ? 'many.together' : 'many.opened', { name })}</li>
        ))}
      </ul>
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          disabled={isWorking}
          onClick={onConfirm}
        >
          {t('many.confirm')}
        </button>
        <button type="button" className="button button-quiet" onClick={onCancel}>
          {t('many.cancel')}
        </button>
      </div>
    </section>
  )
}
