/** Every address of the app; pages link through these, never through text. */
export const paths = {
  start: '/',
  newAssessment: '/new',
  questionnaires: '/questionnaires',
  about: '/about',
  profile: (assessmentId: string) => `/assessments/${assessmentId}/profile`,
  dimension: (assessmentId: string, dimensionId: string) =>
    `/assessments/${assessmentId}/dimensions/${dimensionId}`,
  open: (assessmentId: string) => `/assessments/${assessmentId}/open`,
  results: (assessmentId: string) => `/assessments/${assessmentId}/results`,
  comparison: (assessmentId: string) => `/assessments/${assessmentId}/comparison`,
  plan: (assessmentId: string) => `/assessments/${assessmentId}/plan`,
  report: (assessmentId: string) => `/assessments/${assessmentId}/report`,
} as const

/** The same addresses as the router matches them. */
export const patterns = {
  profile: '/assessments/:assessmentId/profile',
  dimension: '/assessments/:assessmentId/dimensions/:dimensionId',
  open: '/assessments/:assessmentId/open',
  results: '/assessments/:assessmentId/results',
  comparison: '/assessments/:assessmentId/comparison',
  plan: '/assessments/:assessmentId/plan',
  report: '/assessments/:assessmentId/report',
} as const

/** Where a question stands on its dimension's page; the router keeps `#` for itself. */
export const questionAnchor = (questionId: string): string => `question-${questionId}`

export const questionPath = (
  assessmentId: string,
  dimensionId: string,
  questionId: string,
): string => `${paths.dimension(assessmentId, dimensionId)}?question=${questionId}`
