import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportSettings } from '@/state/report-settings'

const PARTS = ['hasNotes', 'hasEvidence', 'hasAnnex', 'hasRatings'] as const

interface Props {
  readonly settings: ReportSettings
  /** Whether there are ratings of several people to tell of. */
  readonly hasRatings: boolean
  /** What of the settings changes. */
  onChange: (patch: Partial<ReportSettings>) => void
}

/** What may be left out of the report; notes are printed in the annex or nowhere. */
export function PartsChoice({ settings, hasRatings, onChange }: Props) {
  const { t } = useTranslation('export')
  const id = useId()
  return (
    <fieldset className="card">
      <legend>{t('parts.legend')}</legend>
      {PARTS.filter((part) => part !== 'hasRatings' || hasRatings).map((part) => {
        const isIdle = part === 'hasNotes' && !settings.hasAnnex
        return (
          <div key={part} className="report-choice">
            <label>
              <input
                type="checkbox"
                disabled={isIdle}
                checked={settings[part] && !isIdle}
                aria-describedby={`${id}-${part}`}
                onChange={(event) => {
                  onChange({ [part]: event.target.checked })
                }}
              />
              <span>{t(`parts.${part}.label`)}</span>
            </label>
            <p id={`${id}-${part}`} className="muted small">
              {t(isIdle ? 'parts.hasNotes.withoutAnnex' : `parts.${part}.hint`)}
            </p>
          </div>
        )
      })}
    </fieldset>
  )
}
