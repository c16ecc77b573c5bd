import fc from 'fast-check'
import type { TFunction } from 'i18next'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Action } from '@/domain/assessment/action'
import { writeActionPlanCsv } from '@/report/action-plan-csv'
import { anAction } from '../builders/assessment'
import { aQuestionnaire } from '../builders/questionnaire'
import { aQuestionnaireText } from '../builders/questionnaire-text'
import { reportWords } from './example'

describe('writeActionPlanCsv', () => {
  let t: TFunction<'report'>

  beforeAll(async () => {
    t = await reportWords('en')
  })

  const write = (...actions: readonly Action[]) =>
    writeActionPlanCsv(actions, aQuestionnaireText(aQuestionnaire()), t)

  const cellsOf = (csv: string) => Papa.parse<string[]>(csv.slice(1)).data

  it('has one row for each action, below a row of titles', () => {
    const action = anAction({ due: '2027-03-31', status: 'underway', questionId: 'question' })

    const [titles, row] = cellsOf(write(action))

    expect(titles).toEqual([
      'Action',
      'Owner (role)',
      'Due',
      'Decision asked of the council',
      'Status',
      'Indicator',
    ])
    expect(row).toEqual([
      'Write a strategy',
      'Digital officer',
      '2027-03-31',
      '',
      'under way',
      'Question question',
    ])
  })

  it('opens with umlauts in Excel', () => {
    const csv = write(anAction({ what: 'Öffnen' }))

    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(csv).toContain('\r\nÖffnen,')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1', '-5 degrees', '＝1+1', '=1\n+1'])(
    'does not let a spreadsheet calculate %j',
    (text) => {
      const [, row] = cellsOf(write(anAction({ what: text, ownerRole: text, decision: text })))

      expect([row?.[0], row?.[1], row?.[3]]).toEqual([`'${text}`, `'${text}`, `'${text}`])
    },
  )

  it('keeps every text in its cell', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [, row] = cellsOf(write(anAction({ what: text })))

        expect([text, `'${text}`]).toContain(row?.[0])
        expect(row).toHaveLength(6)
      }),
    )
  })
})
