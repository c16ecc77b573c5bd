import 'i18next'
import type about from '../../locales/en/about.json'
import type answering from '../../locales/en/answering.json'
import type assessments from '../../locales/en/assessments.json'
import type backup from '../../locales/en/backup.json'
import type explanation from '../../locales/en/explanation.json'
import type exporting from '../../locales/en/export.json'
import type findings from '../../locales/en/findings.json'
import type merging from '../../locales/en/merging.json'
import type history from '../../locales/en/history.json'
import type parts from '../../locales/en/parts.json'
import type plan from '../../locales/en/plan.json'
import type preview from '../../locales/en/preview.json'
import type problems from '../../locales/en/problems.json'
import type questionnaires from '../../locales/en/questionnaires.json'
import type report from '../../locales/en/report.json'
import type results from '../../locales/en/results.json'
import type shell from '../../locales/en/shell.json'
import type verification from '../../locales/en/verification.json'
import type versions from '../../locales/en/versions.json'
import type whatIf from '../../locales/en/whatIf.json'

/** Makes an unknown translation key a compile error. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: {
      about: typeof about
      answering: typeof answering
      assessments: typeof assessments
      backup: typeof backup
      explanation: typeof explanation
      export: typeof exporting
      findings: typeof findings
      merging: typeof merging
      history: typeof history
      parts: typeof parts
      plan: typeof plan
      preview: typeof preview
      problems: typeof problems
      questionnaires: typeof questionnaires
      report: typeof report
      results: typeof results
      shell: typeof shell
      verification: typeof verification
      versions: typeof versions
      whatIf: typeof whatIf
    }
  }
}
