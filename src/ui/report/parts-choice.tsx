import { useTranslation } from 'react-i18next'
import type { ReportSettings } from '@/state/report-settings'
import { Tick } from '../parts/tick'

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
  return (
    <fieldset className="card">
      <legend>{t('parts.legend')}</legend>
      {PARTS.filter((part) => part !== 'hasRatings' || hasRatings).map((part) => {
        const isIdle = part === 'hasNotes' && !settings.hasAnnex
        return (
          <Tick
            key={part}
            label={t(`parts.${part}.label`)}
            hint={t(isIdle ? 'parts.hasNotes.withoutAnnex' : `parts.${part}.hint`)}
            isTicked={settings[part] && !isIdle}
            isIdle={isIdle}
            onTick={(isTicked) => {
              onChange({ [part]: isTicked })
            }}
          />
        )
      })}
    </fieldset>
  )
}
