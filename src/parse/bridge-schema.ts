import * as v from 'valibot'
import { BRIDGE_KINDS, COMPARABILITIES } from '@/domain/questionnaire/bridge'
import { header } from './parse-file'
import { idSchema, localizedTextSchema, referenceSchema } from './shape'

const questionsSchema = v.optional(v.array(idSchema), [])

/** How the questions of one version go over into those of a later one. */
export const bridgeSchema = v.strictObject({
  ...header('bridge'),
  from: referenceSchema,
  to: referenceSchema,
  summary: localizedTextSchema,
  links: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(BRIDGE_KINDS),
        from: questionsSchema,
        to: questionsSchema,
        comparability: v.picklist(COMPARABILITIES),
        options: v.optional(v.record(idSchema, v.nullable(idSchema)), {}),
        note: v.optional(v.nullable(localizedTextSchema), null),
      }),
    ),
    v.minLength(1, '≥ 1'),
  ),
})
