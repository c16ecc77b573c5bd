import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '@/state/session'
import { AboutSection } from '../about/about-section'
import { FileButton } from '../parts/file-button'
import { type ChosenFile, nextFile } from './chosen-file'
import { RestoreFile } from './restore-file'

interface Props {
  readonly session: Session
}

/** Brings data back from a backup. */
export function RestoreSection({ session }: Props) {
  const { t } = useTranslation('backup')
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  return (
    <AboutSection title={t('restore.title')}>
      <p>{t('restore.hint')}</p>
      <div className="actions">
        <FileButton
          label={t('restore.choose')}
          accept=".json"
          onFile={(file) => {
            setChosen((before) => nextFile(before, file))
          }}
        />
      </div>
      {chosen === null ? null : (
        <RestoreFile
          key={chosen.round}
          session={session}
          file={chosen.file}
          onClose={() => {
            setChosen(null)
          }}
        />
      )}
    </AboutSection>
  )
}
