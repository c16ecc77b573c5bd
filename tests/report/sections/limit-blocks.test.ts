import { describe, expect, it } from 'vitest'
import { parseReportData } from '@/parse/report-data'
import { writeReportData } from '@/parse/write-report-data'
import { planReport } from '@/report/plan-report'
import { reportDataOf } from '@/report/report-data-of'
import { anInput } from '../example'
import { aReportPdf, definitionOf, faultsOf, NOTHING, verified, WORDING } from '../verified-report'

const limitsOf = async (language: 'en' | 'de', openDifferences: number): Promise<string> =>
  JSON.stringify(planReport(await anInput({ language, changes: { openDifferences } })))

describe('the limits of a report', () => {
  it('name the differences that nobody has settled', async () => {
    expect(await limitsOf('en', 3)).toContain('In 3 places people gave different answers')
    expect(await limitsOf('de', 1)).toContain('An 1 Stelle liegen verschiedene Antworten vor')
  })

  it('say nothing of differences where there are none', async () => {
    expect(await limitsOf('en', 0)).not.toContain('different answers')
  })

  it('keep that number in the data of the report, so that a check prints it again', async () => {
    const input = await anInput({ changes: { openDifferences: 2 } })
    const definition = await definitionOf(input)
    const files = writeReportData(reportDataOf(input), { definition, wording: WORDING })
    const read = parseReportData(
      Object.fromEntries(Object.entries(files).map(([file, text]) => [file, JSON.parse(text)])),
    )

    expect(read.ok ? read.value.facts.openDifferences : read.failure).toBe(2)
  })

  it('are found untrue where a page tells fewer differences than the data', async () => {
    const input = await anInput({ changes: { openDifferences: 2 } })
    const honest = await aReportPdf(input)
    const forged = await aReportPdf(input, {
      blocks: (blocks) =>
        JSON.parse(JSON.stringify(blocks).replace('In 2 places', 'In 1 places')) as typeof blocks,
    })

    expect(faultsOf(await verified(honest, input))).toEqual(NOTHING)
    expect(faultsOf(await verified(forged, input))).not.toEqual(NOTHING)
  })
})
