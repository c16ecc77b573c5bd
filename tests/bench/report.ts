import { readFileSync } from 'node:fs'
import type { Attachment } from '@/domain/report/attachment'
import { createReportWords } from '@/report/create-report-words'
import { writePdf } from '@/report/pdf/write-pdf'
import { planReport } from '@/report/plan-report'
import type { ReportInput } from '@/report/report-input'
import { attachmentsOf } from '@/state/make-report'
import { inRepository } from '../builders/shipped-files'
import { type Figure, measureInTurn } from './figures'
import { fullExample } from './report-requests'

const RUNS = 20
const SIZE_BUDGET_KB = 250

/** The report of the full example, tagged, beside the same layout untagged. */
export async function measureReport(): Promise<readonly Figure[]> {
  const { input, attachments } = await exampleReport()
  const blocks = planReport(input)
  const fonts = {
    regular: readFileSync(inRepository('public/fonts/noto-sans-regular.ttf')),
    bold: readFileSync(inRepository('public/fonts/noto-sans-bold.ttf')),
  }
  const write = (isTagged: boolean, carried: readonly Attachment[] = []) =>
    writePdf(blocks, {
      fonts,
      language: input.language,
      title: 'Bench',
      author: 'Bench',
      createdAt: input.createdAt,
      footer: {
        title: 'Bench',
        marks: [],
        pageOf: (page, pages) => `${String(page)}/${String(pages)}`,
      },
      attachments: carried,
      isTagged,
    })
  write(true)
  write(false)
  const [tagged = 0, untagged = 0] = measureInTurn(RUNS, [() => write(true), () => write(false)])
  const kilobytes = ({ byteLength }: Uint8Array) => byteLength / 1000
  return [
    {
      name: `report of a full assessment, median of ${String(RUNS)}`,
      measured: tagged,
      floor: untagged,
      unit: 'ms',
      floorName: 'the same layout untagged',
      budgetRatio: 1.5,
      budget: null,
    },
    {
      name: 'size of that report, without its attachments',
      measured: kilobytes(write(true)),
      floor: kilobytes(write(false)),
      unit: 'kB',
      floorName: 'the same layout untagged',
      budgetRatio: 1.5,
      budget: null,
    },
    {
      name: 'size of that report, as it is handed over',
      measured: kilobytes(write(true, attachments)),
      floor: kilobytes(write(true)),
      unit: 'kB',
      floorName: 'without its attachments',
      budgetRatio: null,
      budget: SIZE_BUDGET_KB,
    },
  ]
}

async function exampleReport(): Promise<{
  readonly input: ReportInput
  readonly attachments: readonly Attachment[]
}> {
  const { input, language, wording, definition } = await fullExample()
  const whole: ReportInput = {
    ...input,
    ...createReportWords(language, wording),
    coatOfArms: null,
    leftOut: [],
  }
  return { input: whole, attachments: attachmentsOf(whole, { definition, wording }) }
}
