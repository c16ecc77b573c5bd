import { type ReactNode, use } from 'react'
import { useTranslation } from 'react-i18next'
import { openSession, type Session } from '@/state/session'

interface Props {
  children: (session: Session) => ReactNode
}

/** Opens the stored data for what is inside, or says why this version of the app may not. */
export function WithSession({ children }: Props) {
  const { t } = useTranslation('parts')
  const session = use(openSession())
  if ('code' in session) {
    return (
      <p className="banner banner-error" role="alert">
        {session.code === 'newer'
          ? t('storage.newer', { found: session.found, supported: session.supported })
          : t('storage.unopened')}
      </p>
    )
  }
  return (
    <>
      {session.durability === 'temporary' && session.keeping === null ? (
        <p className="banner banner-warn" role="alert">
          {t('storage.temporary')}
        </p>
      ) : null}
      {children(session)}
    </>
  )
}
