import * as v from 'valibot'
import { answersSchema } from './assessment-schema'
import { header } from './parse-file'
import { idSchema, numberSchema, profileOptionSchema, referenceSchema, textSchema } from './shape'

const SMALLEST_TOLERANCE = 1e-9

/** Answers with the scores they must give, as a questionnaire file carries them. */
export const workedExampleSchema = v.strictObject({
  name: textSchema,
  path: idSchema,
  profile: v.optional(v.record(idSchema, profileOptionSchema), {}),
  answers: answersSchema,
  expected: v.strictObject({
    overall: v.exactOptional(v.nullable(numberSchema)),
    level: v.exactOptional(v.nullable(idSchema)),
    scores: v.optional(v.record(idSchema, v.nullable(numberSchema)), {}),
  }),
  tolerance: v.optional(v.pipe(v.number(), v.minValue(0, '≥ 0')), SMALLEST_TOLERANCE),
})

/** `worked-examples.json` beside a shipped definition. */
export const workedExamplesSchema = v.strictObject({
  ...header('worked-examples'),
  questionnaire: referenceSchema,
  examples: v.pipe(v.array(workedExampleSchema), v.minLength(1, '≥ 1')),
})
