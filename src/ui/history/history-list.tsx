import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isoDay } from '@/domain/iso-day'
import type { OwnedEntry } from '@/state/history'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useFormat } from '../parts/use-format'
import type { PersonWords } from '../words/use-person-words'
import { HistoryItem } from './history-item'

interface Props {
  readonly open: OpenAssessment
  /** Newest first. */
  readonly entries: readonly OwnedEntry[]
  readonly settlementIds: ReadonlySet<string>
  readonly personWords: PersonWords
}

/** So many are drawn at once; a year of work is thousands. */
const PAGE = 100

/** Changes by the day on which they were made, a page at a time. */
export function HistoryList({ open, entries, settlementIds, personWords }: Props) {
  const { t } = useTranslation('history')
  const { date, number } = useFormat()
  const [shown, setShown] = useState(PAGE)
  const firstNew = useRef<HTMLParagraphElement>(null)
  const days = byDay(entries.slice(0, shown))
  const rest = entries.length - shown
  useEffect(() => {
    if (shown > PAGE) firstNew.current?.focus()
  }, [shown])
  return (
    <>
      {days.map(({ day, entries: ofDay }) => (
        <section key={day} aria-labelledby={`history-${day}`}>
          <h2 id={`history-${day}`}>{day === '' ? t('day.none') : date(day)}</h2>
          <ul className="history-list">
            {ofDay.map((entry) => (
              <HistoryItem
                key={entry.id}
                open={open}
                entry={entry}
                personWords={personWords}
                isReopening={
                  entry.reason === 'undo' && entry.of !== null && settlementIds.has(entry.of)
                }
              />
            ))}
          </ul>
        </section>
      ))}
      <p ref={firstNew} tabIndex={-1} className="muted small number">
        {t('more.shown', {
          shown: number(Math.min(shown, entries.length)),
          count: entries.length,
        })}
      </p>
      {rest > 0 ? (
        <div className="actions no-print">
          <button
            type="button"
            className="button"
            onClick={() => {
              setShown(shown + PAGE)
            }}
          >
            {t('more.action', { count: Math.min(rest, PAGE) })}
          </button>
        </div>
      ) : null}
    </>
  )
}

interface Day {
  /** `YYYY-MM-DD` where the reader is; empty: not known. */
  readonly day: string
  readonly entries: readonly OwnedEntry[]
}

function byDay(entries: readonly OwnedEntry[]): readonly Day[] {
  const days = new Map<string, OwnedEntry[]>()
  for (const entry of entries) {
    const day = entry.at === null ? '' : isoDay(new Date(entry.at))
    const known = days.get(day)
    if (known === undefined) days.set(day, [entry])
    else known.push(entry)
  }
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }))
}
