import { measureAuthoring } from './authoring'
import { measureDurability } from './durable'
import { type Figure, isWithinBudget, writeFigure } from './figures'
import { measureLongQuestionnaire } from './long-questionnaire'
import { measureReport } from './report'
import { measureReportInBrowser } from './report-in-browser'
import { measureReportMemory } from './report-memory'
import { measureScoring, measureScoringGrowth } from './scoring'
import { measureSoak } from './soak'
import { measureStartBytes } from './start-bytes'

/** `npm run bench`: every budget of the project beside its floor, measured in one run. */
const measurements: readonly (() => Promise<readonly Figure[]>)[] = [
  measureStartBytes,
  measureScoring,
  measureScoringGrowth,
  measureAuthoring,
  measureLongQuestionnaire,
  measureReport,
  measureReportInBrowser,
  measureReportMemory,
  measureDurability,
  measureSoak,
]

for (const measure of measurements) {
  for (const figure of await measure()) {
    console.log(writeFigure(figure))
    if (!isWithinBudget(figure)) process.exitCode = 1
  }
}
