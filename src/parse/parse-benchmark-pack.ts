import type { BenchmarkPack } from '@/domain/benchmark/benchmark-pack'
import { checkBenchmarkPack } from '@/domain/benchmark/check-benchmark-pack'
import type { ContextFigure } from '@/domain/benchmark/context-figure'
import type { Problem } from '@/domain/problem'
import { ok, type Result } from '@/domain/result'
import { benchmarkPackSchema, contextFiguresSchema } from './benchmark-pack-schema'
import { FORMAT_VERSION, parseFile } from './parse-file'

/** The door for a benchmark pack, shipped or loaded. */
export function parseBenchmarkPack(input: unknown): Result<BenchmarkPack, readonly Problem[]> {
  const file = parseFile(input, 'benchmark-pack', benchmarkPackSchema, checkBenchmarkPack)
  if (!file.ok) return file
  const { format: _format, formatVersion: _formatVersion, ...pack } = file.value
  return ok(pack)
}

/** The text of a pack file. */
export function writeBenchmarkPack(pack: BenchmarkPack): string {
  const file = { format: 'benchmark-pack', formatVersion: FORMAT_VERSION, ...pack }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The door for the context figures beside a questionnaire. */
export function parseContextFigures(
  input: unknown,
): Result<readonly ContextFigure[], readonly Problem[]> {
  const file = parseFile(input, 'context-figures', contextFiguresSchema)
  return file.ok ? ok(file.value.figures) : file
}
