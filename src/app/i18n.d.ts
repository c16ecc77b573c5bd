import 'i18next'
import type about from '../../locales/en/about.json'
import type answering from '../../locales/en/answering.json'
import type assessments from '../../locales/en/assessments.json'
import type exporting from '../../locales/en/export.json'
import type parts from '../../locales/en/parts.json'
import type plan from '../../locales/en/plan.json'
import type problems from '../../locales/en/problems.json'
import type questionnaires from '../../locales/en/questionnaires.json'
import type report from '../../locales/en/report.json'
import type results from '../../locales/en/results.json'
import type shell from '../../locales/en/shell.json'

/** Makes an unknown translation key a compile error. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: {
      about: typeof about
      answering: typeof answering
      assessments: typeof assessments
      export: typeof exporting
      parts: typeof parts
      plan: typeof plan
      problems: typeof problems
      questionnaires: typeof questionnaires
      report: typeof report
      results: typeof results
      shell: typeof shell
    }
  }
}
