import * as v from 'valibot'
import { PRIORITIES } from '@/domain/assessment/assessment'
import { actionSchema, answerSchema } from './answer-schema'
import { historyFields } from './journal-schema'
import { header } from './parse-file'
import {
  hashSchema,
  idSchema,
  keySchema,
  referenceSchema,
  textSchema,
  timestampSchema,
} from './shape'

export const answersSchema = v.record(idSchema, answerSchema)

const assessmentFields = {
  id: keySchema,
  name: textSchema,
  municipality: v.string(),
  questionnaire: referenceSchema,
  path: idSchema,
  profile: v.record(idSchema, v.string()),
  answers: answersSchema,
  priorities: v.record(idSchema, v.picklist(PRIORITIES)),
  actions: v.array(actionSchema),
  isExample: v.boolean(),
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
}

const snapshotSchema = v.strictObject({
  id: keySchema,
  takenAt: timestampSchema,
  hash: hashSchema,
  engine: textSchema,
  assessment: v.strictObject(assessmentFields),
})

/** One assessment with everything the user entered, its history, and the frozen states it had. */
export const assessmentFileSchema = v.strictObject({
  ...header('assessment'),
  ...assessmentFields,
  snapshots: v.optional(v.array(snapshotSchema), []),
  ...historyFields,
})
