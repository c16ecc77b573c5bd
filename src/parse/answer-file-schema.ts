import * as v from 'valibot'
import { answersSchema } from './assessment-schema'
import { header } from './parse-file'
import { idSchema, languageSchema, referenceSchema, textSchema } from './shape'

/** The answers of one respondent, without anything else that an assessment holds. */
export const answersFileSchema = v.strictObject({
  ...header('answers'),
  respondent: textSchema,
  questionnaire: v.optional(v.nullable(referenceSchema), null),
  path: v.optional(v.nullable(idSchema), null),
  profile: v.optional(v.record(idSchema, v.string()), {}),
  answers: answersSchema,
})

/** How to read a table of answers: one row per respondent, one column per question. */
export const answerMappingSchema = v.strictObject({
  ...header('answer-mapping'),
  questionnaire: referenceSchema,
  path: idSchema,
  respondent: textSchema,
  language: languageSchema,
  blank: v.optional(v.array(v.string()), []),
  blankPrefixes: v.optional(v.array(textSchema), []),
  columns: v.record(textSchema, idSchema),
})
