import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { mulberry32 } from '@/cli/mulberry32'
import type { ReadReportData, ReportData } from '@/domain/report/report-data'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import { printedScores } from '@/domain/report/compare-printed-scores'
import { scoreAssessment } from '@/domain/scoring/score-assessment'
import { definitionHash } from '@/parse/definition-hash'
import { parseDefinition } from '@/parse/parse-questionnaire'
import { parseReportData, readReportData } from '@/parse/report-data'
import { reportAttachments, writeReportData } from '@/parse/write-report-data'
import { REPORT_FILES, type ReportFile } from '@/parse/report-files'
import { reportDataOf } from '@/report/report-data-of'
import { ALL_PARTS, type ReportInput } from '@/report/report-input'
import { anAssessment } from '../builders/assessment'
import { aDefinitionFile } from '../builders/files'
import { aQuestionnaireText } from '../builders/questionnaire-text'
import { someAnswers, someProfile } from '../builders/random-answers'
import { someQuestionnaire } from '../builders/random-questionnaire'
import { mutate } from '../fuzz/mutate'
import { anInput, OPEN_DATA, withPack } from '../report/example'
import { definitionOf, WORDING } from '../report/verified-report'

type Texts = Readonly<Partial<Record<ReportFile, string>>>

/** The files inside a report, by name. */
const named = (files: Texts): ReadonlyMap<string, string> =>
  new Map(Object.entries(files).map(([file, text]) => [REPORT_FILES[file as ReportFile], text]))

const read = (files: Texts) => readReportData(named(files))

function valid(files: Texts): ReadReportData {
  const data = read(files)
  if (!data.ok) throw new Error(JSON.stringify(data.failure))
  return data.value
}

/** What is read again of data that were written. */
const readBack = (data: ReportData, questionnaire: Questionnaire): ReadReportData => ({
  ...data,
  facts: { ...data.facts, wording: WORDING },
  questionnaire,
})

let input: ReportInput
let definition: object
let files: Texts

beforeAll(async () => {
  input = withPack(await anInput({ path: 'short' }))
  definition = await definitionOf(input)
  files = writeReportData(reportDataOf(input), { definition, wording: WORDING })
})

const problemsOf = (changed: Texts) => {
  const data = read(changed)
  return data.ok ? [] : data.failure
}

const replaced = (file: ReportFile, from: string | RegExp, to: string): Texts => {
  const text = files[file]?.replace(from, to)
  if (text === undefined || text === files[file]) throw new Error('Nothing was replaced')
  return { ...files, [file]: text }
}

const without = (gone: ReportFile): Texts =>
  Object.fromEntries(Object.entries(files).filter(([file]) => file !== gone))

