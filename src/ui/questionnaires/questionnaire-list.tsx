import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { referenceName } from '@/domain/assessment/assessment'
import { isSuperseded } from '@/domain/questionnaire/is-superseded'
import { allQuestions } from '@/domain/questionnaire/walk-questionnaire'
import { type CatalogueEntry, useCatalogue } from '@/state/queries'
import type { Session } from '@/state/session'
import { useFormat } from '../parts/use-format'
import { QuestionnaireCard } from './questionnaire-card'

interface Props {
  readonly session: Session
}

/**
 * Every questionnaire on this device, shortest first, as where an assessment is started; versions
 * that a newer one has taken the place of stand apart.
 */
export function QuestionnaireList({ session }: Props) {
  const { t } = useTranslation('questionnaires')
  const { language } = useFormat()
  const entries = useCatalogue(session, language)
  const heading = useFocusAfterRemoval(entries?.length ?? 0)
  const all = (entries ?? []).toSorted(byLength)
  const versions = all.map(({ questionnaire }) => questionnaire)
  const older = all.filter(({ questionnaire }) => isSuperseded(questionnaire, versions))
  const cards = (shown: readonly CatalogueEntry[]) =>
    shown.map((entry) => (
      <QuestionnaireCard key={referenceName(entry.questionnaire)} session={session} entry={entry} />
    ))
  return (
    <section aria-labelledby="questionnaire-list">
      <h2 id="questionnaire-list" ref={heading} tabIndex={-1}>
        {t('list.title')}
      </h2>
      {entries === undefined ? <p className="muted">{t('list.loading')}</p> : null}
      {cards(all.filter((entry) => !older.includes(entry)))}
      {older.length === 0 ? null : (
        <details>
          <summary>{t('list.older')}</summary>
          {cards(older)}
        </details>
      )}
    </section>
  )
}

const byLength = (a: CatalogueEntry, b: CatalogueEntry): number =>
  allQuestions(a.questionnaire).length - allQuestions(b.questionnaire).length

/** The button that removed a questionnaire goes with it; whoever used it goes on at the heading. */
function useFocusAfterRemoval(count: number) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(count)
  useEffect(() => {
    if (count < before.current) heading.current?.focus()
    before.current = count
  }, [count])
  return heading
}
