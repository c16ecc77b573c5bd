import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CoatOfArmsFault, readCoatOfArms } from '@/state/read-coat-of-arms'
import type { ReportSettings } from '@/state/report-settings'
import { FileButton } from '../parts/file-button'

interface Props {
  readonly chosen: ReportSettings['coatOfArms']
  onChoose: (chosen: ReportSettings['coatOfArms']) => void
}

/** The picture on the title page; a file that cannot be used is named, and the one before stays. */
export function CoatOfArmsField({ chosen, onChoose }: Props) {
  const { t } = useTranslation('export')
  const [fault, setFault] = useState<CoatOfArmsFault | null>(null)
  const choose = useRef<HTMLButtonElement>(null)

  async function take(file: File): Promise<void> {
    const read = await readCoatOfArms(file)
    setFault(read.ok ? null : read.failure)
    if (read.ok) onChoose(read.value)
  }

  return (
    <div className="field" role="group" aria-labelledby="coat-of-arms">
      <span id="coat-of-arms" className="label">
        {t('coatOfArms.label')}
      </span>
      <span className="hint">
        {chosen === null ? t('coatOfArms.hint') : t('coatOfArms.chosen', { name: chosen.name })}
      </span>
      {fault === null ? null : (
        <span className="field-error" role="alert">
          {t(`coatOfArms.${fault}`)}
        </span>
      )}
      <div className="actions">
        <FileButton
          ref={choose}
          label={t(chosen === null ? 'coatOfArms.choose' : 'coatOfArms.replace')}
          accept=".png,.jpg,.jpeg,image/png,image/jpeg"
          onFile={(file) => void take(file)}
        />
        {chosen === null ? null : (
          <button
            type="button"
            className="button"
            onClick={() => {
              setFault(null)
              onChoose(null)
              // This button goes away, and the focus must not go with it.
              choose.current?.focus()
            }}
          >
            {t('coatOfArms.remove')}
          </button>
        )}
      </div>
    </div>
  )
}
