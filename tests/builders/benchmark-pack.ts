import type { BenchmarkGroup, BenchmarkPack, Quartiles } from '@/domain/benchmark/benchmark-pack'

/** A pack for the questionnaire of `aQuestionnaire()`, with one group and an overall figure. */
export const aBenchmarkPack = (fields: Partial<BenchmarkPack> = {}): BenchmarkPack => ({
  id: 'towns-2025',
  version: '1.0.0',
  questionnaire: { id: 'town-check', version: '1.0.0' },
  path: 'full',
  hash: null,
  engine: null,
  synthetic: false,
  title: { en: 'Towns 2025', de: 'Städte 2025' },
  source: {
    title: 'Town survey',
    year: 2025,
    licence: 'CC BY 4.0',
    link: 'https://example.org/survey',
  },
  method: { en: 'Quartiles of all towns.', de: 'Quartile aller Städte.' },
  thresholds: { minimumRespondents: 5 },
  groups: [aBenchmarkGroup()],
  ...fields,
})

/** Twenty respondents, with an overall figure only. */
export const aBenchmarkGroup = (fields: Partial<BenchmarkGroup> = {}): BenchmarkGroup => ({
  id: 'all',
  title: { en: 'All towns', de: 'Alle Städte' },
  note: { en: 'Not a random sample.', de: 'Keine Zufallsstichprobe.' },
  respondents: 20,
  overall: someQuartiles(),
  scores: {},
  ...fields,
})

/** 0.25, 0.5 and 0.75 of twenty respondents. */
export const someQuartiles = (fields: Partial<Quartiles> = {}): Quartiles => ({
  lower: 0.25,
  median: 0.5,
  upper: 0.75,
  respondents: 20,
  ...fields,
})
