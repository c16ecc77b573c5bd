import * as v from 'valibot'
import { PRIORITIES } from '@/domain/assessment/assessment'
import { ENTRY_REASONS, NAMING_ID } from '@/domain/journal/journal-entry'
import { ROLES } from '@/domain/journal/respondent'
import { actionSchema, answerSchema } from './answer-schema'
import { countSchema, idSchema, keySchema, textSchema, timestampSchema } from './shape'

/** Counts changes; the limit keeps one more apart from it. */
const stepCountSchema = v.pipe(countSchema, v.maxValue(1_000_000_000, '≤ 10⁹'))

const NAME_LIMIT = 200

const entryFields = {
  id: keySchema,
  parents: v.optional(v.array(keySchema), []),
  revision: stepCountSchema,
  take: v.optional(stepCountSchema, 0),
  reason: v.optional(v.picklist(ENTRY_REASONS), 'change'),
  of: v.optional(v.nullable(keySchema), null),
  dissent: v.optional(v.array(keySchema), []),
  at: v.optional(v.nullable(timestampSchema), null),
  by: v.optional(v.nullable(keySchema), null),
}

const namingSchema = v.strictObject({ name: textSchema, municipality: v.string() })

/** One change in the history of an assessment. */
const entrySchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('answer'),
    subjectId: idSchema,
    before: v.nullable(answerSchema),
    after: v.nullable(answerSchema),
    ...entryFields,
  }),
  v.strictObject({
    kind: v.literal('profile'),
    subjectId: idSchema,
    before: v.nullable(v.string()),
    after: v.nullable(v.string()),
    ...entryFields,
  }),
  v.strictObject({
    kind: v.literal('priority'),
    subjectId: idSchema,
    before: v.nullable(v.picklist(PRIORITIES)),
    after: v.nullable(v.picklist(PRIORITIES)),
    ...entryFields,
  }),
  v.strictObject({
    kind: v.literal('action'),
    subjectId: keySchema,
    before: v.nullable(actionSchema),
    after: v.nullable(actionSchema),
    ...entryFields,
  }),
  v.strictObject({
    kind: v.literal('naming'),
    subjectId: v.literal(NAMING_ID),
    before: v.nullable(namingSchema),
    after: v.nullable(namingSchema),
    ...entryFields,
  }),
])

const respondentSchema = v.strictObject({
  id: keySchema,
  name: v.optional(v.pipe(v.string(), v.maxLength(NAME_LIMIT, `≤ ${String(NAME_LIMIT)}`)), ''),
  role: v.optional(v.nullable(v.picklist(ROLES)), null),
  revision: v.optional(stepCountSchema, 0),
})

const partSchema = v.strictObject({
  dimensionIds: v.pipe(v.array(idSchema), v.minLength(1, '≥ 1')),
  recipient: v.string(),
})

/** What a file of version 2 says besides the assessment itself. */
export const historyFields = {
  journal: v.optional(v.array(entrySchema), []),
  respondents: v.optional(v.array(respondentSchema), []),
  part: v.optional(v.nullable(partSchema), null),
}
