import type { Assessment } from '@/domain/assessment/assessment'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { reportFileName } from '@/report/report-file-name'
import type { ReportInput } from '@/report/report-input'
import { useAppStore } from './app-store'
import { downloadFile } from './download'
import type { Session } from './session'

/** Saves the action plan as a table for a spreadsheet; `t` words its head and the statuses. */
export async function exportActionPlan(
  { now }: Session,
  { actions, municipality }: Assessment,
  text: QuestionnaireText,
  t: ReportInput['t'],
): Promise<void> {
  const { writeActionPlanCsv } = await import('@/report/action-plan-csv')
  const name = reportFileName(municipality, now(), t, 'csv')
  downloadFile(name, writeActionPlanCsv(actions, text, t), 'text/csv;charset=utf-8')
  useAppStore.getState().announce('fileSaved', { name })
}
