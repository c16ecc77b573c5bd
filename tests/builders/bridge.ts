import { FORMAT_VERSION } from '@/parse/parse-file'
import type { Bridge, BridgeLink } from '@/domain/questionnaire/bridge'
import { asJson, type JsonObject } from './files'

/** From 1.0.0 to 1.1.0 of the questionnaire of `aQuestionnaire()`, whose one question stays. */
export const aBridge = (fields: Partial<Bridge> = {}): Bridge => ({
  from: { id: 'town-check', version: '1.0.0' },
  to: { id: 'town-check', version: '1.1.0' },
  summary: { en: 'One question is clearer now.' },
  links: [aLink()],
  ...fields,
})

/** The same question in both versions. */
export const aLink = (fields: Partial<BridgeLink> = {}): BridgeLink => ({
  kind: 'same',
  from: ['question'],
  to: ['question'],
  comparability: 'full',
  options: {},
  note: fields.kind === undefined || fields.kind === 'same' ? null : { en: 'Changed.' },
  ...fields,
})

/** `bridge.<version>.json` beside a shipped questionnaire. */
export const aBridgeFile = (bridge: Bridge): JsonObject =>
  asJson({ format: 'bridge', formatVersion: FORMAT_VERSION, ...bridge })
