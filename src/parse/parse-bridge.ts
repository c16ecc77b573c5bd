import type { Problem } from '@/domain/problem'
import type { Bridge } from '@/domain/questionnaire/bridge'
import { checkLinks } from '@/domain/questionnaire/check-bridge'
import { ok, type Result } from '@/domain/result'
import { bridgeSchema } from './bridge-schema'
import { parseFile } from './parse-file'

/**
 * The door for a bridge between two versions. Whether it fits them is a second question, asked by
 * `checkBridge` of whoever has both.
 */
export function parseBridge(input: unknown): Result<Bridge, readonly Problem[]> {
  const file = parseFile(input, 'bridge', bridgeSchema, checkLinks)
  if (!file.ok) return file
  const { format: _format, formatVersion: _formatVersion, ...bridge } = file.value
  return ok(bridge)
}
