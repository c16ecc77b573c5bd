import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bringFiles } from '@/state/bring-files'
import type { BroughtFiles } from '@/state/merge-commands'
import type { Session } from '@/state/session'
import { FileButton } from '../parts/file-button'
import { useTask } from '../parts/use-task'
import { OutcomeList } from './outcome-list'
import { RefusedFiles } from './refused-files'

interface Props {
  readonly session: Session
  readonly assessmentId: string
}

/** Takes files of this assessment in and says what became of them. */
export function BringTogether({ session, assessmentId }: Props) {
  const { t } = useTranslation('merging')
  const task = useTask()
  const [brought, setBrought] = useState<BroughtFiles | null>(null)
  return (
    <section aria-labelledby="bring-title">
      <h2 id="bring-title">{t('bring.title')}</h2>
      <p>{t('bring.lead')}</p>
      <div className="actions">
        <FileButton
          label={t('bring.choose')}
          accept=".json"
          multiple
          onFile={(file, beside) => {
            setBrought(null)
            task.run(async () => {
              setBrought(await bringFiles(session, assessmentId, [file, ...beside]))
            })
          }}
        />
      </div>
      {task.isWorking ? <p role="status">{t('bring.working')}</p> : null}
      {brought === null ? null : <Ended brought={brought} />}
    </section>
  )
}

function Ended({ brought: { ended, refused } }: { readonly brought: BroughtFiles }) {
  const { t } = useTranslation('merging')
  return (
    <>
      <RefusedFiles refused={refused} />
      {ended?.kind === 'merged' ? <OutcomeList outcome={ended.outcome} /> : null}
      {ended?.kind === 'notStored' || ended?.kind === 'gone' ? (
        <p className="banner banner-error" role="alert">
          {t(`bring.${ended.kind}`)}
        </p>
      ) : null}
    </>
  )
}
