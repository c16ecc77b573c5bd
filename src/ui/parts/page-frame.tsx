import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useAppStore } from '@/state/app-store'
import { paths } from '../paths'
import { LanguageSwitch } from './language-switch'
import { NoticeArea } from './notice-area'
import { ThemeSwitch } from './theme-switch'
import { useDroppedFile } from './use-dropped-file'

interface Props {
  readonly languages: readonly string[]
  /** What the app itself has to say, such as that a new version is there. */
  readonly announcements: ReactNode
  readonly children: ReactNode
}

/** Header, main and footer of every page. */
export function PageFrame({ languages, announcements, children }: Props) {
  const { t } = useTranslation()
  useDroppedFile()
  const isReplaced = useAppStore((state) => state.isReplaced)
  return (
    <>
      <button
        type="button"
        className="skip-link"
        onClick={() => {
          // A link to #main would be taken for an address by the router.
          document.querySelector('main')?.focus()
        }}
      >
        {t('frame.skip')}
      </button>
      <header className="site-header">
        <div className="site-header-inner">
          <NavLink className="site-name" to={paths.start}>
            {t('frame.name')}
          </NavLink>
          <nav aria-label={t('frame.nav')}>
            <ul className="site-nav">
              <li>
                <NavLink to={paths.start} end>
                  {t('frame.assessments')}
                </NavLink>
              </li>
              <li>
                <NavLink to={paths.questionnaires}>{t('frame.questionnaires')}</NavLink>
              </li>
              <li>
                <NavLink to={paths.about}>{t('frame.about')}</NavLink>
              </li>
            </ul>
          </nav>
          <div className="site-settings">
            <LanguageSwitch languages={languages} />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <main className="site-main" tabIndex={-1}>
        {announcements}
        {isReplaced ? (
          <p className="banner banner-warn" role="alert">
            {t('frame.replaced')}
          </p>
        ) : null}
        <NoticeArea />
        {children}
      </main>
      <footer className="site-footer">
        <div className="site-footer-inner">
          <p>
            {t('frame.independence')} {t('frame.privacy')}
          </p>
        </div>
      </footer>
    </>
  )
}
