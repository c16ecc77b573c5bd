import type { TFunction } from 'i18next'
import Papa from 'papaparse'
import type { Action } from '@/domain/assessment/action'
import { sortActions } from '@/domain/assessment/sort-actions'
import type { QuestionnaireText } from '@/domain/questionnaire/questionnaire-text'
import { FORMULA_START } from './formula-start'

/** Lets Excel see that the file is UTF-8; without it, umlauts break. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The action plan for a spreadsheet. Text that a spreadsheet would run as a formula is led in by an
 * apostrophe: a plan often comes from somebody else's file.
 */
export function writeActionPlanCsv(
  actions: readonly Action[],
  text: QuestionnaireText,
  t: TFunction<'report'>,
): string {
  const rows = sortActions(actions).map(
    ({ what, ownerRole, due, decision, status, questionId }) => [
      what,
      ownerRole,
      due ?? '',
      decision,
      t(`actions.status.${status}`),
      questionId === null ? '' : (text.questions[questionId]?.title ?? ''),
    ],
  )
  const header = [
    t('actions.what'),
    t('actions.owner'),
    t('actions.due'),
    t('actions.decision'),
    t('actions.state'),
    t('actions.question'),
  ]
  return (
    BYTE_ORDER_MARK +
    Papa.unparse([header, ...rows], { escapeFormulae: FORMULA_START, newline: '\r\n' })
  )
}
