import { provideTools, succeeds } from './tools/machine-tools'

/**
 * `npm test`: every check of the project, in the order in which a failure is cheapest to find.
 * `--long` runs the long figures: full fuzz counts, kill tests, soaks.
 */
const isLong = process.argv.includes('--long')
const environment = { ...process.env, ...(isLong ? { LONG_RUN: '1' } : {}) }

const STEPS = [
  { name: 'format', words: ['run', '--silent', 'format'] },
  { name: 'types', words: ['run', '--silent', 'types'] },
  { name: 'lint', words: ['run', '--silent', 'lint'] },
  { name: 'unused code', words: ['run', '--silent', 'unused'] },
  { name: 'unit and content tests', words: ['run', '--silent', 'unit'] },
  { name: 'build', words: ['run', '--silent', 'build', '--', '--logLevel', 'warn'] },
  { name: 'end-to-end tests', words: ['run', '--silent', 'e2e'] },
] as const

function run(): number {
  const needed = provideTools()
  if (needed !== null) {
    console.error(
      `The tests need programs that this machine lacks. Run this, then try again:\n  ${needed}`,
    )
    return 1
  }
  for (const [index, { name, words }] of STEPS.entries()) {
    const start = performance.now()
    const isGood = succeeds('npm', words, environment)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${isGood ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
    if (!isGood) {
      console.log(`${String(index)} passed, 1 failed`)
      return 1
    }
  }
  console.log(`${String(STEPS.length)} passed, 0 failed`)
  return 0
}

process.exitCode = run()
