import { provideTools, succeeds } from './tools/machine-tools'

/**
 * `npm test`: every check of the project, in the order in which a failure is cheapest to find.
 * `--long` runs the long figures: full fuzz counts, kill tests, soaks.
 */
const isLong = process.argv.includes('--long')
const environment = { ...process.env, ...(isLong ? { LONG_RUN: '1' } : {}) }

interface Step {
  readonly name: string
  readonly words: readonly string[]
}

const step = (name: string, script: string, ...more: readonly string[]): Step => ({
  name,
  words: ['run', '--silent', script, ...more],
})

/** One stage after the other. What keeps a single core busy runs in lanes side by side. */
const STAGES: readonly (readonly (readonly Step[])[])[] = [
  [
    [
      step('format', 'format'),
      step('types', 'types'),
      step('unused code', 'unused'),
      step('build', 'build', '--', '--logLevel', 'warn'),
    ],
    [step('lint', 'lint')],
  ],
  [[step('unit and content tests', 'unit')]],
  [[step('end-to-end tests', 'e2e')]],
]

/** Whether each step of a lane succeeded, up to the first that did not. */
async function runLane(steps: readonly Step[]): Promise<readonly boolean[]> {
  const outcomes: boolean[] = []
  for (const { name, words } of steps) {
    const start = performance.now()
    const isGood = await succeeds('npm', words, environment)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${isGood ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
    outcomes.push(isGood)
    if (!isGood) break
  }
  return outcomes
}

async function run(): Promise<number> {
  const needed = provideTools()
  if (needed !== null) {
    console.error(
      `The tests need programs that this machine lacks. Run this, then try again:\n  ${needed}`,
    )
    return 1
  }
  const outcomes: boolean[] = []
  for (const lanes of STAGES) {
    outcomes.push(...(await Promise.all(lanes.map(runLane))).flat())
    if (outcomes.includes(false)) break
  }
  const failed = outcomes.filter((isGood) => !isGood).length
  console.log(`${String(outcomes.length - failed)} passed, ${String(failed)} failed`)
  return failed === 0 ? 0 : 1
}

process.exitCode = await run()
