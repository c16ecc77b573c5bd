import * as v from 'valibot'
import { FEWEST_RESPONDENTS } from '@/domain/benchmark/benchmark-pack'
import { header } from './parse-file'
import {
  countSchema,
  hashSchema,
  idSchema,
  localizedTextSchema,
  ratioSchema,
  referenceSchema,
  textSchema,
  versionSchema,
  webLinkSchema,
} from './shape'

const quartilesSchema = v.strictObject({
  lower: ratioSchema,
  median: ratioSchema,
  upper: ratioSchema,
  respondents: countSchema,
})

const yearSchema = v.pipe(
  v.number(),
  v.integer('2023'),
  v.minValue(1990, '≥ 1990'),
  v.maxValue(2200, '≤ 2200'),
)

export const benchmarkPackSchema = v.strictObject({
  ...header('benchmark-pack'),
  id: idSchema,
  version: versionSchema,
  questionnaire: referenceSchema,
  path: idSchema,
  hash: v.optional(v.nullable(hashSchema), null),
  engine: v.optional(v.nullable(versionSchema), null),
  synthetic: v.boolean(),
  title: localizedTextSchema,
  source: v.strictObject({
    title: textSchema,
    year: yearSchema,
    licence: textSchema,
    link: v.nullable(webLinkSchema),
  }),
  method: localizedTextSchema,
  thresholds: v.strictObject({
    minimumRespondents: v.pipe(
      countSchema,
      v.minValue(FEWEST_RESPONDENTS, `≥ ${String(FEWEST_RESPONDENTS)}`),
    ),
  }),
  groups: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        title: localizedTextSchema,
        note: localizedTextSchema,
        respondents: countSchema,
        overall: quartilesSchema,
        scores: v.record(idSchema, quartilesSchema),
      }),
    ),
    v.minLength(1, '≥ 1'),
  ),
})

export const contextFigureSchema = v.strictObject({
  id: idSchema,
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'SE, DE, EU, …')),
  year: v.nullable(yearSchema),
  sample: localizedTextSchema,
  figure: localizedTextSchema,
  group: v.nullable(idSchema),
  link: webLinkSchema,
})

export const contextFiguresSchema = v.strictObject({
  ...header('context-figures'),
  questionnaire: referenceSchema,
  figures: v.array(contextFigureSchema),
})
