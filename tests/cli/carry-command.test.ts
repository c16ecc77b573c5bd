import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeAssessment } from '@/parse/write-assessment'
import { anAssessment } from '../builders/assessment'
import { runCli } from './run-program'

const folder = mkdtempSync(join(tmpdir(), 'carry-'))
const example = 'questionnaires/lordimas/1.0.0/example.json'
const to = ['--to', 'lordimas@1.1.0'] as const
let files = 0

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const newFile = () => join(folder, `${String((files += 1))}.json`)

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown

describe('carry', () => {
  it('writes a copy that the newer version scores, and tells what became of the answers', async () => {
    const out = newFile()

    const {
      code,
      out: told,
      err,
    } = await runCli('carry', '--answers', example, ...to, '--out', out)

    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(told.split('\n')).toEqual([
      `Written: ${out}`,
      'Taken over as they are: 28',
      'Taken over, to be looked at again: 3',
      '  user-involvement: Designed with the people who use them (from user-centred-services)',
      '  accessibility: Accessibility (from user-centred-services)',
      '  languages: Languages (from user-centred-services)',
      'Open in the new version: 0',
      'Without a place in the new version: 0',
      '',
    ])
    expect(readJson(out)).toMatchObject({
      id: 'example-lordimas-1-1-0',
      name: 'Example 2026 (version 1.1.0)',
      questionnaire: { id: 'lordimas', version: '1.1.0' },
      createdAt: '2026-10-05T08:30:00.000Z',
      updatedAt: '2026-11-24T09:00:00.000Z',
    })
    const score = await runCli('score', '--questionnaire', 'lordimas@1.1.0', '--answers', out)
    expect(score.code).toBe(0)
  })

  it('leaves the original as it was', async () => {
    const before = readFileSync(example, 'utf8')

    await runCli('carry', '--answers', example, ...to, '--out', newFile())

    expect(readFileSync(example, 'utf8')).toBe(before)
  })

  it('speaks German', async () => {
    const { out } = await runCli(
      ...['carry', '--lang', 'de', '--answers', example, ...to, '--out', newFile()],
    )

    expect(out).toContain('Unverändert übernommen: 28')
    expect(out).toContain('  accessibility: Barrierefreiheit (aus user-centred-services)')
  })

  it.each([
    ['a questionnaire of another kind', 'eu-open-data-maturity@2023.0.0'],
    ['an older version', 'lordimas@1.0.0'],
  ])('knows no way to %s', async (_what, target) => {
    const out = newFile()

    const { code, err } = await runCli('carry', '--answers', example, '--to', target, '--out', out)

    expect(code).toBe(1)
    expect(err).toEqual([expect.stringContaining(`no way from lordimas@1.0.0 to ${target}`)])
    expect(() => readFileSync(out)).toThrow()
  })

  it('tells of a version and a file that are not there', async () => {
    const other = await runCli('carry', '--answers', example, '--to', 'x@1.0.0', '--out', newFile())
    const missing = await runCli('carry', '--answers', 'none.json', ...to, '--out', newFile())

    expect(other).toMatchObject({ code: 1, err: [expect.stringContaining('x@1.0.0')] })
    expect(missing).toMatchObject({ code: 1, err: [expect.stringContaining('none.json')] })
  })

  it('takes no assessment that does not fit its own version', async () => {
    const file = newFile()
    const misfit = anAssessment({
      questionnaire: { id: 'lordimas', version: '1.0.0' },
      path: 'nowhere',
    })
    writeFileSync(file, writeAssessment(misfit))

    const { code, err } = await runCli('carry', '--answers', file, ...to, '--out', newFile())

    expect(code).toBe(1)
    expect(err).toEqual([expect.stringContaining('no path “nowhere”')])
  })

  it('never replaces a file without being told to', async () => {
    const out = newFile()
    writeFileSync(out, 'precious')

    const { code, out: told } = await runCli('carry', '--answers', example, ...to, '--out', out)

    expect({ code, told }).toEqual({ code: 1, told: '' })
    expect(readFileSync(out, 'utf8')).toBe('precious')
  })
})
