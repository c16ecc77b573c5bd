import * as v from 'valibot'
import type { Condition } from '@/domain/questionnaire/condition'
import {
  BLANK_POLICIES,
  DONT_KNOW_POLICIES,
  HIDDEN_POLICIES,
  NOT_APPLICABLE_POLICIES,
} from '@/domain/questionnaire/policies'
import type { Question } from '@/domain/questionnaire/question'
import {
  AGGREGATIONS,
  type Group,
  ROUNDED_PLACES,
  ROUNDING_MODES,
  SCALES,
} from '@/domain/questionnaire/questionnaire'
import { header } from './parse-file'
import {
  amountSchema,
  countSchema,
  idSchema,
  numberSchema,
  profileOptionSchema,
  ratioSchema,
  stepSchema,
  textSchema,
  versionSchema,
  webLinkSchema,
} from './shape'
import { workedExampleSchema } from './worked-example-schema'
import { wordingSchema } from './questionnaire-text-schema'

const aggregationSchema = v.picklist(AGGREGATIONS)
const weightSchema = v.optional(amountSchema, 1)

const optionListSchema = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.pipe(v.array(entry), v.minLength(1, '≥ 1'))

const questionOptionsSchema = v.pipe(v.array(idSchema), v.minLength(1, '≥ 1'))

export const conditionSchema: v.GenericSchema<unknown, Condition> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('option'),
    question: idSchema,
    isOneOf: questionOptionsSchema,
  }),
  v.strictObject({
    kind: v.literal('number'),
    question: idSchema,
    from: v.optional(v.nullable(numberSchema), null),
    to: v.optional(v.nullable(numberSchema), null),
  }),
  v.strictObject({
    kind: v.literal('profile'),
    field: idSchema,
    isOneOf: v.pipe(v.array(profileOptionSchema), v.minLength(1, '≥ 1')),
  }),
  v.strictObject({
    kind: v.picklist(['all', 'any']),
    conditions: v.pipe(v.array(v.lazy(() => conditionSchema)), v.minLength(1, '≥ 1')),
  }),
  v.strictObject({ kind: v.literal('not'), condition: v.lazy(() => conditionSchema) }),
])

const shownIfSchema = v.optional(v.nullable(conditionSchema), null)

const policyEntries = {
  blank: v.picklist(BLANK_POLICIES),
  notApplicable: v.picklist(NOT_APPLICABLE_POLICIES),
  dontKnow: v.picklist(DONT_KNOW_POLICIES),
  hidden: v.picklist(HIDDEN_POLICIES),
  providedElsewhere: v.picklist(['allowed', 'forbidden']),
}

const policiesSchema = v.strictObject({
  ...policyEntries,
  hidden: v.optional(policyEntries.hidden, 'excluded'),
  providedElsewhere: v.optional(policyEntries.providedElsewhere, 'forbidden'),
})

const ownPoliciesSchema = v.strictObject({
  blank: v.exactOptional(policyEntries.blank),
  notApplicable: v.exactOptional(policyEntries.notApplicable),
  dontKnow: v.exactOptional(policyEntries.dontKnow),
  hidden: v.exactOptional(policyEntries.hidden),
  providedElsewhere: v.exactOptional(policyEntries.providedElsewhere),
})

const anyQuestion = {
  id: idSchema,
  themes: v.optional(v.array(idSchema), []),
  shownIf: shownIfSchema,
  policies: v.optional(ownPoliciesSchema, {}),
}

const scorable = {
  ...anyQuestion,
  weight: weightSchema,
  maximum: v.optional(v.nullable(v.pipe(amountSchema, v.gtValue(0, '> 0'))), null),
  targets: v.optional(
    v.array(
      v.strictObject({ when: v.optional(v.nullable(conditionSchema), null), points: amountSchema }),
    ),
    [],
  ),
}

const option = { id: idSchema, points: v.optional(v.nullable(amountSchema), null) }
const isReversedSchema = v.optional(v.boolean(), false)
const thresholdSchema = v.pipe(amountSchema, v.gtValue(0, '> 0'))

