import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Answers } from '@/domain/assessment/answer'
import type { Questionnaire } from '@/domain/questionnaire/questionnaire'
import type { ExpectedScores, WorkedExample } from '@/domain/questionnaire/worked-example'
import type { RelativeScore } from '@/domain/scoring/relative-score'
import type { Result } from '@/domain/result'
import { answersSchema } from '@/parse/assessment-schema'
import { parseDefinition, parseQuestionnaireFile } from '@/parse/parse-questionnaire'
import { parseWorkedExamples } from '@/parse/parse-worked-examples'
import { questionnaireFileSchema } from '@/parse/questionnaire-schema'
import { idSchema, numberSchema, ratioSchema, textSchema, webLinkSchema } from '@/parse/shape'
import { workedExampleSchema } from '@/parse/worked-example-schema'

const elsewhereSchema = v.strictObject({ file: textSchema })
const rangeSchema = v.nullable(v.strictObject({ low: ratioSchema, high: ratioSchema }))

const caseSchema = v.strictObject({
  ...workedExampleSchema.entries,
  note: v.exactOptional(textSchema),
  target: v.exactOptional(answersSchema),
  baseline: v.exactOptional(answersSchema),
  expected: v.strictObject({
    ...workedExampleSchema.entries.expected.entries,
    overallRange: v.exactOptional(rangeSchema),
    ranges: v.exactOptional(v.record(idSchema, rangeSchema)),
    relative: v.exactOptional(
      v.strictObject({
        gap: numberSchema,
        percentToTarget: v.nullable(numberSchema),
        progress: v.nullable(numberSchema),
      }),
    ),
  }),
})

/** A file of the conformance suite; `README.md` beside it says what its fields mean. */
export const conformanceSchema = v.strictObject({
  format: v.literal('conformance'),
  formatVersion: v.literal(1),
  title: textSchema,
  source: v.strictObject({
    title: textSchema,
    link: v.nullable(webLinkSchema),
    licence: textSchema,
  }),
  note: textSchema,
  questionnaire: v.union([elsewhereSchema, questionnaireFileSchema]),
  cases: v.union([elsewhereSchema, v.pipe(v.array(caseSchema), v.minLength(1, '≥ 1'))]),
})

/** Lowest and highest share, 0–1; null: nothing applies. */
export type ExpectedRange = { readonly low: number; readonly high: number } | null

/** Answers with everything that must come out, as a worked example and beyond. */
export interface ConformanceCase extends WorkedExample {
  readonly target?: Answers
  readonly baseline?: Answers
  readonly expected: ExpectedScores & {
    readonly overallRange?: ExpectedRange
    readonly ranges?: Readonly<Record<string, ExpectedRange>>
    readonly relative?: RelativeScore
  }
}

export interface ConformanceFile {
  /** Name of the file, without `.json`. */
  readonly id: string
  readonly title: string
  readonly questionnaire: Questionnaire
  readonly cases: readonly ConformanceCase[]
}

const FOLDER = new URL('./cases/', import.meta.url)

/** Every file of the suite, through the doors of the app; a broken one throws. */
export const readConformanceFiles = (): readonly ConformanceFile[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map(readConformanceFile)

function readConformanceFile(name: string): ConformanceFile {
  const raw = readJson(name)
  const parsed = v.safeParse(conformanceSchema, raw)
  if (!parsed.success) throw new Error(`${name}: ${JSON.stringify(v.flatten(parsed.issues))}`)
  const { title, questionnaire: found, cases } = parsed.output
  const isElsewhere = 'file' in found
  const questionnaire = isElsewhere
    ? opened(name, parseDefinition(readJson(found.file)))
    : // As it stands in the file: the door wants the questionnaire before defaults are filled in.
      opened(name, parseQuestionnaireFile((raw as { questionnaire: unknown }).questionnaire))
        .questionnaire
  return {
    id: name.replace(/\.json$/, ''),
    title,
    questionnaire,
    cases:
      'file' in cases
        ? opened(name, parseWorkedExamples(readJson(cases.file), questionnaire))
        : cases,
  }
}

/** Paths are relative to the folder of the case files. */
const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8')) as unknown

function opened<Value>(name: string, result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
}
