import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type MergeRow, undoStoredMerge, useMerges } from '@/state/merge-commands'
import type { Session } from '@/state/session'
import { useFormat } from '../parts/use-format'
import { OutcomeList } from './outcome-list'

interface Props {
  readonly session: Session
  readonly assessmentId: string
}

/** The files that were brought in, the last ones first; each can be taken out again. */
export function MergeList({ session, assessmentId }: Props) {
  const { t } = useTranslation('merging')
  const heading = useRef<HTMLHeadingElement>(null)
  const merges = useMerges(session, assessmentId)
  return (
    <section aria-labelledby="merges-title">
      <h2 id="merges-title" ref={heading} tabIndex={-1}>
        {t('merges.title')}
      </h2>
      {merges?.length === 0 ? <p className="muted">{t('merges.none')}</p> : null}
      <ul className="merge-list">
        {merges?.map((merge) => (
          <Item
            key={merge.id}
            merge={merge}
            onUndo={() => {
              heading.current?.focus()
              void undoStoredMerge(session, merge.id)
            }}
          />
        ))}
      </ul>
    </section>
  )
}

interface ItemProps {
  readonly merge: MergeRow
  onUndo: () => void
}

function Item({ merge: { fileNames, mergedAt, outcome }, onUndo }: ItemProps) {
  const { t } = useTranslation('merging')
  const format = useFormat()
  const moment = format.moment(mergedAt)
  return (
    <li className="card">
      <h3>{t('merges.item', { files: format.list(fileNames), moment })}</h3>
      <OutcomeList outcome={outcome} />
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-label={t('merges.undoLabel', { moment })}
          onClick={onUndo}
        >
          {t('merges.undo')}
        </button>
        <span className="muted small">{t('merges.hint')}</span>
      </div>
    </li>
  )
}
