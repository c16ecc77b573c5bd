import * as v from 'valibot'
import { benchmarkPackSchema } from './benchmark-pack-schema'
import { idSchema, localizedTextSchema, textSchema } from './shape'

const { id, version, title, source, method, thresholds } = benchmarkPackSchema.entries

/** What is said about a pack that the program computes from answers. */
export const packDescriptionSchema = v.strictObject({
  id,
  version,
  title,
  source,
  method,
  minimumRespondents: thresholds.entries.minimumRespondents,
  groups: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        title: localizedTextSchema,
        note: localizedTextSchema,
        respondents: v.optional(v.nullable(v.array(textSchema)), null),
      }),
    ),
    v.minLength(1, '≥ 1'),
  ),
})
