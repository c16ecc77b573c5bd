import * as v from 'valibot'
import type { FileFormat, Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { toProblem } from './shape'

/** The format version this code writes and the newest it reads, for every kind of file. */
export const FORMAT_VERSION = 1

/** The two fields every file begins with. */
export const header = <Format extends FileFormat>(format: Format) => ({
  format: v.literal(format),
  formatVersion: v.literal(FORMAT_VERSION),
})

/**
 * Reads JSON as one kind of file: first whether it is ours at all and not from a newer program,
 * then its shape, with every problem at once.
 */
export function parseFile<Schema extends v.GenericSchema>(
  input: unknown,
  format: FileFormat,
  schema: Schema,
): Result<v.InferOutput<Schema>, readonly Problem[]> {
  const foreign = checkHeader(input, format)
  if (foreign !== null) return fail([foreign])
  const shape = v.safeParse(schema, input)
  return shape.success ? ok(shape.output) : fail(shape.issues.map(toProblem))
}

function checkHeader(input: unknown, expected: FileFormat): Problem | null {
  const { format, formatVersion } = headerOf(input)
  if (format !== expected) return { code: 'foreignFile', path: '', expected }
  return typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION
    ? {
        code: 'newerFormat',
        path: 'formatVersion',
        found: formatVersion,
        supported: FORMAT_VERSION,
      }
    : null
}

/** What a file says it is, before anything else of it is believed. */
export function headerOf(input: unknown): {
  readonly format: unknown
  readonly formatVersion: unknown
} {
  return typeof input === 'object' && input !== null
    ? {
        format: 'format' in input ? input.format : undefined,
        formatVersion: 'formatVersion' in input ? input.formatVersion : undefined,
      }
    : { format: undefined, formatVersion: undefined }
}
