import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fixture } from './run-program'

const folder = mkdtempSync(join(tmpdir(), 'cli-main-'))
const inFolder = (name: string) => join(folder, name)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Where these tests were started by npm is of no matter to the processes they start. */
const { INIT_CWD: _, ...environment } = process.env

const start = (script: string, args: readonly string[], settings: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, ['--import', 'tsx', `src/cli/${script}.ts`, ...args], {
    env: { ...environment, ...settings },
  })

const ended = async (child: ChildProcess): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const out: string[] = []
    const err: string[] = []
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, out: out.join(''), err: err.join('') })
    })
  })

const cli = (...args: readonly string[]) => ended(start('main', args))

const questionnaire = ['--questionnaire', fixture('questionnaire.json')]
const table = ['--answers', fixture('answers.csv'), '--mapping', fixture('mapping.json')]

describe('the program as a process', () => {
  it('checks a questionnaire', async () => {
    const { code, out, err } = await cli('check', fixture('questionnaire.json'))

    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('bicycle-check@1.0.0: ok.')
  })

  it('takes file names from where npm was called', async () => {
    const settings = { INIT_CWD: join(process.cwd(), 'tests', 'fixtures', 'cli') }

    const { code, err } = await ended(start('main', ['check', 'questionnaire.json'], settings))

    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('keeps results and errors apart', async () => {
    const { code, out, err } = await cli(
      ...['score', ...questionnaire, '--answers', fixture('folder'), '--format', 'ndjson'],
    )

    expect(code).toBe(1)
    expect(out.trimEnd().split('\n')).toHaveLength(2)
    expect(err.trimEnd().split('\n')).toHaveLength(2)
  })

  it('tells wrong use by its exit code', async () => {
    expect(await cli('score')).toMatchObject({ code: 2, out: '' })
  })

  it('is quiet when the reader of a pipe has seen enough', async () => {
    const child = spawn(
      'bash',
      [
        '-c',
        'set -o pipefail; "$0" --import tsx src/cli/main.ts score "$@" | head -c 100',
        process.execPath,
        ...['--questionnaire', 'eu-open-data-maturity@2023.0.0', '--format', 'json'],
        ...['--answers', 'questionnaires/eu-open-data-maturity/source/responses.csv'],
        ...['--mapping', 'questionnaires/eu-open-data-maturity/source/answer-mapping.json'],
      ],
      { env: environment },
    )

    const { code, out, err } = await ended(child)

    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toHaveLength(100)
  })

  it('writes a report, a pack and a demonstration pack', async () => {
    const [report, pack, demonstration] = await Promise.all([
      cli(
        ...['report', '--questionnaire', 'lordimas@1.0.0', '--lang', 'de'],
        ...['--answers', 'questionnaires/lordimas/1.0.0/example.json'],
        ...['--out', inFolder('report.pdf')],
      ),
      cli(
        ...['benchmark', ...questionnaire, ...table],
        ...['--about', fixture('about.json'), '--out', inFolder('pack.json')],
      ),
      cli(
        ...['demonstration-pack', ...questionnaire, '--path', 'full', '--seed', '1'],
        ...['--out', inFolder('demonstration.json')],
      ),
    ])

    expect([report, pack, demonstration].map(({ code, err }) => ({ code, err }))).toEqual(
      Array(3).fill({ code: 0, err: '' }),
    )
    expect(report.out).toBe(`Geschrieben: ${inFolder('report.pdf')}\n`)
    expect(readFileSync(inFolder('report.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-')
  })
})

describe('the server as a process', () => {
  const built = inFolder('built')

  it('says where it runs, serves, and ends on a signal', async () => {
    const site = mkdtempSync(`${built}-`)
    writeFileSync(join(site, 'index.html'), '<!doctype html>')
    const child = start('serve', [site], { PORT: '0' })
    const end = ended(child)
    const address = await new Promise<string>((resolve) => {
      child.stdout.once('data', (chunk: Buffer) => {
        resolve(/http:\S+/.exec(chunk.toString())?.[0] ?? '')
      })
    })

    const page = await fetch(address)
    expect(address).toMatch(/^http:\/\/localhost:\d+$/)
    expect(await page.text()).toBe('<!doctype html>')

    child.kill('SIGTERM')
    expect(await end).toEqual({
      code: 0,
      out: `LORDIMAS self-assessment is running at ${address}\n`,
      err: '',
    })
  })

  it('says in one line why it cannot start', async () => {
    const site = mkdtempSync(`${built}-`)
    writeFileSync(join(site, 'index.html'), '<!doctype html>')
    const other = createServer()
    await new Promise<void>((listening) => other.listen(0, 'localhost', listening))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''

    const [taken, notNumber, notBuilt] = await Promise.all([
      ended(start('serve', [site], { PORT: port })),
      ended(start('serve', [site], { PORT: 'abc' })),
      ended(start('serve', [inFolder('nothing')], { PORT: '0' })),
    ])
    other.close()

    expect([taken, notNumber, notBuilt].map(({ code }) => code)).toEqual([1, 1, 1])
    expect(taken.err).toMatch(new RegExp(`^Port ${port} is already in use\\..*\\n$`))
    expect(notNumber.err).toMatch(/^PORT has to be a whole number.*“abc”\.\n$/)
    expect(notBuilt.err).toMatch(/^There is no built app in .*Run npm run build first\.\n$/)
  })
})
