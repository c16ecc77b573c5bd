import { createShippedFiles } from '@/cli/shipped-files'
import type {} from './authoring/main'
import { type Figure, median } from './figures'
import { onBenchPage } from './in-browser'

const ROUNDS = 40
const BUDGET_MS = 50
const FOLDER = 'eu-open-data-maturity/2023.0.0'

/** Parsing, checking and linting the Open Data Maturity questionnaire as one file, both languages. */
export async function measureAuthoring(): Promise<readonly Figure[]> {
  const file = JSON.stringify(await openDataMaturityFile())
  const times = await onBenchPage('authoring', (page) => {
    return page.evaluate(({ text, rounds }) => window.measureChecking(text, rounds), {
      text: file,
      rounds: ROUNDS,
    })
  })
  return [
    {
      name: `checking and linting 172 questions in two languages, median of ${String(ROUNDS)}`,
      measured: median(times.check),
      floor: median(times.jsonParse),
      unit: 'ms',
      floorName: 'JSON.parse of the same file',
      budgetRatio: null,
      budget: BUDGET_MS,
    },
  ]
}

async function openDataMaturityFile(): Promise<object> {
  const files = createShippedFiles()
  const read = async (name: string) => (await files.read(`${FOLDER}/${name}`)) as object
  const wordingOf = async (language: string) => {
    const text = await read(`text.${language}.json`)
    const ofItsOwn = ['format', 'formatVersion', 'questionnaire', 'language']
    return Object.fromEntries(Object.entries(text).filter(([key]) => !ofItsOwn.includes(key)))
  }
  return {
    ...(await read('definition.json')),
    wording: { en: await wordingOf('en'), de: await wordingOf('de') },
  }
}
