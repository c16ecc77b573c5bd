import * as v from 'valibot'
import type { FileFormat, Problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { isUnknownField, toProblem } from './shape'

/** The format version of most kinds of files, and the first of all kinds. */
export const FORMAT_VERSION = 1

/** Kinds of files that have changed since; all earlier versions are read, too. */
const NEWEST: Partial<Record<FileFormat, number>> = {
  // 2: journal, respondents and the part that was handed out.
  assessment: 2,
  // 2: ratings of several people, and differences that are still open.
  report: 2,
}

/** The newest version of a kind of file that this code reads. */
export const newestVersion = (format: FileFormat): number => NEWEST[format] ?? FORMAT_VERSION

/** The two fields every file begins with. */
export const header = <Format extends FileFormat>(format: Format) => ({
  format: v.literal(format),
  formatVersion: v.picklist(
    Array.from({ length: newestVersion(format) }, (_, index) => FORMAT_VERSION + index),
  ),
})

/**
 * Reads JSON as one kind of file: first whether it is ours at all and not from a newer program,
 * then its shape and, by `check`, its rules across fields, with every problem at once. The rules
 * wait only while fields are missing or of a wrong type.
 */
export function parseFile<Schema extends v.GenericSchema>(
  input: unknown,
  format: FileFormat,
  schema: Schema,
  check: (value: v.InferOutput<Schema>) => readonly Problem[] = () => [],
): Result<v.InferOutput<Schema>, readonly Problem[]> {
  const foreign = checkHeader(input, format)
  if (foreign !== null) return fail([foreign])
  const { shape, unknown } = parseShape(input, schema)
  const problems = [
    ...unknown.map(toProblem),
    ...(shape.issues ?? []).map(toProblem),
    ...(shape.typed ? check(shape.output) : []),
  ]
  return shape.typed && problems.length === 0 ? ok(shape.output) : fail(problems)
}

/** Rounds of looking again; an object with more unknown fields than that was not meant for us. */
const MAXIMUM_UNKNOWN = 20

/**
 * Parses as if unknown fields were not there, and tells them apart. valibot names only the first
 * unknown field of each object, so the file is read again without those already named.
 */
function parseShape<Schema extends v.GenericSchema>(input: unknown, schema: Schema) {
  const asGiven = v.safeParse(schema, input)
  if (!asGiven.issues?.some(isUnknownField)) return { shape: asGiven, unknown: [] }
  const remaining = structuredClone(input)
  let unknown: readonly v.BaseIssue<unknown>[] = []
  let shape = v.safeParse(schema, remaining)
  for (let round = 0; round < MAXIMUM_UNKNOWN; round += 1) {
    const found = (shape.issues ?? []).filter(isUnknownField)
    if (found.length === 0) break
    unknown = [...unknown, ...found]
    found.forEach(dropField)
    shape = v.safeParse(schema, remaining)
  }
  return { shape, unknown }
}

/** The last step of an issue's path holds the very object that has the unknown field. */
function dropField({ path }: v.BaseIssue<unknown>): void {
  const step = path?.at(-1)
  if (step?.type === 'object') Reflect.deleteProperty(step.input, step.key)
}

function checkHeader(input: unknown, expected: FileFormat): Problem | null {
  const { format, formatVersion } = headerOf(input)
  if (format !== expected) return { code: 'foreignFile', path: '', expected }
  const supported = newestVersion(expected)
  return typeof formatVersion === 'number' && formatVersion > supported
    ? { code: 'newerFormat', path: 'formatVersion', found: formatVersion, supported }
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
