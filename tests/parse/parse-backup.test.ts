import { describe, expect, it } from 'vitest'
import { parseBackup, writeBackup } from '@/parse/parse-backup'
import { parseJson } from '@/parse/parse-json'
import { aBackupContent } from '../builders/backup'
import type { JsonObject } from '../builders/files'

const file = (): JsonObject => JSON.parse(writeBackup(aBackupContent()).text) as JsonObject

const codesOf = (input: unknown) => {
  const result = parseBackup(input)
  return result.ok ? [] : result.failure.map(({ code, path }) => `${path} ${code}`)
}

/** The file with one thing of one assessment replaced. */
function withAssessment(change: (assessment: JsonObject) => void): JsonObject {
  const changed = file()
  const [assessment] = changed['assessments'] as JsonObject[]
  if (assessment !== undefined) change(assessment)
  return changed
}

describe('parseBackup', () => {
  it('brings everything back as it was', () => {
    const content = aBackupContent()

    const result = parseBackup(file())

    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    const { assessments, questionnaires, packs, isAltered } = result.value
    expect(assessments.map(({ settings }) => settings)).toEqual(
      content.assessments.map(({ settings }) => settings),
    )
    expect(assessments[0]?.file).toMatchObject({
      assessment: { priorities: { question: 'high' } },
      snapshots: [{ id: 'snapshot-1' }],
    })
    expect(questionnaires.map((own) => own.file)).toEqual(
      content.questionnaires.map((own) => own.file),
    )
    expect(packs.map((own) => own.file)).toEqual(content.packs.map((own) => own.file))
    expect(isAltered).toBe(false)
  })

  it('tells that the file was changed since it was written', () => {
    const changed = withAssessment((assessment) => {
      assessment['name'] = 'Autumn 2062'
    })

    expect(parseBackup(changed)).toMatchObject({ ok: true, value: { isAltered: true } })
  })

  it('names the place of a problem inside an assessment', () => {
    const broken = withAssessment((assessment) => {
      assessment['path'] = 7
    })

    expect(codesOf(broken)).toEqual(['assessments.0.path wrongType'])
  })

  it('refuses an assessment of a newer program', () => {
    const newer = withAssessment((assessment) => {
      assessment['formatVersion'] = 99
    })

    expect(codesOf(newer)).toEqual(['assessments.0.formatVersion newerFormat'])
  })

  it.each<[change: (backup: JsonObject) => void, problems: readonly string[]]>([
    [(backup) => (backup['formatVersion'] = 2), ['formatVersion newerFormat']],
    [(backup) => (backup['format'] = 'assessment'), [' foreignFile']],
    [(backup) => delete backup['digest'], [' missingField']],
    [(backup) => (backup['extra'] = 1), [' unknownField']],
    [(backup) => (backup['assessments'] = [{}]), ['assessments.0 foreignFile']],
    [(backup) => (backup['questionnaires'] = [null]), ['questionnaires.0 foreignFile']],
    [(backup) => (backup['packs'] = ['x']), ['packs.0 foreignFile']],
    [double('assessments'), ['assessments duplicateId', 'assessments duplicateId']],
    [double('settings'), ['settings duplicateId']],
    [double('questionnaires'), ['questionnaires duplicateId']],
    [double('packs'), ['packs duplicateId']],
    [
      (backup) => {
        const [settings] = backup['settings'] as JsonObject[]
        if (settings !== undefined) settings['coatOfArms'] = { name: 'x', bytes: 'no base64' }
      },
      ['settings.0.coatOfArms.bytes wrongValue'],
    ],
  ])('refuses what is no backup: %#', (change, problems) => {
    const broken = file()
    change(broken)

    expect(codesOf(broken)).toEqual(problems)
  })
})

function double(list: string): (backup: JsonObject) => void {
  return (backup) => {
    const [first] = backup[list] as JsonObject[]
    if (first !== undefined) (backup[list] as JsonObject[]).push(first)
  }
}

describe('writeBackup', () => {
  it('writes the same bytes whatever order the data come in', () => {
    const { assessments, questionnaires, packs } = aBackupContent()

    const reversed = writeBackup({
      assessments: assessments.toReversed(),
      questionnaires: questionnaires.toReversed(),
      packs: packs.toReversed(),
    })

    expect(reversed).toEqual(writeBackup(aBackupContent()))
  })

  it('writes what the first door lets in', () => {
    expect(parseJson(writeBackup(aBackupContent()).text).ok).toBe(true)
  })
})
