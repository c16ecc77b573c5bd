import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Group } from '@/domain/questionnaire/questionnaire'
import { questionsInGroup } from '@/domain/questionnaire/walk-questionnaire'
import './asked-changes.css'

interface Props {
  /** The dimensions as they are asked now. */
  readonly groups: readonly Group[]
}

/** Says politely how many questions an answer has made appear or vanish, until the next answer. */
export function AskedChanges({ groups }: Props) {
  const { t } = useTranslation('answering')
  const [seen, setSeen] = useState(groups)
  const [{ added, removed }, setChange] = useState(NO_CHANGE)
  if (groups !== seen) {
    setSeen(groups)
    setChange(changeBetween(seen, groups))
  }
  return (
    <div role="status" className="asked-changes number no-print">
      {added === 0 ? null : <p>{t('asked.added', { count: added })}</p>}
      {removed === 0 ? null : <p>{t('asked.removed', { count: removed })}</p>}
    </div>
  )
}

interface Change {
  readonly added: number
  readonly removed: number
}

const NO_CHANGE: Change = { added: 0, removed: 0 }

function changeBetween(before: readonly Group[], after: readonly Group[]): Change {
  const old = idsIn(before)
  const current = idsIn(after)
  return { added: countMissing(current, old), removed: countMissing(old, current) }
}

const idsIn = (groups: readonly Group[]): ReadonlySet<string> =>
  new Set(groups.flatMap((group) => questionsInGroup(group).map(({ id }) => id)))

/** How many of these the others lack. */
const countMissing = (ids: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...ids].filter((id) => !others.has(id)).length