const ruleSchema = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['ratio', 'inverseRatio']),
    threshold: thresholdSchema,
  }),
  v.strictObject({
    kind: v.literal('steps'),
    steps: optionListSchema(v.strictObject({ from: numberSchema, points: amountSchema })),
  }),
])

const questionSchema: v.GenericSchema<unknown, Question> = v.variant('kind', [
  v.strictObject({
    ...scorable,
    kind: v.literal('choice'),
    options: optionListSchema(v.strictObject(option)),
  }),
  v.strictObject({
    ...scorable,
    kind: v.literal('multiple'),
    options: optionListSchema(
      v.strictObject({ ...option, isExclusive: v.optional(v.boolean(), false) }),
    ),
  }),
  v.strictObject({
    ...scorable,
    kind: v.literal('scale'),
    from: stepSchema,
    to: stepSchema,
    isReversed: isReversedSchema,
  }),
  v.strictObject({ ...scorable, kind: v.literal('yesNo'), isReversed: isReversedSchema }),
  v.strictObject({
    ...scorable,
    kind: v.literal('number'),
    from: v.optional(v.nullable(numberSchema), null),
    to: v.optional(v.nullable(numberSchema), null),
    isWhole: v.optional(v.boolean(), false),
    rule: v.optional(v.nullable(ruleSchema), null),
  }),
  v.strictObject({
    ...scorable,
    kind: v.literal('percentage'),
    rule: v.optional(v.nullable(ruleSchema), null),
    isReversed: isReversedSchema,
  }),
  v.strictObject({ ...anyQuestion, kind: v.literal('text') }),
])

const aggregated = {
  aggregation: aggregationSchema,
  start: v.optional(amountSchema, 0),
  passAt: v.optional(ratioSchema, 1),
  weightTotal: v.optional(v.nullable(amountSchema), null),
}

const groupSchema: v.GenericSchema<unknown, Group> = v.strictObject({
  id: idSchema,
  weight: weightSchema,
  ...aggregated,
  shownIf: shownIfSchema,
  questions: v.optional(v.array(questionSchema), []),
  groups: v.optional(v.array(v.lazy(() => groupSchema)), []),
})

const levelSchema = v.strictObject({
  id: idSchema,
  from: ratioSchema,
  to: v.optional(v.nullable(ratioSchema), null),
  requires: v.optional(v.array(v.strictObject({ score: idSchema, atLeast: ratioSchema })), []),
})

const roundingSchema = v.strictObject({
  at: v.pipe(v.array(v.picklist(ROUNDED_PLACES)), v.minLength(1, '≥ 1')),
  digits: v.pipe(countSchema, v.maxValue(9, '≤ 9')),
  mode: v.picklist(ROUNDING_MODES),
})

const choiceFieldSchema = v.strictObject({
  kind: v.literal('choice'),
  id: idSchema,
  options: v.pipe(v.array(profileOptionSchema), v.minLength(1, '≥ 1')),
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
  policies: policiesSchema,
  scale: v.picklist(SCALES),
  span: v.optional(v.nullable(v.strictObject({ from: numberSchema, to: numberSchema })), null),
  rounding: v.optional(v.nullable(roundingSchema), null),
  ...aggregated,
  paths: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        minimumAnswered: countSchema,
        minimumCoverage: v.optional(ratioSchema, 0),
        questions: v.optional(v.nullable(v.pipe(v.array(idSchema), v.minLength(1, '≥ 1'))), null),
      }),
    ),
    v.minLength(1, '≥ 1'),
  ),
  profile: v.array(v.variant('kind', [choiceFieldSchema, countryFieldSchema])),
  themeSchemes: v.array(v.strictObject({ id: idSchema, themes: v.array(idSchema) })),
  levels: v.array(levelSchema),
  levelRule: v.optional(v.picklist(['highest', 'staged']), 'highest'),
  groups: v.pipe(v.array(groupSchema), v.minLength(1, '≥ 1')),
  examples: v.optional(v.array(workedExampleSchema), []),
}

/** `definition.json` of a shipped questionnaire: no wording. */
export const definitionSchema = v.strictObject(definition)

/** A questionnaire of one's own: definition and wording in one self-contained file. */
export const questionnaireFileSchema = v.strictObject({
  ...definition,
  wording: v.record(v.string(), wordingSchema),
})
