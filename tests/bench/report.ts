import { readFileSync } from 'node:fs'
import i18next from 'i18next'
import { createShippedFiles } from '@/cli/shipped-files'
import { pathOf } from '@/domain/questionnaire/walk-questionnaire'
import {
  loadContextFigures,
  loadExample,
  loadShippedPacks,
  loadShippedQuestionnaire,
  loadShippedText,
} from '@/parse/shipped-content'
import { writePdf } from '@/report/pdf/write-pdf'
import { planReport } from '@/report/plan-report'
import type { ReportInput } from '@/report/report-input'
import { inRepository } from '../builders/shipped-files'
import explanation from '../../locales/en/explanation.json'
import report from '../../locales/en/report.json'
import { type Figure, measureInTurn } from './figures'

const RUNS = 20
const SIZE_BUDGET_KB = 250

/** The report of the full example, tagged, beside the same layout untagged. */
export async function measureReport(): Promise<readonly Figure[]> {
  const input = await exampleReport()
  const blocks = planReport(input)
  const fonts = {
    regular: readFileSync(inRepository('public/fonts/noto-sans-regular.ttf')),
    bold: readFileSync(inRepository('public/fonts/noto-sans-bold.ttf')),
  }
  const write = (isTagged: boolean) =>
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
      isTagged,
    })
  write(true)
  write(false)
  const [tagged = 0, untagged = 0] = measureInTurn(RUNS, [() => write(true), () => write(false)])
  const kilobytes = (isTagged: boolean) => write(isTagged).byteLength / 1000
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
      name: 'size of that report',
      measured: kilobytes(true),
      floor: kilobytes(false),
      unit: 'kB',
      floorName: 'the same layout untagged',
      budgetRatio: null,
      budget: SIZE_BUDGET_KB,
    },
  ]
}

async function exampleReport(): Promise<ReportInput> {
  const files = createShippedFiles()
  const reference = { id: 'lordimas', version: '1.0.0' }
  const questionnaire = await loadShippedQuestionnaire(files, reference)
  const assessment = await loadExample(files, reference)
  if (assessment === null) throw new Error('No example ships')
  const path = pathOf(questionnaire, assessment.path)
  if (path === null) throw new Error('The example is on no path')
  const pack = (await loadShippedPacks(files, reference)).find(
    (candidate) => candidate.path === path.id,
  )
  const group = pack?.groups[0]
  const i18n = i18next.createInstance()
  await i18n.init({
    lng: 'en',
    resources: { en: { explanation, report } },
    interpolation: { escapeValue: false },
  })
  return {
    assessment,
    questionnaire,
    path,
    text: await loadShippedText(files, questionnaire, 'en'),
    benchmark: pack === undefined || group === undefined ? null : { pack, group },
    contextFigures: await loadContextFigures(files, reference),
    status: 'draft',
    createdAt: new Date('2026-11-24T09:00:00.000Z'),
    language: 'en',
    t: i18n.getFixedT('en', 'report'),
    explain: i18n.getFixedT('en', 'explanation'),
  }
}
