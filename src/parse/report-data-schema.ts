import * as v from 'valibot'
import { PICTURE_FAULTS } from '@/domain/report/left-out'
import { ROLES } from '@/domain/journal/respondent'
import { contextFigureSchema } from './benchmark-pack-schema'
import { isLanguageTag } from './language-tag'
import { header } from './parse-file'
import {
  countSchema,
  hashSchema,
  idSchema,
  languageSchema,
  ratioSchema,
  timestampSchema,
  versionSchema,
} from './shape'

/** Some forms of ISO 8601 that the rule lets through are no moment to every browser. */
const momentSchema = v.pipe(
  timestampSchema,
  v.check((text) => !Number.isNaN(Date.parse(text)), '2026-11-24T09:00:00.000Z'),
)

const scoreSchema = v.nullable(ratioSchema)

const problemSchema = v.variant('code', [
  v.strictObject({ code: v.literal('syntheticInFinal'), path: v.string(), id: v.string() }),
  v.strictObject({
    code: v.picklist(['otherQuestionnaire', 'otherPath']),
    path: v.string(),
    found: v.string(),
    expected: v.string(),
  }),
  v.strictObject({ code: v.literal('otherDefinition'), path: v.string(), reference: v.string() }),
])

const leftOutSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('benchmark'), problem: problemSchema }),
  v.strictObject({ kind: v.literal('coatOfArms'), fault: v.picklist(PICTURE_FAULTS) }),
])

const previousSchema = v.strictObject({
  takenAt: momentSchema,
  hash: hashSchema,
  engine: versionSchema,
  path: idSchema,
  overall: scoreSchema,
  dimensions: v.record(idSchema, scoreSchema),
  changedAnswers: countSchema,
})

const spreadFields = { ratings: countSchema, lowest: ratioSchema, highest: ratioSchema }

const ratingSchema = v.strictObject({
  questionId: idSchema,
  ...spreadFields,
  roles: v.array(v.strictObject({ role: v.nullable(v.picklist(ROLES)), ...spreadFields })),
})

/** `report.json` among the attachments of a report. */
export const reportFactsSchema = v.strictObject({
  ...header('report'),
  createdAt: momentSchema,
  frozenAt: v.nullable(momentSchema),
  language: v.pipe(languageSchema, v.check(isLanguageTag, 'en, de, …')),
  hash: hashSchema,
  engine: versionSchema,
  wording: hashSchema,
  path: idSchema,
  hasNotes: v.boolean(),
  hasEvidence: v.boolean(),
  hasAnnex: v.boolean(),
  leftOut: v.array(leftOutSchema),
  previous: v.nullable(previousSchema),
  contextFigures: v.array(contextFigureSchema),
  // From version 2.
  ratings: v.optional(v.array(ratingSchema), []),
  openDifferences: v.optional(countSchema, 0),
  scores: v.strictObject({ overall: scoreSchema, parts: v.record(idSchema, scoreSchema) }),
})
