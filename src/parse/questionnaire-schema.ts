import * as v from 'valibot'
import type { Group, Question } from '@/domain/questionnaire/questionnaire'
import { header } from './parse-file'
import {
  amountSchema,
  countSchema,
  idSchema,
  ratioSchema,
  textSchema,
  versionSchema,
  webLinkSchema,
} from './shape'
import { wordingSchema } from './questionnaire-text-schema'

const aggregationSchema = v.picklist(['mean', 'sum'])
const weightSchema = v.optional(amountSchema, 1)
const themesSchema = v.optional(v.array(idSchema), [])

const choiceSchema = v.strictObject({
  kind: v.literal('choice'),
  id: idSchema,
  weight: weightSchema,
  maximum: v.optional(v.nullable(v.pipe(amountSchema, v.gtValue(0, '> 0'))), null),
  options: v.pipe(
    v.array(v.strictObject({ id: idSchema, points: v.optional(v.nullable(amountSchema), null) })),
    v.minLength(1, '≥ 1'),
  ),
  themes: themesSchema,
})

const textQuestionSchema = v.strictObject({
  kind: v.literal('text'),
  id: idSchema,
  themes: themesSchema,
})

const questionSchema: v.GenericSchema<unknown, Question> = v.variant('kind', [
  choiceSchema,
  textQuestionSchema,
])

const groupSchema: v.GenericSchema<unknown, Group> = v.strictObject({
  id: idSchema,
  weight: weightSchema,
  aggregation: aggregationSchema,
  questions: v.optional(v.array(questionSchema), []),
  groups: v.optional(v.array(v.lazy(() => groupSchema)), []),
})

const choiceFieldSchema = v.strictObject({
  kind: v.literal('choice'),
  id: idSchema,
  options: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}$/, 'A–Z a–z 0–9 -'))),
    v.minLength(1, '≥ 1'),
  ),
})

/** Browsers name countries by these codes and refuse to name anything else. */
const countryFieldSchema = v.strictObject({
  kind: v.literal('country'),
  id: idSchema,
  options: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'SE, DE, …'))),
    v.minLength(1, '≥ 1'),
  ),
})

const definition = {
  ...header('questionnaire'),
  id: idSchema,
  version: versionSchema,
  attribution: v.strictObject({ holder: textSchema, licence: textSchema, link: webLinkSchema }),
  policies: v.strictObject({
    blank: v.picklist(['excluded', 'zero']),
    notApplicable: v.picklist(['excluded', 'forbidden']),
    dontKnow: v.picklist(['open', 'forbidden']),
  }),
  scale: v.picklist(['hundred', 'points']),
  aggregation: aggregationSchema,
  paths: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        minimumAnswered: countSchema,
        questions: v.optional(v.nullable(v.pipe(v.array(idSchema), v.minLength(1, '≥ 1'))), null),
      }),
    ),
    v.minLength(1, '≥ 1'),
  ),
  profile: v.array(v.variant('kind', [choiceFieldSchema, countryFieldSchema])),
  themeSchemes: v.array(v.strictObject({ id: idSchema, themes: v.array(idSchema) })),
  levels: v.array(v.strictObject({ id: idSchema, from: ratioSchema })),
  groups: v.pipe(v.array(groupSchema), v.minLength(1, '≥ 1')),
}

/** `definition.json` of a shipped questionnaire: no wording. */
export const definitionSchema = v.strictObject(definition)

/** A questionnaire of one's own: definition and wording in one self-contained file. */
export const questionnaireFileSchema = v.strictObject({
  ...definition,
  wording: v.record(v.string(), wordingSchema),
})
