import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aQuestionnaireFile } from '../builders/files'
import { aGroup, anUnscoredChoice, aQuestionnaire, aWorkedExample } from '../builders/questionnaire'
import { fixture, runCli } from './run-program'

const folder = mkdtempSync(join(tmpdir(), 'cli-check-'))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(content))
  return path
}

interface Remark {
  readonly code: string
  readonly severity: string
  readonly path: string
  readonly facts: Readonly<Record<string, unknown>>
}

const readRemarks = (out: string) => JSON.parse(out) as readonly Remark[]

/** A file without errors, with one warning and one note. */
const imperfect = () => {
  const questions = [anUnscoredChoice()]
  return write(
    'imperfect.json',
    aQuestionnaireFile(aQuestionnaire({ groups: [aGroup({ questions })] })),
  )
}

describe('check', () => {
  it('counts what a sound questionnaire consists of', async () => {
    const { code, out, err } = await runCli('check', fixture('questionnaire.json'))

    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(out).toContain(
      'bicycle-check@1.0.0: ok. Dimensions: 2; inner groups: 0; questions: 4; levels: 2; paths: full, short; languages: en, de.\n',
    )
  })

  it('says nothing more of a questionnaire without a flaw', async () => {
    const file = aQuestionnaireFile(aQuestionnaire({ examples: [aWorkedExample()] }))

    const { code, out } = await runCli('check', write('sound.json', file), '--strict')

    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toEqual([expect.stringMatching(/^town-check@1\.0\.0: ok\./)])
  })

  it('tells every problem with its place and how to mend it, and fails', async () => {
    const { code, out, err } = await runCli('check', fixture('broken-questionnaire.json'))

    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.map((line) => line.split(': ').slice(1, 3))).toEqual(
      expect.arrayContaining([
        ['groups.0.questions.0.options.2', 'Error'],
        ['groups.1.questions.0', 'Error'],
        ['paths.1.questions.1', 'Error'],
        ['wording.en.questions', 'Error'],
      ]),
    )
    expect(err[0]).toMatch(/ → Rename one of the two, .*\.$/)
  })

  it('tells what is worth a look and how to mend it, and succeeds', async () => {
    const { code, out, err } = await runCli('check', imperfect())

    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(out.trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        /imperfect\.json: groups\.0\.questions\.0: Warning: Question “question” is asked but not scored.* → Say why/,
      ),
      expect.stringMatching(/imperfect\.json: examples: Note: .* → Add “examples”/),
      expect.stringMatching(/^town-check@1\.0\.0: ok\./),
      'Warnings: 1; notes: 1.',
    ])
  })

  it('fails strictly on a warning, but never on a note', async () => {
    expect(await runCli('check', imperfect(), '--strict')).toMatchObject({ code: 1 })
    expect(await runCli('check', fixture('questionnaire.json'), '--strict')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Warnings: 0; notes: 1.') as string,
    })
  })

  it('speaks German', async () => {
    const { out } = await runCli('check', imperfect(), '--lang', 'de')

    expect(out).toContain('Warnung: Die Frage „question“ wird gestellt, aber nicht gewertet')
  })

  it('lists all of it as JSON, on standard output alone', async () => {
    const { code, out, err } = await runCli('check', imperfect(), '--format', 'json')

    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(JSON.parse(out)).toEqual([
      {
        file: expect.stringMatching(/imperfect\.json$/) as string,
        severity: 'warning',
        code: 'unscoredWithoutReason',
        path: 'groups.0.questions.0',
        message: expect.stringMatching(/^Question “question” is asked/) as string,
        mend: expect.stringMatching(/^Say why/) as string,
        facts: { id: 'question', languages: 'en' },
      },
      expect.objectContaining({ severity: 'note', code: 'noWorkedExamples', facts: {} }),
    ])
  })

  it('lists problems as JSON, too, and fails', async () => {
    const { code, out, err } = await runCli(
      ...['check', fixture('broken-questionnaire.json'), '--format', 'json'],
    )

    expect({ code, err }).toEqual({ code: 1, err: [] })
    expect(readRemarks(out)).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: 'pointsAboveMaximum',
        path: 'groups.0.questions.0.options.2',
        facts: { id: 'network', option: 'yes', maximum: 100 },
      }),
    )
  })

  it.each(['lordimas@1.0.0', 'lordimas@1.1.0', 'eu-open-data-maturity@2023.0.0'])(
    'finds nothing wrong with the shipped %s and what lies beside it',
    async (reference) => {
      expect(await runCli('check', reference, '--strict')).toMatchObject({ code: 0, err: [] })
    },
  )

  it('names the file of a shipped questionnaire that a remark is about', async () => {
    const { out } = await runCli('check', 'eu-open-data-maturity@2023.0.0', '--format', 'json')

    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({
        file: 'eu-open-data-maturity/2023.0.0/text.de.json',
        code: 'untranslated',
        path: 'groups.portal.title',
      }),
    )
  })

  it('takes worked examples beside a shipped definition for its own', async () => {
    const codesOf = async (reference: string) =>
      readRemarks((await runCli('check', reference, '--format', 'json')).out).map(
        ({ code }) => code,
      )

    expect(await codesOf('eu-open-data-maturity@2023.0.0')).not.toContain('noWorkedExamples')
    expect(await codesOf('lordimas@1.0.0')).toContain('noWorkedExamples')
  })

  it('tells that a questionnaire is not shipped', async () => {
    const { code, err } = await runCli('check', 'lordimas@9.9.9', '--lang', 'de')

    expect(code).toBe(1)
    expect(err).toEqual([expect.stringContaining('Der Fragebogen lordimas@9.9.9 ist hier nicht')])
  })

  it('keeps what a file says from steering the terminal', async () => {
    const file = aQuestionnaireFile(aQuestionnaire())
    const nasty = write('nasty.json', { ...file, id: 'x\u001B[2J' })

    const { err } = await runCli('check', nasty)

    expect(err.join('\n')).not.toContain('\u001B')
  })
})

describe('check of a released version', () => {
  type Definition = Readonly<Record<string, unknown>>

  const read = (name: string) =>
    JSON.parse(readFileSync(`questionnaires/lordimas/1.0.0/${name}`, 'utf8')) as Definition

  /** The shipped questionnaire in one file, worded in English. */
  function released(): Definition {
    const text = read('text.en.json')
    const about = ['format', 'formatVersion', 'questionnaire', 'language']
    const wording = Object.entries(text).filter(([key]) => !about.includes(key))
    return { ...read('definition.json'), wording: { en: Object.fromEntries(wording) } }
  }

  const codesOf = async (file: unknown) =>
    readRemarks((await runCli('check', write('own.json', file), '--format', 'json')).out).map(
      ({ code }) => code,
    )

  it('is content with the released definition, whatever its wording', async () => {
    const codes = await codesOf(released())

    expect(codes).not.toContain('publishedChanged')
    expect(codes).not.toContain('idChanged')
  })

  it('finds that a released definition was changed', async () => {
    expect(await codesOf({ ...released(), levelRule: 'staged' })).toContain('publishedChanged')
  })

  it('finds questions of the version before that are gone', async () => {
    const file = { ...renamed(released()), version: '1.0.1' }

    expect(await codesOf(file)).toContain('idChanged')
  })

  /** The first question under another id, everywhere. */
  const renamed = (file: Definition) =>
    JSON.parse(
      JSON.stringify(file).replaceAll('"digital-strategy"', '"written-strategy"'),
    ) as Definition
})
