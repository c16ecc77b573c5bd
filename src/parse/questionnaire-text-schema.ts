import * as v from 'valibot'
import { header } from './parse-file'
import {
  countSchema,
  languageSchema,
  optionalTextSchema,
  referenceSchema,
  textSchema,
} from './shape'

const titledSchema = v.strictObject({ title: textSchema, description: optionalTextSchema })

const optionTextSchema = v.strictObject({
  label: textSchema,
  description: optionalTextSchema,
  nextStep: optionalTextSchema,
})

const wording = {
  revision: countSchema,
  title: textSchema,
  description: textSchema,
  method: textSchema,
  notice: textSchema,
  translationNotice: optionalTextSchema,
  paths: v.record(v.string(), titledSchema),
  profile: v.record(
    v.string(),
    v.strictObject({
      title: textSchema,
      hint: optionalTextSchema,
      options: v.record(v.string(), textSchema),
    }),
  ),
  themeSchemes: v.record(
    v.string(),
    v.strictObject({ title: textSchema, themes: v.record(v.string(), textSchema) }),
  ),
  levels: v.record(v.string(), titledSchema),
  groups: v.record(v.string(), titledSchema),
  questions: v.record(
    v.string(),
    v.strictObject({
      title: textSchema,
      prompt: optionalTextSchema,
      why: optionalTextSchema,
      guidance: optionalTextSchema,
      unit: optionalTextSchema,
      low: optionalTextSchema,
      high: optionalTextSchema,
      scoringReason: optionalTextSchema,
      options: v.optional(v.record(v.string(), optionTextSchema), {}),
    }),
  ),
}

/** Wording inside a self-contained questionnaire, under its language. */
export const wordingSchema = v.strictObject(wording)

/** `text.<language>.json` beside a shipped definition. */
export const questionnaireTextSchema = v.strictObject({
  ...header('questionnaire-text'),
  questionnaire: referenceSchema,
  language: languageSchema,
  ...wording,
})
