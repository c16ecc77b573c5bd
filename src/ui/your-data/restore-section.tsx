import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '@/state/session'
import { AboutSection } from '../about/about-section'
import { FileButton } from '../parts/file-button'
import { RestoreFile } from './restore-file'

interface Props {
  readonly session: Session
}

/** Brings data back from a backup. */
export function RestoreSection({ session }: Props) {
  const { t } = useTranslation('backup')
  const [file, setFile] = useState<File | null>(null)
  return (
    <AboutSection title={t('restore.title')}>
      <p>{t('restore.hint')}</p>
      <div className="actions">
        <FileButton label={t('restore.choose')} accept=".json" onFile={setFile} />
      </div>
      {file === null ? null : (
        <RestoreFile
          key={file.name + String(file.lastModified)}
          session={session}
          file={file}
          onClose={() => {
            setFile(null)
          }}
        />
      )}
    </AboutSection>
  )
}
