import { Suspense } from 'react'
import { HashRouter, Route, Routes } from 'react-router'
import { PageFrame } from '@/ui/parts/page-frame'
import { StartPage } from '@/ui/pages/start-page'
import { paths, patterns } from '@/ui/paths'
import { loadLater } from '@/ui/parts/load-later'
import { CrashBoundary } from './crash-boundary'

/** Everything but the start page arrives when it is first opened. */
const NewAssessmentPage = loadLater(
  () => import('@/ui/pages/new-assessment-page'),
  'NewAssessmentPage',
)
const ProfilePage = loadLater(() => import('@/ui/pages/profile-page'), 'ProfilePage')
const DimensionPage = loadLater(() => import('@/ui/pages/dimension-page'), 'DimensionPage')
const OpenQuestionsPage = loadLater(
  () => import('@/ui/pages/open-questions-page'),
  'OpenQuestionsPage',
)
const ResultsPage = loadLater(() => import('@/ui/pages/results-page'), 'ResultsPage')
const ComparisonPage = loadLater(() => import('@/ui/pages/comparison-page'), 'ComparisonPage')
const PlanPage = loadLater(() => import('@/ui/pages/plan-page'), 'PlanPage')
const ReportPage = loadLater(() => import('@/ui/pages/report-page'), 'ReportPage')
const QuestionnairesPage = loadLater(
  () => import('@/ui/pages/questionnaires-page'),
  'QuestionnairesPage',
)
const AboutPage = loadLater(() => import('@/ui/pages/about-page'), 'AboutPage')
const NotFoundPage = loadLater(() => import('@/ui/pages/not-found-page'), 'NotFoundPage')
const UpdatePrompt = loadLater(() => import('./update-prompt'), 'UpdatePrompt')

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
              <Route path={paths.newAssessment} element={<NewAssessmentPage />} />
              <Route path={paths.questionnaires} element={<QuestionnairesPage />} />
              <Route path={paths.about} element={<AboutPage />} />
              <Route path={patterns.profile} element={<ProfilePage />} />
              <Route path={patterns.dimension} element={<DimensionPage />} />
              <Route path={patterns.open} element={<OpenQuestionsPage />} />
              <Route path={patterns.results} element={<ResultsPage />} />
              <Route path={patterns.comparison} element={<ComparisonPage />} />
              <Route path={patterns.plan} element={<PlanPage />} />
              <Route path={patterns.report} element={<ReportPage />} />
              <Route path="*" element={<NotFoundPage />} />
            </Routes>
          </Suspense>
        </CrashBoundary>
      </PageFrame>
    </HashRouter>
  )
}
