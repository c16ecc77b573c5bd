import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenAssessment } from '../parts/assessment-frame'
import { useFormat } from '../parts/use-format'
import { wordingLanguage } from '../parts/wording-language'

/** Which changes are shown; an empty text: all. */
export interface HistoryFilter {
  /** A dimension, or `OTHER` for what belongs to none. */
  readonly dimensionId: string
  /** How the person is called. */
  readonly person: string
}

/** What belongs to no dimension: the profile, the name of the assessment. No dimension has this id. */
export const OTHER = '*'

interface Props {
  readonly open: OpenAssessment
  readonly people: readonly string[]
  readonly filter: HistoryFilter
  onChange: (filter: HistoryFilter) => void
}

export function HistoryFilters({ open: { questionnaire, text }, people, filter, onChange }: Props) {
  const { t } = useTranslation('history')
  const { language } = useFormat()
  const id = useId()
  const lang = wordingLanguage(text, language)
  return (
    <div className="history-filters no-print">
      <div className="field">
        <label htmlFor={`${id}-dimension`}>{t('filter.dimension')}</label>
        <select
          id={`${id}-dimension`}
          value={filter.dimensionId}
          onChange={({ target }) => {
            onChange({ ...filter, dimensionId: target.value })
          }}
        >
          <option value="">{t('filter.allDimensions')}</option>
          {questionnaire.groups.map((group) => (
            <option key={group.id} value={group.id} lang={lang}>
              {text.groups[group.id]?.title ?? group.id}
            </option>
          ))}
          <option value={OTHER}>{t('filter.other')}</option>
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-person`}>{t('filter.person')}</label>
        <select
          id={`${id}-person`}
          value={filter.person}
          onChange={({ target }) => {
            onChange({ ...filter, person: target.value })
          }}
        >
          <option value="">{t('filter.everybody')}</option>
          {people.map((person) => (
            <option key={person} value={person}>
              {person}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
