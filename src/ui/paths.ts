/** Every address of the app; pages link through these, never through text. */
export const paths = {
  start: '/',
  newAssessment: '/new',
  questionnaires: '/questionnaires',
  about: '/about',
  yourData: '/your-data',
  preview: (questionnaireId: string, version: string) =>
    `/questionnaires/${questionnaireId}/${version}/preview`,
  profile: (assessmentId: string) => `/assessments/${assessmentId}/profile`,
  dimension: (assessmentId: string, dimensionId: string) =>
    `/assessments/${assessmentId}/dimensions/${dimensionId}`,
  open: (assessmentId: string) => `/assessments/${assessmentId}/open`,
  results: (assessmentId: string) => `/assessments/${assessmentId}/results`,
  comparison: (assessmentId: string) => `/assessments/${assessmentId}/comparison`,
  whatIf: (assessmentId: string) => `/assessments/${assessmentId}/what-if`,
  plan: (assessmentId: string) => `/assessments/${assessmentId}/plan`,
  history: (assessmentId: string) => `/assessments/${assessmentId}/history`,
  report: (assessmentId: string) => `/assessments/${assessmentId}/report`,
  versions: (assessmentId: string) => `/assessments/${assessmentId}/versions`,
  colleagues: (assessmentId: string) => `/assessments/${assessmentId}/colleagues`,
  differences: (assessmentId: string) => `/assessments/${assessmentId}/differences`,
} as const

/** The same addresses as the router matches them. */
export const patterns = {
  preview: '/questionnaires/:id/:version/preview',
  profile: '/assessments/:assessmentId/profile',
  dimension: '/assessments/:assessmentId/dimensions/:dimensionId',
  open: '/assessments/:assessmentId/open',
  results: '/assessments/:assessmentId/results',
  comparison: '/assessments/:assessmentId/comparison',
  whatIf: '/assessments/:assessmentId/what-if',
  plan: '/assessments/:assessmentId/plan',
  history: '/assessments/:assessmentId/history',
  report: '/assessments/:assessmentId/report',
  versions: '/assessments/:assessmentId/versions',
  colleagues: '/assessments/:assessmentId/colleagues',
  differences: '/assessments/:assessmentId/differences',
} as const

/** Where a question stands on its dimension's page; the router keeps `#` for itself. */
export const questionAnchor = (questionId: string): string => `question-${questionId}`

export const questionPath = (
  assessmentId: string,
  dimensionId: string,
  questionId: string,
): string => `${paths.dimension(assessmentId, dimensionId)}?question=${questionId}`