describe('the data of a report', () => {
  it.each([
    ['whole', () => anInput()],
    ['with a benchmark', async () => withPack(await anInput())],
    ['without parts', () => anInput({ changes: { parts: { ...ALL_PARTS, hasAnnex: false } } })],
    ['of nested groups', () => anInput({ folder: OPEN_DATA, textLanguage: 'en' })],
    [
      'of nested groups without the annex',
      () =>
        anInput({
          folder: OPEN_DATA,
          textLanguage: 'en',
          changes: { parts: { ...ALL_PARTS, hasAnnex: false } },
        }),
    ],
    ['without answers', () => anInput({ assessment: { answers: {} } })],
    [
      'with something left out',
      async () =>
        withPack(
          await anInput({ changes: { leftOut: [{ kind: 'coatOfArms', fault: 'tooLarge' }] } }),
          { synthetic: true },
        ),
    ],
  ] as const)('come back as they were: %s', async (_name, make) => {
    const made = await make()
    const data = reportDataOf(made)

    const back = valid(
      writeReportData(data, { definition: await definitionOf(made), wording: WORDING }),
    )

    expect(back).toEqual(readBack(data, made.questionnaire))
  })

  it('keep the hash of the definition, and leave wording and worked examples behind', () => {
    const own = { ...definition, wording: { en: {} }, examples: [{ name: 'x' }] }

    const { questionnaire = '' } = writeReportData(reportDataOf(input), {
      definition: own,
      wording: WORDING,
    })

    expect(definitionHash(JSON.parse(questionnaire) as object)).toBe(input.questionnaire.hash)
    expect(Object.keys(JSON.parse(questionnaire) as object)).not.toContain('wording')
    expect(Object.keys(JSON.parse(questionnaire) as object)).not.toContain('examples')
  })

  it('have the names and the description of an attachment each', () => {
    const attachments = reportAttachments(
      reportDataOf(input),
      { definition, wording: WORDING },
      (file) => `About ${file}`,
    )

    expect(attachments.map(({ name }) => name).toSorted()).toEqual(
      Object.values(REPORT_FILES).toSorted(),
    )
    expect(attachments.find(({ name }) => name === 'assessment.json')).toMatchObject({
      description: 'About answers',
      mediaType: 'application/json',
    })
  })

  it('say nothing that is not printed', async () => {
    const parts = { hasNotes: false, hasEvidence: false, hasAnnex: false }
    const made = await anInput({ changes: { parts, preparedBy: 'Kim Example' } })

    const { answers, report } = writeReportData(reportDataOf(made), {
      definition: await definitionOf(made),
      wording: WORDING,
    })

    expect(answers).toContain('"option"')
    expect(answers).not.toMatch(/adopted the strategy in May|minutes\/2026/)
    expect(`${answers ?? ''}${report ?? ''}`).not.toContain('Kim Example')
  })

  it('give the same scores again, whatever the questionnaire', () => {
    fc.assert(
      fc.property(
        someQuestionnaire.chain((drawn) =>
          fc.record({
            drawn: fc.constant(drawn),
            path: fc.constantFrom(...drawn.paths),
            answers: someAnswers(drawn),
            profile: someProfile(drawn),
          }),
        ),
        ({ drawn, path, answers, profile }) => {
          const file = aDefinitionFile(drawn)
          const questionnaire = parseDefinition(file)
          fc.pre(questionnaire.ok)
          const assessment = anAssessment({
            questionnaire: { id: drawn.id, version: drawn.version },
            path: path.id,
            profile,
            answers,
          })
          const data = reportDataOf({
            ...input,
            questionnaire: questionnaire.value,
            text: aQuestionnaireText(drawn),
            path,
            assessment,
            benchmark: null,
            contextFigures: [],
          })

          const back = valid(writeReportData(data, { definition: file, wording: WORDING }))

          expect(back).toEqual(readBack(data, questionnaire.value))
          expect(back.assessment).not.toBeNull()
          if (back.assessment === null) return
          const score = scoreAssessment(back.questionnaire, path, back.assessment)
          expect(printedScores(score)).toEqual(back.facts.scores)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('hostile data', () => {
  it.each(['report', 'questionnaire', 'wording', 'answers'] as const)(
    'are refused without the file for %s',
    (file) => {
      expect(problemsOf(without(file))).toEqual([
        { code: 'missingFile', path: '', name: REPORT_FILES[file] },
      ])
    },
  )

  it('may come without a benchmark, and without answers only where none are printed', () => {
    expect(problemsOf(without('benchmark'))).toEqual([])
    expect(
      problemsOf({
        ...without('answers'),
        report: files.report?.replace('"hasAnnex": true', '"hasAnnex": false') ?? '',
      }),
    ).toMatchObject([{ code: 'missingFile', name: 'assessment.json' }])
  })

  it.each(Object.keys(REPORT_FILES) as ReportFile[])('are told by file: %s', (file) => {
    const name = REPORT_FILES[file]

    expect(problemsOf({ ...files, [file]: '{' })).toEqual([{ code: 'notJson', path: name }])
    expect(problemsOf({ ...files, [file]: '{}' })).toMatchObject([
      { code: 'foreignFile', path: name },
    ])
    expect(problemsOf({ ...files, [file]: '{"__proto__": 1}' })).toMatchObject([
      { code: 'hostileKey', path: name },
    ])
  })

  it.each([
    ['a path that is none', 'report', '"path": "short"', '"path": "no"', 'unknownPath'],
    ['another path', 'answers', '"path": "short"', '"path": "full"', 'otherPath'],
    [
      'another version',
      'answers',
      '"version": "1.0.0"',
      '"version": "2.0.0"',
      'otherQuestionnaire',
    ],
    ['wording of another', 'wording', '"version": "1.0.0"', '"version": "2.0.0"', 'wordingOfOther'],
    ['a score above 1', 'report', /"overall": 0/, '"overall": 1', 'wrongValue'],
    ['an hour that is none', 'report', /"createdAt": "[^"]+"/, '"createdAt": "x"', 'wrongValue'],
    [
      'a language that is none',
      'report',
      '"language": "en"',
      '"language": "en-gb-gb"',
      'wrongValue',
    ],
    ['wording in none', 'wording', '"language": "en"', '"language": "en-gb-gb"', 'wrongValue'],
    ['a field too many', 'report', '"hash"', '"author": "x", "hash"', 'unknownField'],
    ['an unknown option', 'answers', /"option": "[a-z-]+"/, '"option": "no"', 'unknownOption'],
  ] as const)('are refused for %s', (_name, file, from, to, code) => {
    const [problem] = problemsOf(replaced(file, from, to))

    expect(problem).toMatchObject({ code })
    expect(problem?.path).toContain(REPORT_FILES[file])
  })

  it('never make it throw', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = mulberry32(seed)
      const keys = Object.keys(files) as ReportFile[]
      const file = keys[Math.floor(random() * keys.length)] ?? 'report'
      const { text, steps } = mutate(files[file] ?? '', random)

      const data = read({ ...files, [file]: text })

      if (data.ok) continue
      expect(data.failure.length, steps.join('\n')).toBeGreaterThan(0)
      expect(data.failure[0]?.path, steps.join('\n')).toMatch(/^[a-z]+\.json/)
    }
  })

  it('are refused as anything but objects', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const data = parseReportData({ report: one, questionnaire: other, wording: one })

        expect(data.ok).toBe(false)
      }),
    )
  })
})
