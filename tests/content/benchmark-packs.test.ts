import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createShippedFiles } from '@/cli/shipped-files'
import { checkPackAgainst } from '@/domain/benchmark/check-benchmark-pack'
import {
  loadShippedPacks,
  loadShippedQuestionnaire,
  shippedQuestionnaires,
} from '@/parse/shipped-content'
import { runCli } from '../cli/run-program'

const folder = mkdtempSync(join(tmpdir(), 'packs-'))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const openData = 'questionnaires/eu-open-data-maturity'

/** Each shipped pack and the command that makes it, but for `--out`. */
const recipes: Readonly<Record<string, readonly string[]>> = {
  'eu-open-data-maturity/2023.0.0/benchmarks/published-2023.json': [
    ...['benchmark', '--questionnaire', 'eu-open-data-maturity@2023.0.0'],
    ...['--answers', `${openData}/source/responses.csv`],
    ...['--mapping', `${openData}/source/answer-mapping.json`],
    ...['--about', `${openData}/source/benchmark-about.json`],
  ],
  'lordimas/1.0.0/benchmarks/demonstration-full.json': [
    ...['demonstration-pack', '--questionnaire', 'lordimas@1.0.0', '--path', 'full', '--seed', '1'],
  ],
  'lordimas/1.0.0/benchmarks/demonstration-short.json': [
    ...['demonstration-pack', '--questionnaire', 'lordimas@1.0.0', '--path', 'short'],
    ...['--seed', '1'],
  ],
  'lordimas/1.1.0/benchmarks/demonstration-full.json': [
    ...['demonstration-pack', '--questionnaire', 'lordimas@1.1.0', '--path', 'full', '--seed', '1'],
  ],
  'lordimas/1.1.0/benchmarks/demonstration-short.json': [
    ...['demonstration-pack', '--questionnaire', 'lordimas@1.1.0', '--path', 'short'],
    ...['--seed', '1'],
  ],
}

const files = createShippedFiles()

const packs = await Promise.all(
  shippedQuestionnaires(files).map(async (reference) => ({
    questionnaire: await loadShippedQuestionnaire(files, reference),
    packs: await loadShippedPacks(files, reference),
  })),
)

const all = packs.flatMap(({ questionnaire, packs: own }) =>
  own.map((pack) => ({ questionnaire, pack })),
)

describe('the shipped benchmark packs', () => {
  it('all have a recipe', () => {
    const shipped = files.paths.filter((path) => path.includes('/benchmarks/'))

    expect(shipped.length).toBeGreaterThan(0)
    expect(shipped).toEqual(Object.keys(recipes).toSorted())
    expect(all).toHaveLength(shipped.length)
  })

  it.each(Object.entries(recipes))(
    '%s is what its recipe makes, byte by byte',
    async (path, args) => {
      const out = join(folder, path.replaceAll('/', '-'))

      const { err } = await runCli(...args, '--out', out)

      const renew = `renew with: npm run --silent cli -- ${args.join(' ')} --force --out questionnaires/${path}`
      expect(err).toEqual([])
      expect(readFileSync(out, 'utf8'), renew).toBe(readFileSync(`questionnaires/${path}`, 'utf8'))
    },
  )

  it.each(all)(
    '$pack.id belongs to its questionnaire, figure by figure',
    ({ questionnaire, pack }) => {
      const { id, version } = questionnaire

      expect(pack.questionnaire).toEqual({ id, version })
      expect(checkPackAgainst(pack, questionnaire)).toEqual([])
    },
  )

  it.each(all)('$pack.id names its source, and links to it unless it is synthetic', ({ pack }) => {
    const { source, synthetic, title } = pack

    expect(source.title.trim()).not.toBe('')
    expect(source.licence.trim()).not.toBe('')
    if (synthetic) {
      expect(source.link).toBeNull()
      expect(source.title).toMatch(/synthetic/)
      for (const text of Object.values(title)) expect(text).toMatch(/synthe/i)
    } else expect(source.link).toMatch(/^https:\/\//)
  })

  it.each(all)('$pack.id speaks English and German', ({ pack }) => {
    const texts = [
      pack.title,
      pack.method,
      ...pack.groups.flatMap(({ title, note }) => [title, note]),
    ]

    for (const text of texts) expect(Object.keys(text).toSorted()).toEqual(['de', 'en'])
  })

  it('of lordimas are all synthetic: nobody has published real figures', () => {
    const lordimas = all.filter(({ questionnaire }) => questionnaire.id === 'lordimas')

    expect(lordimas.length).toBeGreaterThan(0)
    expect(lordimas.filter(({ pack }) => !pack.synthetic)).toEqual([])
  })
})
