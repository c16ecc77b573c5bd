import { Suspense } from 'react'
import { HashRouter, Route, Routes } from 'react-router'
import { PageFrame } from '@/ui/parts/page-frame'
import { StartPage } from '@/ui/pages/start-page'
import { paths } from '@/ui/paths'
import { loadLater } from '@/ui/parts/load-later'
import { CrashBoundary } from './crash-boundary'

/** Everything but the start page arrives when it is first opened. */
const OtherPages = loadLater(() => import('./other-pages'), 'OtherPages')
const UpdatePrompt =
  import.meta.env.VITE_EDITION === 'file'
    ? () => null
    : loadLater(() => import('./update-prompt'), 'UpdatePrompt')

interface Props {
  readonly languages: readonly string[]
}

export function App({ languages }: Props) {
  return (
    <HashRouter>
      <PageFrame
        languages={languages}
        announcements={
          <Suspense fallback={null}>
            <UpdatePrompt />
          </Suspense>
        }
      >
        <CrashBoundary>
          <Suspense fallback={null}>
            <Routes>
              <Route path={paths.start} element={<StartPage />} />
              <Route path="*" element={<OtherPages />} />
            </Routes>
          </Suspense>
        </CrashBoundary>
      </PageFrame>
    </HashRouter>
  )
}
