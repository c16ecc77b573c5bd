import * as v from 'valibot'
import { isBase64 } from './base64'
import { header } from './parse-file'
import { hashSchema, idSchema, keySchema, languageSchema, versionSchema } from './shape'

/** What lies in a backup in a form of its own is read by the door of that form. */
export const NESTED = {
  assessment: v.unknown(),
  questionnaire: v.unknown(),
  'benchmark-pack': v.unknown(),
} as const

const base64Schema = v.pipe(v.string(), v.check(isBase64, 'base64'))

const settingsSchema = v.strictObject({
  assessment: keySchema,
  place: v.nullable(idSchema),
  benchmark: v.nullable(
    v.strictObject({ packId: idSchema, packVersion: versionSchema, groupId: idSchema }),
  ),
  respondent: v.optional(v.nullable(keySchema), null),
  report: v.strictObject({
    municipality: v.exactOptional(v.nullable(v.string())),
    preparedBy: v.exactOptional(v.string()),
    language: v.exactOptional(v.nullable(languageSchema)),
    hasNotes: v.exactOptional(v.boolean()),
    hasEvidence: v.exactOptional(v.boolean()),
    hasAnnex: v.exactOptional(v.boolean()),
    hasBenchmark: v.exactOptional(v.boolean()),
    hasRatings: v.exactOptional(v.boolean()),
  }),
  coatOfArms: v.nullable(v.strictObject({ name: v.string(), bytes: base64Schema })),
})

/** Everything of a device, or one assessment with what it needs. */
export const backupSchema = v.strictObject({
  ...header('backup'),
  assessments: v.array(NESTED.assessment),
  /** What only the device knew of each of them. */
  settings: v.array(settingsSchema),
  questionnaires: v.array(NESTED.questionnaire),
  packs: v.array(NESTED['benchmark-pack']),
  digest: hashSchema,
})

const bytesSchema = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.minLength(Math.ceil(least / 3) * 4, `≥ ${String(least)}`),
    v.maxLength(Math.ceil(most / 3) * 4, `≤ ${String(most)}`),
    v.check(isBase64, 'base64'),
  )

/** Fewer protect little; more would keep a laptop busy for a minute, which a hostile file might want. */
const FEWEST_ITERATIONS = 100_000
const MOST_ITERATIONS = 5_000_000

/** A backup under a password. */
export const encryptedBackupSchema = v.strictObject({
  ...header('encrypted-backup'),
  keyDerivation: v.strictObject({
    name: v.literal('PBKDF2'),
    hash: v.literal('SHA-256'),
    iterations: v.pipe(
      v.number(),
      v.integer('600000'),
      v.minValue(FEWEST_ITERATIONS, `≥ ${String(FEWEST_ITERATIONS)}`),
      v.maxValue(MOST_ITERATIONS, `≤ ${String(MOST_ITERATIONS)}`),
    ),
    salt: bytesSchema(16, 64),
  }),
  cipher: v.strictObject({ name: v.literal('AES-GCM'), iv: bytesSchema(12, 12) }),
  digest: hashSchema,
  data: base64Schema,
})
