import * as v from 'valibot'
import { ACTION_STATUSES } from '@/domain/assessment/action'
import { CONFIDENCES, EVIDENCE_STRENGTHS, PROVIDER_KINDS } from '@/domain/assessment/answer'
import { dateSchema, idSchema, keySchema, languageSchema, numberSchema, ratioSchema } from './shape'

const valueSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('option'), option: idSchema }),
  v.strictObject({
    kind: v.literal('options'),
    options: v.pipe(v.array(idSchema), v.minLength(1, '≥ 1')),
  }),
  v.strictObject({ kind: v.literal('yesNo'), isYes: v.boolean() }),
  v.strictObject({ kind: v.literal('number'), number: numberSchema }),
  v.strictObject({ kind: v.literal('text'), text: v.string() }),
  v.strictObject({ kind: v.literal('notApplicable'), reason: v.string() }),
  v.strictObject({ kind: v.literal('dontKnow') }),
])

export const answerSchema = v.strictObject({
  value: v.nullable(valueSchema),
  note: v.optional(
    v.nullable(v.strictObject({ text: v.string(), language: languageSchema })),
    null,
  ),
  evidence: v.optional(v.array(v.strictObject({ title: v.string(), link: v.string() })), []),
  provider: v.exactOptional(v.strictObject({ kind: v.picklist(PROVIDER_KINDS), name: v.string() })),
  confidence: v.exactOptional(v.picklist(CONFIDENCES)),
  evidenceStrength: v.exactOptional(v.picklist(EVIDENCE_STRENGTHS)),
  override: v.exactOptional(v.strictObject({ ratio: ratioSchema, reason: v.string() })),
})

export const actionSchema = v.strictObject({
  id: keySchema,
  what: v.string(),
  ownerRole: v.string(),
  due: v.nullable(dateSchema),
  decision: v.string(),
  status: v.picklist(ACTION_STATUSES),
  questionId: v.nullable(idSchema),
})
