import { Route, Routes } from 'react-router'
import { loadLater } from '@/ui/parts/load-later'
import { paths, patterns } from '@/ui/paths'

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
const WhatIfPage = loadLater(() => import('@/ui/pages/what-if-page'), 'WhatIfPage')
const PlanPage = loadLater(() => import('@/ui/pages/plan-page'), 'PlanPage')
const HistoryPage = loadLater(() => import('@/ui/pages/history-page'), 'HistoryPage')
const ReportPage = loadLater(() => import('@/ui/pages/report-page'), 'ReportPage')
const VersionsPage = loadLater(() => import('@/ui/pages/versions-page'), 'VersionsPage')
const ColleaguesPage = loadLater(() => import('@/ui/pages/colleagues-page'), 'ColleaguesPage')
const DifferencesPage = loadLater(() => import('@/ui/pages/differences-page'), 'DifferencesPage')
const QuestionnairesPage = loadLater(
  () => import('@/ui/pages/questionnaires-page'),
  'QuestionnairesPage',
)
const PreviewPage = loadLater(() => import('@/ui/pages/preview-page'), 'PreviewPage')
const AboutPage = loadLater(() => import('@/ui/pages/about-page'), 'AboutPage')
const YourDataPage = loadLater(() => import('@/ui/pages/your-data-page'), 'YourDataPage')
const NotFoundPage = loadLater(() => import('@/ui/pages/not-found-page'), 'NotFoundPage')

/**
 * Which page stands at which address. Each page arrives when it is first opened, and so does this list:
 * the start page must respond before it.
 */
export function OtherPages() {
  return (
    <Routes>
      <Route path={paths.newAssessment} element={<NewAssessmentPage />} />
      <Route path={paths.questionnaires} element={<QuestionnairesPage />} />
      <Route path={patterns.preview} element={<PreviewPage />} />
      <Route path={paths.about} element={<AboutPage />} />
      <Route path={paths.yourData} element={<YourDataPage />} />
      <Route path={patterns.profile} element={<ProfilePage />} />
      <Route path={patterns.dimension} element={<DimensionPage />} />
      <Route path={patterns.open} element={<OpenQuestionsPage />} />
      <Route path={patterns.results} element={<ResultsPage />} />
      <Route path={patterns.comparison} element={<ComparisonPage />} />
      <Route path={patterns.whatIf} element={<WhatIfPage />} />
      <Route path={patterns.plan} element={<PlanPage />} />
      <Route path={patterns.history} element={<HistoryPage />} />
      <Route path={patterns.report} element={<ReportPage />} />
      <Route path={patterns.versions} element={<VersionsPage />} />
      <Route path={patterns.colleagues} element={<ColleaguesPage />} />
      <Route path={patterns.differences} element={<DifferencesPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}
