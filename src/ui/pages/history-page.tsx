import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newestFirst } from '@/domain/journal/newest-first'
import { type History, useHistory } from '@/state/history'
import { type HistoryFilter, HistoryFilters, OTHER } from '../history/history-filters'
import { HistoryList } from '../history/history-list'
import { AssessmentFrame, type OpenAssessment } from '../parts/assessment-frame'
import { dimensionOf } from '../parts/dimension-of'
import { EmptyNotice } from '../parts/empty-notice'
import { PageHeading } from '../parts/page-heading'
import { usePersonWords } from '../words/use-person-words'
import '../history/history.css'

/** Route `/assessments/:assessmentId/history`. */
export function HistoryPage() {
  return <AssessmentFrame isForParts>{(open) => <LoadedHistory open={open} />}</AssessmentFrame>
}

function LoadedHistory({ open }: { readonly open: OpenAssessment }) {
  const { t } = useTranslation('history')
  const history = useHistory(open.session, open.assessment.id)
  return (
    <>
      <PageHeading>{t('page.title')}</PageHeading>
      <p className="lead">{t('page.intro')}</p>
      {history === undefined ? (
        <p className="muted">{t('page.loading')}</p>
      ) : (
        <Changes open={open} history={history} />
      )}
    </>
  )
}

const ALL: HistoryFilter = { dimensionId: '', person: '' }

function Changes({ open, history }: { readonly open: OpenAssessment; readonly history: History }) {
  const { t } = useTranslation('history')
  const [filter, setFilter] = useState(ALL)
  const personWords = usePersonWords(history)
  const entries = useMemo(() => newestFirst(history.journal), [history])
  const settlementIds = useMemo(
    () => new Set(history.journal.flatMap(({ id, reason }) => (reason === 'resolution' ? id : []))),
    [history],
  )
  if (entries.length === 0) {
    return <EmptyNotice title={t('empty.title')} hint={t('empty.hint')} />
  }
  const people = [...new Set(entries.map(personWords))].toSorted()
  const shown = entries.filter((entry) => {
    const isOfDimension =
      filter.dimensionId === '' ||
      filter.dimensionId === (dimensionOf(open.questionnaire, entry) ?? OTHER)
    return isOfDimension && (filter.person === '' || filter.person === personWords(entry))
  })
  return (
    <>
      <HistoryFilters open={open} people={people} filter={filter} onChange={setFilter} />
      <p className="visually-hidden" role="status">
        {filter === ALL ? '' : t('filter.found', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <p>{t('filter.none')}</p>
      ) : (
        <HistoryList
          key={`${filter.dimensionId} ${filter.person}`}
          open={open}
          entries={shown}
          settlementIds={settlementIds}
          personWords={personWords}
        />
      )}
    </>
  )
}
