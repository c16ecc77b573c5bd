import { describe, expect, it } from 'vitest'
import { ratio } from '@/domain/ratio'
import type { RatingSpread } from '@/domain/scoring/rating-spreads'
import { planReport } from '@/report/plan-report'
import { parseReportData } from '@/parse/report-data'
import { writeReportData } from '@/parse/write-report-data'
import { reportDataOf } from '@/report/report-data-of'
import { anInput } from '../example'
import { aReportPdf, definitionOf, faultsOf, NOTHING, verified, WORDING } from '../verified-report'

const ratings: readonly RatingSpread[] = [
  {
    questionId: 'digital-strategy',
    ratings: 3,
    lowest: ratio(0.25),
    highest: ratio(1),
    roles: [
      { role: 'it', ratings: 2, lowest: ratio(0.25), highest: ratio(0.5) },
      { role: null, ratings: 1, lowest: ratio(1), highest: ratio(1) },
    ],
  },
]

const tableOf = async (language: 'en' | 'de', told: readonly RatingSpread[]) => {
  const blocks = planReport(await anInput({ language, changes: { ratings: told } }))
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block : []))
    .find(({ columns }) => ['By role', 'Nach Aufgabe'].includes(columns.at(-1)?.title ?? ''))
}

const dataOf = async (told: readonly RatingSpread[]) => {
  const input = await anInput({ changes: { ratings: told } })
  const definition = await definitionOf(input)
  const files = writeReportData(reportDataOf(input), { definition, wording: WORDING })
  return parseReportData(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [file, JSON.parse(text)])),
  )
}

describe('the ratings of several people in a report', () => {
  it('stand there by role, with their spread', async () => {
    const table = await tableOf('en', ratings)

    expect(table?.rows.map(({ cells }) => cells.slice(1))).toEqual([
      [['3'], ['25 to 100'], ['IT: 25 to 50 (2 people)', 'Role not said: 100 (1 person)']],
    ])
  })

  it('are worded in the language of the report', async () => {
    const table = await tableOf('de', ratings)

    expect(table?.rows[0]?.cells.at(-1)).toEqual([
      'IT: 25 bis 50 (2 Personen)',
      'Aufgabe nicht genannt: 100 (1 Person)',
    ])
  })

  it('travel with the report as data, so that a check prints them again', async () => {
    const read = await dataOf(ratings)

    expect(read.ok ? read.value.facts.ratings : read.failure).toEqual(ratings)
    const input = await anInput({ changes: { ratings } })
    expect(faultsOf(await verified(await aReportPdf(input), input))).toEqual(NOTHING)
  })

  it('are refused where the questionnaire has no such question', async () => {
    const strange = ratings.map((spread) => ({ ...spread, questionId: 'gone' }))

    expect(await dataOf(strange)).toMatchObject({
      ok: false,
      failure: [{ code: 'unknownQuestion', path: 'report.json: ratings', id: 'gone' }],
    })
  })

  it('are not mentioned where none are to be told', async () => {
    expect(await tableOf('en', [])).toBeUndefined()
  })
})
